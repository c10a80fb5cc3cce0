package org.himatch.ranking;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The level that rows are credited with in a skill that many hold: the best over what they declare of level times share, rounded
 * up to a whole level. One column stands for those of all skills that count, as far as bounds need to know.
 *
 * <p><b>Why it is a bound.</b> Where a level is asked, what is declared earns the best over the skills held of {@code share × min(level
 * held, level asked)}. None of these is above the level asked, nor above {@code share × level held}; so neither is the best of them above
 * the level credited, nor above the level asked.
 */
final class CreditedLevels {

    /** From one holder in so many rows on, a skill has a column. */
    private static final int POPULAR = 6;

    private CreditedLevels() {}

    /**
     * The columns of a block's popular skills. One that nothing else counts for has none, because it would be its levels again.
     *
     * @param bySkill {@code row * 8 + level} for each holder of a skill, in ascending order; null when there is none
     */
    static LevelColumns of(@Nullable RowList[] bySkill, SkillTable skills, int words) {
        @Nullable RowList[] credited = new RowList[bySkill.length];
        byte[] levels = new byte[words * Long.SIZE];
        for (int skill = 0; skill < bySkill.length; skill++) {
            RowList holders = bySkill[skill];
            if (holders != null
                    && holders.size() * POPULAR >= levels.length
                    && skills.similarTo(skill).size() > 1) {
                credited[skill] = credited(skill, bySkill, skills, levels);
            }
        }
        return new LevelColumns(credited, words);
    }

    /** The level credited for declaring one skill at a level. */
    static int level(Similar declared, int level) {
        return Math.ceilDiv(declared.percent() * level, 100);
    }

    private static RowList credited(int skill, @Nullable RowList[] bySkill, SkillTable skills, byte[] levels) {
        Arrays.fill(levels, (byte) 0);
        for (Similar similar : skills.similarTo(skill)) {
            RowList holders = bySkill[similar.held()];
            if (holders != null) {
                for (int holder : holders.toInts()) {
                    levels[holder >> 3] = (byte) Math.max(levels[holder >> 3], level(similar, holder & 7));
                }
            }
        }
        RowList credited = new RowList();
        for (int row = 0; row < levels.length; row++) {
            if (levels[row] > 0) {
                credited.add(row << 3 | levels[row]);
            }
        }
        return credited;
    }
}
