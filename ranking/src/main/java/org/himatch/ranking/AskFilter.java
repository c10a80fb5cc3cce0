package org.himatch.ranking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a filter wants jobs to ask for, compiled once for all blocks. It walks over what the jobs ask, so it comes after
 * the filters by column, which leave fewer jobs to look at.
 */
final class AskFilter {

    private final CredentialTable credentials;

    /** For each skill wanted, the skills of which one has to be asked; the number of skills is not among them. */
    private final List<BitSet> skills = new ArrayList<>();

    /** The credentials of which each has to be named, null for one that is not known. */
    private final List<@Nullable Integer> named = new ArrayList<>();

    AskFilter(JobFilter filter, Vocabulary vocabulary) {
        credentials = vocabulary.credentials();
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
        filter.credentials().forEach(code -> named.add(credentials.find(code)));
    }

    /** Keeps the rows that ask for everything wanted. */
    void keepPassing(JobBlock block, long[] rows) {
        for (BitSet anyOf : skills) {
            keep(rows, block.words(), block.skills(), anyOf, true);
        }
        for (Integer credential : named) {
            keep(rows, block.words(), block.credentials(), naming(block, credential), false);
        }
    }

    /** The places of the block's expressions that name a credential. */
    private BitSet naming(JobBlock block, @Nullable Integer credential) {
        BitSet naming = new BitSet();
        List<CredentialExpression> expressions = block.expressions();
        for (int place = 0; credential != null && place < expressions.size(); place++) {
            for (String code : expressions.get(place).codes()) {
                if (credential.equals(credentials.find(code))) {
                    naming.set(place);
                }
            }
        }
        return naming;
    }

    private static void keep(long[] rows, int words, JobBlock.Asks asks, BitSet anyOf, boolean areSkills) {
        for (int i = 0; i < words; i++) {
            for (long left = rows[i]; left != 0; left &= left - 1) {
                int row = i * Long.SIZE + Long.numberOfTrailingZeros(left);
                if (!asksAny(asks, row, anyOf, areSkills)) {
                    Bitmaps.remove(rows, row);
                }
            }
        }
    }

    private static boolean asksAny(JobBlock.Asks asks, int row, BitSet anyOf, boolean areSkills) {
        for (int ask = asks.from(row); ask < asks.to(row); ask++) {
            int what = asks.what(ask);
            if (anyOf.get(areSkills ? AskedSkills.skill(what) : what)) {
                return true;
            }
        }
        return false;
    }
}
