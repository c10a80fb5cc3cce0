package org.himatch.ranking;

import java.util.BitSet;
import java.util.List;

/** The columns that some tests look at, as far as they are worth fetching beforehand. */
final class Named {

    private final int[] skills;
    private final int[] credentials;

    private Named(List<RowTest> tests) {
        BitSet asked = new BitSet();
        BitSet held = new BitSet();
        for (RowTest test : tests) {
            switch (test) {
                case RowTest.Declares declares -> asked.set(declares.skill());
                case RowTest.DeclaresBelow declares -> asked.set(declares.skill());
                case RowTest.Holds holds -> held.set(holds.credential());
                case RowTest.HasWorked _, RowTest.Meets _ -> {}
            }
        }
        skills = asked.stream().toArray();
        credentials = held.stream().toArray();
    }

    static Named by(List<RowTest> tests) {
        return new Named(tests);
    }

    static Named by(CriterionSteps criterion) {
        return new Named(criterion.steps().stream()
                .flatMap(step -> step.tests().stream())
                .toList());
    }

    /** The skills whose levels are asked. Not to be changed. */
    int[] skills() {
        return skills;
    }

    /** The credentials that have to be in force. Not to be changed. */
    int[] credentials() {
        return credentials;
    }
}
