package org.himatch.job;

import java.util.UUID;
import org.himatch.events.JobStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which postings a list shows; what is {@code null} excludes nothing.
 *
 * @param employer postings of this employer
 * @param requisitionId postings with this requisition id
 * @param status postings that stand here
 */
record JobFilter(
        @Nullable UUID employer,
        @Nullable String requisitionId,
        @Nullable JobStatus status) {}
