package org.himatch.matching.index;

import java.time.Instant;
import java.util.UUID;
import org.himatch.events.JobSnapshot;
import org.himatch.events.JobStatus;
import org.himatch.ranking.Job;
import org.jspecify.annotations.Nullable;

/**
 * A posting in the index.
 *
 * @param id the posting's id
 * @param partner the tenant
 * @param version the version that the entry was made from
 * @param employerId the employer
 * @param status where the posting stands
 * @param validThrough the moment from which it is no longer shown; never when {@code null}
 * @param job what the score looks at; {@code null} while no skill is asked for, as in an early draft
 */
public record JobEntry(
        UUID id,
        String partner,
        long version,
        UUID employerId,
        JobStatus status,
        @Nullable Instant validThrough,
        @Nullable Job job)
        implements IndexEntry {

    /**
     * The entry for a snapshot.
     *
     * @throws IllegalArgumentException when a value is missing or out of the score's range
     */
    public static JobEntry from(JobSnapshot snapshot) {
        return new JobEntry(
                snapshot.id(),
                snapshot.partner(),
                snapshot.version(),
                Required.of(snapshot.employerId(), "employerId"),
                Required.of(snapshot.status(), "status"),
                snapshot.validThrough(),
                JobMapping.toRanking(snapshot).orElse(null));
    }

    /** Whether candidates see the posting at this moment. */
    public boolean isShownAt(Instant moment) {
        return status == JobStatus.OPEN && (validThrough == null || moment.isBefore(validThrough));
    }
}
