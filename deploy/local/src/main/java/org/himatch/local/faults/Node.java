package org.himatch.local.faults;

/** A process that can be made to fail, in the order in which they are started again. */
public enum Node {
    /** PostgreSQL with all its processes. */
    POSTGRES("PostgreSQL"),
    /** The broker. */
    KAFKA("Kafka"),
    /** profile-service. */
    PROFILE("profile-service"),
    /** job-service. */
    JOB("job-service"),
    /** matching-service. */
    MATCHING("matching-service");

    private final String title;

    Node(String title) {
        this.title = title;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }
}
