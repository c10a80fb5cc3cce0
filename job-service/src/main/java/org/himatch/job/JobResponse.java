package org.himatch.job;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A posting as a caller reads it.
 *
 * @param id the posting's id
 * @param version rises by one with every change; also the entity tag
 * @param content what the employer wrote, in the form in which it is written
 * @param created when it was created
 * @param changed when it was last changed
 * @param opened when it was first open; absent while it has never been
 */
@Schema(name = "Job")
public record JobResponse(
        UUID id,
        long version,
        @JsonUnwrapped JobRequest content,
        Instant created,
        Instant changed,
        @Nullable Instant opened) {

    /** The posting as it is shown. */
    public static JobResponse from(Job job) {
        return new JobResponse(
                job.id(), job.version(), JobRequest.from(job.content()), job.created(), job.changed(), job.opened());
    }
}
