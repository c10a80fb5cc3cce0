package org.himatch.local.faults;

/** A way that connections take, with a proxy in it. */
public enum Link {
    /** From profile-service to PostgreSQL. */
    PROFILE_POSTGRES("profile-service to PostgreSQL"),
    /** From job-service to PostgreSQL. */
    JOB_POSTGRES("job-service to PostgreSQL"),
    /** From every service to Kafka. */
    KAFKA("the services to Kafka");

    private final String title;

    Link(String title) {
        this.title = title;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }
}
