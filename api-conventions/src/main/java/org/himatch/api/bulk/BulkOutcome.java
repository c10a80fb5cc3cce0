package org.himatch.api.bulk;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a record.
 *
 * @param kind what happened
 * @param id the resource's id, unless it failed
 * @param version the resource's version after it, unless it failed
 * @param problem why it failed
 */
public record BulkOutcome(
        Kind kind,
        @Nullable UUID id,
        @Nullable Long version,
        @Nullable HttpProblem problem) {

    /** What can become of a record. */
    public enum Kind {
        CREATED,
        UPDATED,
        UNCHANGED,
        FAILED
    }

    /** It is there now, as this version. */
    public static BulkOutcome of(Kind kind, UUID id, long version) {
        return new BulkOutcome(kind, id, version, null);
    }

    /** Nothing of it was taken. */
    public static BulkOutcome failed(HttpProblem problem) {
        return new BulkOutcome(Kind.FAILED, null, null, problem);
    }
}
