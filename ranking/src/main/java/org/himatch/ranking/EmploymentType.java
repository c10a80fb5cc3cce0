package org.himatch.ranking;

/** The kinds of employment that jobs offer and candidates accept. */
public enum EmploymentType {
    /** A full week. */
    FULL_TIME,
    /** Part of a week. */
    PART_TIME,
    /** On contract, not on the payroll. */
    CONTRACTOR,
    /** For a limited time. */
    TEMPORARY,
    /** In training. */
    INTERN,
    /** By the day, as needed. */
    PER_DIEM
}
