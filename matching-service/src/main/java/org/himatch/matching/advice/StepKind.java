package org.himatch.matching.advice;

/** What a step is about, in the order of steps that bring the same. */
enum StepKind {
    /** A skill to learn, or to learn better. */
    SKILL,
    /** A credential to earn. */
    CREDENTIAL,
    /** Years to work. */
    EXPERIENCE
}
