package org.himatch.ranking;

/** The three categories that share a job's 10 000 points, in the order in which remainder points are given. */
public enum Category {
    /** What the candidate can do, with levels. */
    SKILLS,
    /** What an issuer certifies, while it is in force. */
    CREDENTIALS,
    /** Years in health information work. */
    EXPERIENCE
}
