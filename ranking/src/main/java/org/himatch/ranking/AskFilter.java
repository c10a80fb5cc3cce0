package org.himatch.ranking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What a filter wants jobs to ask for, compiled once for all blocks. It walks over what the jobs ask, so it comes after
 * the filters by column, which leave fewer jobs to look at.
 */
final class AskFilter {

    /** A credential that nothing names. */
    private static final int UNKNOWN = -1;

    /** For each skill wanted, the skills of which one has to be asked; the number of skills is not among them. */
    private final List<BitSet> skills = new ArrayList<>();

    /** The credentials of which each has to be named. */
    private final int[] named;

    AskFilter(JobFilter filter, Vocabulary vocabulary) {
        for (String wanted : filter.skills()) {
            BitSet proving = new BitSet();
            Integer skill = vocabulary.skills().find(wanted);
            if (skill != null) {
                vocabulary.skills().similarTo(skill).stream()
                        .filter(Similar::proves)
                        .forEach(narrower -> proving.set(narrower.held()));
            }
            skills.add(proving);
        }
        named = filter.credentials().stream()
                .map(vocabulary.credentials()::find)
                .mapToInt(credential -> credential == null ? UNKNOWN : credential)
                .toArray();
    }

    /** Keeps the rows that ask for everything wanted. */
    void keepPassing(JobBlock block, long[] rows) {
        for (BitSet anyOf : skills) {
            keep(rows, block.words(), row -> asksAny(block, row, anyOf));
        }
        for (int credential : named) {
            keep(rows, block.words(), row -> names(block, row, credential));
        }
    }

    private static boolean asksAny(JobBlock block, int row, BitSet anyOf) {
        Asks asks = block.asks();
        for (int ask = asks.skills(row); ask < asks.skillsEnd(row); ask++) {
            if (anyOf.get(AskedSkills.skill(Asks.what(asks.numbers()[ask])))) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(JobBlock block, int row, int credential) {
        Asks asks = block.asks();
        for (int ask = asks.credentials(row); ask < asks.end(row); ask++) {
            for (int named : block.named(Asks.what(asks.numbers()[ask]))) {
                if (named == credential) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void keep(long[] rows, int words, IntPredicate test) {
        Bitmaps.forEach(rows, words, row -> {
            if (!test.test(row)) {
                Bitmaps.remove(rows, row);
            }
        });
    }
}
