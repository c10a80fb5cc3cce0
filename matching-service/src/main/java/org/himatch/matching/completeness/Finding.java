package org.himatch.matching.completeness;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A hint in bare numbers.
 *
 * @param code what it is about
 * @param pointer the place in the candidate's profile
 * @param subject the skill or credential that it is about; {@code null} when it is about neither
 * @param level the level at which to state a skill; {@code null} when it is about none
 * @param askedBy how many postings ask about it
 * @param unknownIn how many postings list the constraint that it belongs to as unknown
 * @param gained how many postings it brings within reach
 */
record Finding(
        HintCode code,
        String pointer,
        @Nullable String subject,
        @Nullable Integer level,
        int askedBy,
        int unknownIn,
        int gained) {

    /** The order in which hints are given. */
    static final Comparator<Finding> WORTH_MOST_FIRST = Comparator.comparingInt(Finding::gained)
            .thenComparingInt(Finding::askedBy)
            .reversed()
            .thenComparing(Finding::code)
            .thenComparing(Finding::pointer)
            .thenComparing(finding -> finding.subject() == null ? "" : finding.subject());

    /** About a fact of the profile itself. */
    static Finding fact(HintCode code, String pointer, int askedBy, int unknownIn, int gained) {
        return new Finding(code, pointer, null, null, askedBy, unknownIn, gained);
    }
}
