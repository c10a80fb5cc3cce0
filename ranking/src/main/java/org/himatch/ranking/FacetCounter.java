package org.himatch.ranking;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;

/**
 * Counts the eligible of one ranking by what they have in common: blocks by counting bits, single ones by looking. What
 * somebody has not said is in no count.
 */
final class FacetCounter {

    private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);

    FacetCounter(Set<Facet> wanted) {
        wanted.forEach(facet -> counts.put(facet, new TreeMap<>()));
    }

    /** Whether nothing is to be counted. */
    boolean isIdle() {
        return counts.isEmpty();
    }

    void add(Candidate candidate, Evidence evidence) {
        Expectations known = candidate.expectations();
        if (known.state() != null) {
            of(Facet.STATE).accept(known.state(), 1);
        }
        if (known.remote() != null) {
            of(Facet.REMOTE).accept(known.remote(), 1);
        }
        known.employmentTypes().forEach(type -> of(Facet.EMPLOYMENT_TYPE).accept(type, 1));
        evidence.codesInForce().forEach(code -> of(Facet.CREDENTIAL).accept(code, 1));
    }

    void add(Job job) {
        Terms terms = job.terms();
        if (terms.state() != null) {
            of(Facet.STATE).accept(terms.state(), 1);
        }
        if (terms.remote() != null) {
            of(Facet.REMOTE).accept(terms.remote(), 1);
        }
        terms.employmentTypes().forEach(type -> of(Facet.EMPLOYMENT_TYPE).accept(type, 1));
    }

    /** Adds rows of the block in view. */
    void add(BlockView view, long[] rows, CredentialTable credentials) {
        ExpectationColumns expectations = view.block().expectations();
        counts.keySet().forEach(facet -> {
            if (facet == Facet.CREDENTIAL) {
                addCredentials(view, rows, credentials);
            } else {
                expectations.count(facet, rows, view, of(facet));
            }
        });
    }

    private void addCredentials(BlockView view, long[] rows, CredentialTable credentials) {
        for (int credential = 0; credential < credentials.size(); credential++) {
            int count = Bitmaps.countBoth(view.inForce(credential), rows, view.words());
            of(Facet.CREDENTIAL).accept(credentials.presentCode(credential), count);
        }
    }

    /** Adds rows of a block of jobs. */
    void add(TermsColumns terms, long[] rows, long[] scratch, int words) {
        counts.keySet().forEach(facet -> terms.count(facet, rows, scratch, words, of(facet)));
    }

    /** Takes how many have a value, which may be none. */
    private ObjIntConsumer<Object> of(Facet facet) {
        Map<String, Integer> values = counts.get(facet);
        return (value, count) -> {
            if (values != null && count > 0) {
                values.merge(value.toString(), count, Integer::sum);
            }
        };
    }

    /** For each facet wanted, how many have which value. */
    Map<Facet, Map<String, Integer>> counts() {
        return counts;
    }
}
