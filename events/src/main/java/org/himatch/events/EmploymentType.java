package org.himatch.events;

/** The kind of employment, in the words of schema.org's JobPosting. */
public enum EmploymentType {
    FULL_TIME,
    PART_TIME,
    CONTRACTOR,
    TEMPORARY,
    INTERN,
    PER_DIEM
}
