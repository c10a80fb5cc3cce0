package org.himatch.job.lifecycle;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.events.JobStatus;

/**
 * Where a posting is to be moved.
 *
 * @param to one of those that the posting's moves name as legal
 */
@Schema(name = "MoveRequest")
record MoveRequest(@NotNull @Schema(examples = "PAUSED") JobStatus to) {}
