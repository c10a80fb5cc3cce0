package org.himatch.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the jobs of a block insist on, turned around: for everything that is insisted on, the jobs that do. Few different
 * things are, however many jobs there are, so one look at each of them and a few bitmaps tell for all jobs at once
 * whether a candidate meets what is essential. {@link #removeUnmet} removes a job for exactly the reasons for which
 * {@link CompiledJob#meetsEssentials} is false: some essential criterion of it is not met.
 */
final class EssentialColumns {

    private final EssentialSkills skills;

    /** One for the first essential expression of this kind that a job has, one for the second, and so on. */
    private final List<Alternatives> alternatives;

    /** Essential expressions of other kinds. */
    private final Map<CredentialExpression, RowSet> combinations;

    /** The years that are essential. */
    private final OrderedColumn years;

    /**
     * The jobs in which a credential criterion is met by any one of some credentials, credential by credential; a job
     * without such a criterion has nothing to meet.
     *
     * @param without the jobs without
     * @param byCredential by dense id
     */
    private record Alternatives(RowSet without, List<RowSet> byCredential) {

        static Alternatives of(List<Long> bits, int words) {
            RowList without = new RowList();
            List<RowList> lists = new ArrayList<>();
            for (int credential = 0; credential < Long.SIZE; credential++) {
                lists.add(new RowList());
            }
            for (int row = 0; row < bits.size(); row++) {
                if (bits.get(row) == 0) {
                    without.add(row);
                }
                for (long left = bits.get(row); left != 0; left &= left - 1) {
                    lists.get(Long.numberOfTrailingZeros(left)).add(row);
                }
            }
            return new Alternatives(
                    RowSet.quick(without, words),
                    lists.stream().map(list -> RowSet.quick(list, words)).toList());
        }

        void keepMet(long satisfied, long[] rows, long[] scratch, int words) {
            Arrays.fill(scratch, 0, words, 0);
            without.addTo(scratch);
            for (long left = satisfied; left != 0; left &= left - 1) {
                byCredential.get(Long.numberOfTrailingZeros(left)).addTo(scratch);
            }
            Bitmaps.and(rows, scratch, words);
        }

        long bytes() {
            return without.bytes()
                    + byCredential.stream().mapToLong(RowSet::bytes).sum();
        }
    }

    EssentialColumns(List<JobArrival> jobs) {
        int words = Bitmaps.words(jobs.size());
        List<List<Long>> anyOf = new ArrayList<>();
        Map<CredentialExpression, RowList> others = new HashMap<>();
        long[] least = new long[jobs.size()];
        for (int row = 0; row < least.length; row++) {
            CompiledJob job = jobs.get(row).compiled();
            int place = 0;
            for (int i = 0; i < job.credentials().size(); i++) {
                CredentialCriterion asked = job.credentials().get(i).asked();
                if (asked.essential()) {
                    long bits = jobs.get(row).alternatives()[i];
                    if (bits == 0) {
                        others.computeIfAbsent(asked.expression(), it -> new RowList())
                                .add(row);
                    } else {
                        set(anyOf, place++, row, bits, least.length);
                    }
                }
            }
            CompiledExperience experience = job.experience();
            least[row] = experience != null && experience.asked().essential()
                    ? experience.asked().years()
                    : OrderedColumn.NONE;
        }
        skills = new EssentialSkills(jobs);
        alternatives = anyOf.stream().map(bits -> Alternatives.of(bits, words)).toList();
        combinations = new HashMap<>();
        others.forEach((expression, list) -> combinations.put(expression, RowSet.quick(list, words)));
        years = new OrderedColumn(least);
    }

    private static void set(List<List<Long>> anyOf, int place, int row, long bits, int rows) {
        if (place == anyOf.size()) {
            anyOf.add(Arrays.asList(new Long[rows]));
            anyOf.getLast().replaceAll(it -> 0L);
        }
        anyOf.get(place).set(row, bits);
    }

    /** Removes the jobs of which the candidate misses anything essential. */
    void removeUnmet(CandidateCredits credits, long[] rows, long[] scratch, int words) {
        Evidence evidence = credits.evidence();
        skills.removeUnmet(credits, rows);
        for (int i = 0; i < alternatives.size(); i++) {
            alternatives.get(i).keepMet(credits.satisfied(), rows, scratch, words);
        }
        combinations.forEach((expression, asking) -> {
            if (!CompiledCredentials.isMet(expression, evidence)) {
                asking.removeFrom(rows);
            }
        });
        years.atLeast(evidence.years() + 1L, scratch, words);
        Bitmaps.andNot(rows, scratch, words);
    }

    long bytes() {
        return skills.bytes()
                + alternatives.stream().mapToLong(Alternatives::bytes).sum()
                + combinations.values().stream().mapToLong(RowSet::bytes).sum()
                + years.bytes();
    }
}
