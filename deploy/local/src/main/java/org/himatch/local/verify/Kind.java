package org.himatch.local.verify;

/** What is compared. */
public enum Kind {
    /** Candidates, written to profile-service. */
    CANDIDATES("candidates"),
    /** Postings, written to job-service. */
    JOBS("jobs");

    private final String segment;

    Kind(String segment) {
        this.segment = segment;
    }

    /** The name in paths, and for people. */
    public String segment() {
        return segment;
    }
}
