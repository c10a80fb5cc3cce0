package org.himatch.matching.rankings;

/** Why an explanation shows no rank. */
enum Unranked {
    /** The candidate is not eligible; unmet, violations and unscored say why. */
    NOT_ELIGIBLE,
    /** The candidate is hidden, and so in no ranking. */
    HIDDEN,
    /** A rank tells about the other candidates, which one of them is not shown. */
    NOT_SHOWN
}
