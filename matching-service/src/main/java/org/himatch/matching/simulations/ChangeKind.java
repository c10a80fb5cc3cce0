package org.himatch.matching.simulations;

/** What a simulated change does. */
enum ChangeKind {
    /** An essential criterion becomes optional. */
    OPTIONAL,
    /** A skill is asked one level lower. */
    LOWER_LEVEL,
    /** A year of experience less is asked. */
    FEWER_YEARS,
    /** One of the credentials, or combinations, that are asked together is left out. */
    FEWER_CREDENTIALS,
    /** The work is remote. */
    REMOTE,
    /** Country, state and remote work exclude nobody. */
    ANY_PLACE,
    /** Pay excludes nobody. */
    ANY_PAY,
    /** The kind of employment excludes nobody. */
    ANY_EMPLOYMENT_TYPE,
    /** The schedule excludes nobody. */
    ANY_SCHEDULE,
    /** The first day of work excludes nobody. */
    ANY_START_DATE,
    /** What the request asked for. */
    ASKED,
    /** All that the request asked for, together. */
    TOGETHER
}
