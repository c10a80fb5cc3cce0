package org.himatch.ranking;

import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The columns that some tests look at, as far as they are worth fetching beforehand. */
final class Named {

    private final int[] skills;
    private final int[] credited;
    private final int[][] instead;
    private final int[] credentials;

    private Named(List<RowTest> tests) {
        BitSet asked = new BitSet();
        SortedMap<Integer, BitSet> creditedIn = new TreeMap<>();
        BitSet held = new BitSet();
        for (RowTest test : tests) {
            switch (test) {
                case RowTest.Declares declares -> asked.set(declares.skill());
                case RowTest.DeclaresBelow declares -> asked.set(declares.skill());
                case RowTest.CreditedBelow credits ->
                    creditedIn
                            .computeIfAbsent(credits.skill(), skill -> new BitSet())
                            .or(skillsOf(credits.otherwise()));
                case RowTest.Holds holds -> held.set(holds.credential());
                case RowTest.Meets meets -> meets.rule().name(held);
                case RowTest.HasWorked _ -> {}
            }
        }
        skills = asked.stream().toArray();
        credited = creditedIn.keySet().stream().mapToInt(Integer::intValue).toArray();
        instead = creditedIn.values().stream().map(it -> it.stream().toArray()).toArray(int[][]::new);
        credentials = held.stream().toArray();
    }

    private static BitSet skillsOf(List<RowTest> tests) {
        BitSet skills = new BitSet();
        IntStream.of(by(tests).skills()).forEach(skills::set);
        return skills;
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

    /** Adds the first words of the columns to what is fetched. */
    void addTo(Fetching fetching, BlockView view) {
        LevelColumns levels = view.block().levels();
        levels.addTo(fetching, skills, view.words());
        LevelColumns known = view.block().credited();
        for (int i = 0; i < credited.length; i++) {
            if (known.isInPlanes(credited[i])) {
                known.addTo(fetching, credited[i], view.words());
            } else {
                levels.addTo(fetching, instead[i], view.words());
            }
        }
        for (int credential : credentials) {
            fetching.add(view.inForce(credential), view.words());
        }
    }
}
