package org.himatch.job;

import java.time.Instant;
import org.himatch.events.JobStatus;
import org.jspecify.annotations.Nullable;

/**
 * One move of a posting.
 *
 * @param version the posting's version after it
 * @param from where the posting stood; {@code null} when this was its creation
 * @param to where it stands since
 * @param at when
 * @param by who moved it
 */
public record Move(long version, @Nullable JobStatus from, JobStatus to, Instant at, Mover by) {}
