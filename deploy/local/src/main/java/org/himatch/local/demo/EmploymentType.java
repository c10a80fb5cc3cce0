package org.himatch.local.demo;

/** Kinds of employment that occur in the market. */
enum EmploymentType {
    FULL_TIME,
    PART_TIME,
    CONTRACTOR,
    PER_DIEM
}
