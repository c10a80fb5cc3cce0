package org.himatch.local.faults;

/** The two kinds of things that are written. */
enum Subject {
    CANDIDATES("candidate", Node.PROFILE, "/v1/candidates"),
    JOBS("posting", Node.JOB, "/v1/jobs");

    private final String title;
    private final Node writer;
    private final String path;

    Subject(String title, Node writer, String path) {
        this.title = title;
        this.writer = writer;
        this.path = path;
    }

    /** One of them, for people. */
    String title() {
        return title;
    }

    /** The service that they are written to. */
    Node writer() {
        return writer;
    }

    /** Where they are listed and created; each has its id behind it. */
    String path() {
        return path;
    }
}
