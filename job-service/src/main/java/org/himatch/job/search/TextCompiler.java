package org.himatch.job.search;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himatch.job.search.CatalogueNames.Thing;
import org.himatch.job.search.WebQuery.Term;

/**
 * Understands a typed query: which of its words name a skill, a credential or an employer, under this or another name, and
 * how PostgreSQL's parser sees the words. The statement that asks PostgreSQL is one for the whole query.
 */
@Singleton
class TextCompiler {
    private static final int LONGEST_NAME = 6;
    /** How many skills a single word may stand for by a name of another that it is in. */
    private static final int MOST_RENAMED = 8;

    private final CatalogueNames names;

    TextCompiler(CatalogueNames names) {
        this.names = names;
    }

    /** The query as it can be asked; without alternatives when all of its words are too common to be looked for. */
    TextQuery compile(Connection connection, String partner, WebQuery query) throws SQLException {
        List<List<Draft>> drafts =
                query.alternatives().stream().map(this::drafts).toList();
        Leaves leaves = new Leaves();
        drafts.stream().flatMap(List::stream).forEach(draft -> draft.leaves().forEach(leaves::add));
        String phrase = query.alternatives().getFirst().stream()
                .filter(term -> !term.excluded())
                .map(Term::text)
                .collect(Collectors.joining(" "));
        leaves.add(new Leaf(phrase, false));
        leaves.resolve(connection);
        List<List<TextQuery.Group>> alternatives = new ArrayList<>();
        for (List<Draft> terms : drafts) {
            List<TextQuery.Group> groups = new ArrayList<>();
            for (Draft draft : terms) {
                String words = leaves.all(draft.words);
                if (!words.isEmpty()) {
                    groups.add(draft.group(words, leaves, employers(connection, partner, draft, leaves)));
                }
            }
            if (!groups.isEmpty()) {
                alternatives.add(groups);
            }
        }
        return new TextQuery(alternatives, phrase.indexOf(' ') < 0 ? "" : leaves.get(new Leaf(phrase, false)));
    }

    private static List<UUID> employers(Connection connection, String partner, Draft draft, Leaves leaves)
            throws SQLException {
        String words = leaves.all(
                draft.words.stream().map(leaf -> new Leaf(leaf.text, false)).toList());
        return words.isEmpty()
                ? List.of()
                : Sql.of("SELECT id FROM employer WHERE partner = ? AND search @@ ?::tsquery", partner, words)
                        .rows(connection, row -> row.getObject(1, UUID.class));
    }

    /** Words that together are a name are one term, the longest name first. */
    private List<Draft> drafts(List<Term> terms) {
        List<Draft> drafts = new ArrayList<>();
        int at = 0;
        while (at < terms.size()) {
            int length = nameFrom(terms, at);
            drafts.add(draft(terms.subList(at, at + length)));
            at += length;
        }
        return drafts;
    }

    private int nameFrom(List<Term> terms, int from) {
        int plain = from;
        while (plain < Math.min(terms.size(), from + LONGEST_NAME) && isPlain(terms.get(plain))) {
            plain++;
        }
        for (int to = plain; to > from + 1; to--) {
            if (!names.named(text(terms.subList(from, to))).isEmpty()) {
                return to - from;
            }
        }
        return 1;
    }

    private Draft draft(List<Term> terms) {
        String text = text(terms);
        boolean excluded = terms.getFirst().excluded();
        List<Thing> exact = names.named(text);
        List<String> spelt = exact.stream()
                .flatMap(thing -> thing.names().stream())
                .filter(name -> CatalogueNames.words(name).equals(CatalogueNames.words(text)))
                .toList();
        boolean code = spelt.stream().anyMatch(CatalogueNames::isCode);
        List<Leaf> words =
                terms.stream().map(term -> new Leaf(term.text(), code)).toList();
        // Who looks for a code wants that code; who excludes a word, nothing that merely has it in a name.
        List<Thing> parts = excluded || spelt.stream().anyMatch(CatalogueNames::isJoinedCode)
                ? List.of()
                : names.withWords(text).stream()
                        .filter(thing -> !exact.contains(thing))
                        .toList();
        // A word that is only in former or other names of a few things, such as 3M, is looked for by their names as
        // well.
        Stream<Thing> alsoCalled = parts.stream().noneMatch(thing -> isIn(text, thing.name())) ? parts.stream() : null;
        List<Leaf> otherNames = Stream.concat(
                        exact.stream().flatMap(thing -> thing.names().stream()),
                        alsoCalled == null
                                ? Stream.of()
                                : alsoCalled.limit(MOST_RENAMED).map(Thing::name))
                .filter(name -> !name.equalsIgnoreCase(text))
                .map(name -> new Leaf(name, CatalogueNames.isCode(name)))
                .distinct()
                .toList();
        return new Draft(words, otherNames, tokens(exact), tokens(parts), excluded);
    }

    private static boolean isIn(String text, String name) {
        return String.join(" ", CatalogueNames.words(name)).contains(String.join(" ", CatalogueNames.words(text)));
    }

    private static boolean isPlain(Term term) {
        return !term.quoted() && !term.excluded();
    }

    private static String text(List<Term> terms) {
        return terms.stream().map(Term::text).collect(Collectors.joining(" "));
    }

    private static Set<String> tokens(Collection<Thing> things) {
        return things.stream()
                .flatMap(thing -> thing.tokens().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A text to be parsed; an exact one letter by letter. */
    private record Leaf(String text, boolean exact) {}

    /** A group whose texts are still to be parsed. */
    private record Draft(List<Leaf> words, List<Leaf> names, Set<String> named, Set<String> parts, boolean excluded) {

        Stream<Leaf> leaves() {
            return Stream.of(words.stream(), words.stream().map(word -> new Leaf(word.text, false)), names.stream())
                    .flatMap(leaf -> leaf);
        }

        TextQuery.Group group(String query, Leaves leaves, List<UUID> employers) {
            Set<String> tokens = new LinkedHashSet<>(named);
            tokens.addAll(parts);
            return new TextQuery.Group(
                    query,
                    TextQuery.anyOf(Stream.concat(
                                    names.stream().map(leaves::get),
                                    named.stream().map(TextQuery::token))
                            .toList()),
                    TextQuery.anyOf(parts.stream().map(TextQuery::token).toList()),
                    tokens,
                    Stream.concat(words.stream(), names.stream())
                            .filter(Leaf::exact)
                            .map(Leaf::text)
                            .collect(Collectors.toSet()),
                    employers,
                    excluded);
        }
    }

    /** Texts, and what PostgreSQL's parser makes of them. */
    private static final class Leaves {
        private final Map<Leaf, String> queries = new HashMap<>();

        void add(Leaf leaf) {
            queries.put(leaf, "");
        }

        String get(Leaf leaf) {
            return queries.getOrDefault(leaf, "");
        }

        String all(List<Leaf> leaves) {
            return TextQuery.allOf(leaves.stream().map(this::get).toList());
        }

        void resolve(Connection connection) throws SQLException {
            List<Leaf> asked = queries.keySet().stream()
                    .sorted(Comparator.comparing(Leaf::text).thenComparing(Leaf::exact))
                    .toList();
            List<String> answers = Sql.of(
                            "SELECT search_leaf(written, exact) FROM unnest(?::text[], ?::boolean[])"
                                    + " WITH ORDINALITY AS leaf (written, exact, number) ORDER BY number",
                            asked.stream().map(Leaf::text).toList(),
                            asked.stream().map(Leaf::exact).toList())
                    .rows(connection, row -> row.getString(1));
            for (int i = 0; i < asked.size(); i++) {
                queries.put(asked.get(i), answers.get(i));
            }
        }
    }
}
