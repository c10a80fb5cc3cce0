package org.himatch.ranking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The columns that some tests look at, as far as they are worth fetching beforehand. Of skills credited it names one, as a criterion does. */
final class Named {

    private static final int NONE = -1;

    private final int[] skills;
    private final int credited;
    private final int[] insteadOfCredited;
    private final int[] credentials;

    private Named(List<RowTest> tests) {
        BitSet declared = new BitSet();
        BitSet instead = new BitSet();
        BitSet held = new BitSet();
        int credit = NONE;
        for (RowTest test : tests) {
            switch (test) {
                case RowTest.Declares declares -> declared.set(declares.skill());
                case RowTest.DeclaresBelow declares -> declared.set(declares.skill());
                case RowTest.CreditedBelow credits -> {
                    credit = credits.skill();
                    credits.otherwise().forEach(declares -> instead.set(declares.skill()));
                }
                case RowTest.Holds holds -> held.set(holds.credential());
                case RowTest.Meets meets -> meets.rule().name(held);
                case RowTest.HasWorked _ -> {}
            }
        }
        skills = toArray(declared);
        credited = credit;
        insteadOfCredited = toArray(instead);
        credentials = toArray(held);
    }

    private static int[] toArray(BitSet set) {
        int[] array = new int[set.cardinality()];
        int at = set.nextSetBit(0);
        for (int i = 0; i < array.length; i++) {
            array[i] = at;
            at = set.nextSetBit(at + 1);
        }
        return array;
    }

    static Named by(List<RowTest> tests) {
        return new Named(tests);
    }

    static Named by(CriterionSteps criterion) {
        List<RowTest> tests = new ArrayList<>();
        criterion.steps().forEach(step -> tests.addAll(step.tests()));
        return new Named(tests);
    }

    /** The skills whose levels are asked. Not to be changed. */
    int[] skills() {
        return skills;
    }

    /** Adds the first words of the columns to what is fetched. */
    void addTo(Fetching fetching, BlockView view) {
        CandidateBlock block = view.block();
        block.levels().addTo(fetching, skills, view.words());
        if (credited != NONE && block.credited().isInPlanes(credited)) {
            block.credited().addTo(fetching, credited, view.words());
        } else {
            block.levels().addTo(fetching, insteadOfCredited, view.words());
        }
        for (int credential : credentials) {
            fetching.add(view.inForce(credential), view.words());
        }
    }
}
