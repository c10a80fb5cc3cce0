package org.himatch.ranking;

import java.util.List;

/** The columns that some tests look at, as far as they are worth fetching beforehand. */
final class Named {

    private final int[] skills;
    private final int[] credentials;

    private Named(List<RowTest> tests) {
        skills = tests.stream()
                .<Integer>mapMulti((test, add) -> {
                    switch (test) {
                        case RowTest.Declares declares -> add.accept(declares.skill());
                        case RowTest.DeclaresBelow declares -> add.accept(declares.skill());
                        case RowTest.Holds _, RowTest.HasWorked _, RowTest.Meets _ -> {}
                    }
                })
                .mapToInt(Integer::intValue)
                .distinct()
                .toArray();
        credentials = tests.stream()
                .<Integer>mapMulti((test, add) -> {
                    if (test instanceof RowTest.Holds holds) {
                        add.accept(holds.credential());
                    }
                })
                .mapToInt(Integer::intValue)
                .distinct()
                .toArray();
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
