package org.himatch.ranking;

/** Why somebody has no score. */
public enum Unscored {
    /** No known skill, no known credential in force, and no year of experience: there is nothing to judge by. */
    NO_EVIDENCE
}
