package org.himatch.matching.completeness;

/** What a hint is about. The order is that of hints which are worth the same. */
enum HintCode {
    /** The profile does not say how many years of experience there are. */
    EXPERIENCE_YEARS,
    /** The profile declares no skill. */
    SKILLS,
    /** The profile declares no credential. */
    CREDENTIALS,
    /** A credential has expired. */
    RENEW_CREDENTIAL,
    /** A skill that essential criteria ask for is not declared. */
    ADD_SKILL,
    /** A skill that essential criteria ask for is declared at a lower level. */
    RAISE_SKILL,
    /** A credential that essential criteria ask for is not declared. */
    ADD_CREDENTIAL,
    /** The profile does not say in which country the candidate lives. */
    COUNTRY,
    /** The profile does not say in which state the candidate lives. */
    STATE,
    /** The profile does not say what the candidate thinks of remote work. */
    REMOTE,
    /** The profile does not say in which states on-site work is welcome, so only the own one is. */
    STATES,
    /** The profile does not say which kinds of employment are welcome. */
    EMPLOYMENT_TYPES,
    /** The profile does not say which schedules are welcome. */
    SCHEDULES,
    /** The profile does not say what the least pay is. */
    MINIMUM_PAY,
    /** The profile does not say from when the candidate can work. */
    AVAILABLE_FROM
}
