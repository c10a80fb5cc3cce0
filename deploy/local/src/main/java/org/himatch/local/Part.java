package org.himatch.local;

import java.util.Arrays;
import java.util.List;

/** What HIMatch consists of on one machine, in the order in which it is told. */
enum Part {
    POSTGRES("postgresql", 15432, "HIMATCH_POSTGRES_PORT"),
    KAFKA("kafka", 19092, "HIMATCH_KAFKA_PORT"),
    ISSUER("issuer", 8084, "HIMATCH_ISSUER_PORT"),
    PROFILE("profile-service", 8081, "HIMATCH_PROFILE_PORT"),
    JOB("job-service", 8082, "HIMATCH_JOB_PORT"),
    MATCHING("matching-service", 8083, "HIMATCH_MATCHING_PORT");

    private final String title;
    private final int defaultPort;
    private final String portVariable;

    Part(String title, int defaultPort, String portVariable) {
        this.title = title;
        this.defaultPort = defaultPort;
        this.portVariable = portVariable;
    }

    /** Its name for people, for its log, and, when it is a service, the folder of its module. */
    String title() {
        return title;
    }

    int defaultPort() {
        return defaultPort;
    }

    /** The environment variable that moves it to another port. */
    String portVariable() {
        return portVariable;
    }

    boolean isService() {
        return switch (this) {
            case POSTGRES, KAFKA, ISSUER -> false;
            case PROFILE, JOB, MATCHING -> true;
        };
    }

    static List<Part> infrastructure() {
        return Arrays.stream(values()).filter(part -> !part.isService()).toList();
    }

    static List<Part> services() {
        return Arrays.stream(values()).filter(Part::isService).toList();
    }
}
