package org.himatch.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.himatch.ranking.Expectations;
import org.himatch.ranking.RemotePreference;

/**
 * What Lucene gets to know of a candidate, in the form that suits it: every test of a question is a single term or a
 * range. The country is left out, being the same for all.
 */
final class LuceneDocument {

    /** Terms {@code skill#level}, for the level held alone. */
    static final String EXACT = "exact";

    /** Terms {@code skill#level}, for every level up to the one held. */
    static final String LEAST = "least";

    /** Terms {@code skill}, as often as the level says. */
    static final String LEVEL = "level";

    static final String CREDENTIAL = "credential";
    static final String SITE = "site";
    static final String REMOTE = "remote";
    static final String TYPE = "type";
    static final String PAY = "pay";
    static final String STARTS = "starts";
    static final String ID = "id";

    /** Stands for a skill, with the years as its level. */
    static final String YEARS = "years";

    private static final FieldType TERMS = type(IndexOptions.DOCS);
    private static final FieldType COUNTED_TERMS = type(IndexOptions.DOCS_AND_FREQS);

    private LuceneDocument() {}

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    static Term term(String skill, int level) {
        return new Term(EXACT, skill + "#" + level);
    }

    static Term atLeast(String skill, int level) {
        return new Term(LEAST, skill + "#" + level);
    }

    static List<IndexableField> of(PlainCandidate candidate) {
        List<String> exact = new ArrayList<>();
        List<String> least = new ArrayList<>();
        candidate.levels().forEach((skill, level) -> addLevel(skill, level, exact, least));
        addLevel(YEARS, candidate.years(), exact, least);
        Map<String, Integer> levels = new HashMap<>(candidate.levels());
        if (candidate.years() > 0) {
            levels.put(YEARS, candidate.years());
        }
        Expectations expectations = candidate.expectations();
        boolean onlyRemote = expectations.remote() == RemotePreference.ONLY;
        List<IndexableField> fields = new ArrayList<>();
        fields.add(new Field(ID, Terms.of(Set.of(candidate.id())), TERMS));
        fields.add(new Field(EXACT, Terms.of(exact), TERMS));
        fields.add(new Field(LEAST, Terms.of(least), TERMS));
        fields.add(new Field(LEVEL, new Terms(levels), COUNTED_TERMS));
        fields.add(new Field(CREDENTIAL, Terms.of(candidate.credentials()), TERMS));
        fields.add(new Field(SITE, Terms.of(onlyRemote ? Set.of() : sites(expectations)), TERMS));
        fields.add(new Field(
                REMOTE, Terms.of(expectations.remote() == RemotePreference.NO ? Set.of() : Set.of(REMOTE)), TERMS));
        fields.add(new Field(
                TYPE,
                Terms.of(expectations.employmentTypes().stream().map(Enum::name).toList()),
                TERMS));
        long pay = expectations.minimumPay() == null
                ? 0
                : expectations.minimumPay().yearly();
        fields.add(new LongField(PAY, pay, Field.Store.NO));
        long starts = expectations.availableFrom() == null
                ? 0
                : expectations.availableFrom().toEpochDay();
        fields.add(new LongField(STARTS, starts, Field.Store.NO));
        return fields;
    }

    private static void addLevel(String skill, int held, List<String> exact, List<String> least) {
        if (held > 0) {
            exact.add(skill + "#" + held);
        }
        for (int level = 1; level <= held; level++) {
            least.add(skill + "#" + level);
        }
    }

    static Set<String> sites(Expectations expectations) {
        if (!expectations.states().isEmpty()) {
            return expectations.states();
        }
        return expectations.state() == null ? Set.of("*") : Set.of(expectations.state());
    }

    /** Terms with their frequencies, as they are. */
    private static final class Terms extends TokenStream {

        private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
        private final boolean counted;
        private final List<Map.Entry<String, Integer>> terms;
        private int next;

        Terms(Map<String, Integer> terms) {
            this(List.copyOf(terms.entrySet()), true);
        }

        private Terms(List<Map.Entry<String, Integer>> terms, boolean counted) {
            this.terms = terms;
            this.counted = counted;
        }

        static Terms of(Iterable<String> terms) {
            List<Map.Entry<String, Integer>> once = new ArrayList<>();
            terms.forEach(term -> once.add(Map.entry(term, 1)));
            return new Terms(once, false);
        }

        @Override
        public boolean incrementToken() {
            if (next == terms.size()) {
                return false;
            }
            clearAttributes();
            Map.Entry<String, Integer> term = terms.get(next++);
            text.append(term.getKey());
            if (counted) {
                frequency.setTermFrequency(term.getValue());
            }
            return true;
        }
    }
}
