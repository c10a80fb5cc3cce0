package org.himatch.profile.resumes;

/** On what a fact of a draft rests. */
enum Basis {
    /** The words say it. */
    STATED,
    /** A level that follows from years that are stated: 1 year 2, 2 to 4 years 3, 5 years and more 4. */
    STATED_YEARS,
    /** A date of which only the month is stated. The day is the last of the month, or today while the month lasts. */
    STATED_MONTH,
    /**
     * A date of which only the year is stated. The day is the one that claims least: the last of the year, or today, for a
     * credential's issue, and the first for its end.
     */
    STATED_YEAR,
    /** One of the periods of employment of which the years are the sum; what overlaps is counted once. */
    EMPLOYMENT,
    /** Nothing is said of it, and a profile needs it: a level of 3. */
    ASSUMED
}
