package org.himatch.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;

/** A service could not be reached or refused something. The message is one line for people. */
public final class ServiceFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int NO_ANSWER = 0;

    private final int status;

    private ServiceFailure(int status, String message) {
        super(message);
        this.status = status;
    }

    ServiceFailure(String message, Throwable cause) {
        super(message, cause);
        this.status = NO_ANSWER;
    }

    /** The failure that an answer stands for: its status, and what its problem details (RFC 9457) say. */
    static ServiceFailure of(String service, String what, int status, JsonNode problem) {
        StringJoiner message = new StringJoiner(": ");
        message.add("%s answers %d to %s".formatted(service, status, what));
        for (String member : new String[] {"title", "detail"}) {
            if (problem.path(member).isTextual()) {
                message.add(problem.path(member).asText());
            }
        }
        for (JsonNode error : problem.path("errors")) {
            String place = error.path("pointer").asText(error.path("parameter").asText());
            message.add(place + " " + error.path("detail").asText());
        }
        return new ServiceFailure(status, message.toString().replaceAll("\\s+", " "));
    }

    /** The HTTP status of the answer; 0 when there was none. */
    public int status() {
        return status;
    }
}
