package org.himatch.ranking;

import org.jspecify.annotations.Nullable;

/**
 * A skill as it counts for a candidate: the effective level, and where it comes from.
 *
 * @param skill id of the skill
 * @param level the effective level, 1 to 5: the highest of what is declared and what credentials in force evidence
 * @param declared the level the candidate declares, or null when only a credential speaks for the skill
 * @param evidencedBy code of a held credential in force that evidences the effective level, or null when none reaches
 *     it (of several the alphabetically first)
 */
public record HeldSkill(
        String skill,
        int level,
        @Nullable Integer declared,
        @Nullable String evidencedBy) {}
