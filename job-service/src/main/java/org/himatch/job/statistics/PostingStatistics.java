package org.himatch.job.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.events.JobStatus;
import org.jspecify.annotations.Nullable;

/**
 * What postings come to at one moment. Days are 24 hours, with two decimals; percentiles are interpolated between the
 * two nearest values.
 *
 * @param employerId the employer; absent when these are all that the caller can see
 * @param asOf the moment
 * @param total how many postings there are
 * @param byStatus how many stand where, with all statuses named; due ones count as expired
 * @param opened how many were opened for the first time lately
 * @param daysToFill from opening to filled, over the postings that are filled
 * @param daysOpen from opening until now, over the open postings
 * @param expiring how many open and paused postings expire soon
 * @param open what the open postings offer and ask for
 */
@Schema(name = "PostingStatistics")
record PostingStatistics(
        @Nullable UUID employerId,
        Instant asOf,
        long total,
        Map<JobStatus, Long> byStatus,
        Opened opened,
        DaysToFill daysToFill,
        DaysOpen daysOpen,
        Expiring expiring,
        Open open) {

    /**
     * Postings that were opened for the first time.
     *
     * @param last30Days within the last 30 days
     * @param last90Days within the last 90 days
     */
    @Schema(name = "PostingsOpened")
    record Opened(long last30Days, long last90Days) {}

    /**
     * From opening to filled. A posting that was reopened counts from its reopening; one that has never been open here
     * does not count.
     *
     * @param postings how many postings this is over
     * @param median half of them took no longer; absent over none
     * @param percentile90 nine of ten took no longer; absent over none
     */
    @Schema(name = "DaysToFill")
    record DaysToFill(
            long postings,
            @Nullable Double median,
            @Nullable Double percentile90) {}

    /**
     * From opening, or the last reopening, until now; a pause counts in.
     *
     * @param postings how many postings this is over
     * @param median half of them are open no longer; absent over none
     * @param maximum the longest; absent over none
     */
    @Schema(name = "DaysOpen")
    record DaysOpen(
            long postings,
            @Nullable Double median,
            @Nullable Double maximum) {}

    /**
     * Open and paused postings that expire soon.
     *
     * @param within7Days within 7 days
     * @param within30Days within 30 days
     */
    @Schema(name = "PostingsExpiring")
    record Expiring(long within7Days, long within30Days) {}

    /**
     * The open postings.
     *
     * @param postings how many there are
     * @param payStated the share that states its pay, 0 to 1 with four decimals; absent without open postings
     * @param remote the share that is remote, 0 to 1 with four decimals; absent without open postings
     * @param skills the ten skills that most of them ask for, the most asked first
     * @param credentials the ten credentials that most of them name, alone or among alternatives
     */
    @Schema(name = "OpenPostings")
    record Open(
            long postings,
            @Nullable Double payStated,
            @Nullable Double remote,
            List<Asked> skills,
            List<Asked> credentials) {}

    /**
     * Something that postings ask for.
     *
     * @param id the skill's id or the credential's code
     * @param postings how many ask for it
     */
    @Schema(name = "Asked")
    record Asked(@Schema(examples = "icd-10-pcs") String id, long postings) {}
}
