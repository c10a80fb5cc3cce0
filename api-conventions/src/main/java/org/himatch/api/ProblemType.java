package org.himatch.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of problem that an endpoint answers with (RFC 9457). The type's URI never changes; titles may. */
public enum ProblemType {
    INVALID_INPUT(400, "The request is not valid"),
    UNAUTHENTICATED(401, "A valid bearer token is needed"),
    FORBIDDEN(403, "The token does not allow this"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "The method is not supported here"),
    NOT_ACCEPTABLE(406, "None of the accepted media types is available"),
    TOO_SLOW(408, "The body came too slowly"),
    DUPLICATE(409, "It exists already"),
    IN_PROGRESS(409, "The same request is in progress"),
    ILLEGAL_STATE(409, "The present state does not allow this"),
    STALE(412, "It has changed since it was read"),
    PAYLOAD_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type of the body is not supported"),
    KEY_REUSED(422, "The idempotency key was used with another request"),
    NOT_RANKABLE(422, "There is nothing to rank by"),
    UNREADABLE_FILE(422, "The file cannot be read"),
    PRECONDITION_REQUIRED(428, "An If-Match header is needed"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    NOT_CAUGHT_UP(503, "The index has not caught up yet"),
    UNAVAILABLE(503, "The service cannot answer now");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The stable identifier of this kind of problem. */
    public URI uri() {
        return URI.create(
                "urn:problem-type:himatch:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** The title that goes with it. */
    public String title() {
        return title;
    }

    /** A problem of this kind; what is particular to this case goes into the detail. */
    public HttpProblem problem(String detail) {
        return builder(detail).build();
    }

    /** A problem of this kind, to which members and headers can be added. */
    public HttpProblem.Builder builder(String detail) {
        return HttpProblem.builder()
                .withType(uri())
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail);
    }

    /** The kind that stands for a bare HTTP status, the first declared one. */
    static Optional<ProblemType> ofStatus(int status) {
        return Arrays.stream(values()).filter(type -> type.status == status).findFirst();
    }
}
