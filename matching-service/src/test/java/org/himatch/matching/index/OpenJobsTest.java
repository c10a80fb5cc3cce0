package org.himatch.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.himatch.events.JobStatus;
import org.himatch.matching.Samples;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.JobFilter;
import org.himatch.ranking.JobsForCandidate;
import org.himatch.ranking.Page;
import org.himatch.ranking.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which postings a candidate's ranking contains at which moment. */
class OpenJobsTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final Vocabulary VOCABULARY =
            Vocabulary.builder("test").skill("icd-10-pcs", 3).build();

    private final OpenJobs jobs = new OpenJobs(VOCABULARY, Runnable::run);

    @Test
    void onlyOpenOnesAreRanked() {
        for (JobStatus status : JobStatus.values()) {
            jobs.put(job(status.name(), 1, status, null));
        }

        assertThat(shownAt(NOON)).containsExactly(Samples.id("acme", "OPEN"));
    }

    @Test
    void oneLeavesAtItsLastMoment() {
        jobs.put(job("short", 1, JobStatus.OPEN, NOON));
        jobs.put(job("long", 1, JobStatus.OPEN, NOON.plusSeconds(60)));

        assertThat(shownAt(NOON.minusNanos(1))).hasSize(2);
        assertThat(shownAt(NOON)).containsExactly(Samples.id("acme", "long"));
        assertThat(shownAt(NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void aNewerVersionMovesTheMomentAndBringsBackWhatHadLeft() {
        jobs.put(job("moved", 1, JobStatus.OPEN, NOON));
        jobs.put(job("moved", 2, JobStatus.OPEN, NOON.plusSeconds(60)));
        assertThat(shownAt(NOON)).hasSize(1);
        assertThat(shownAt(NOON.plusSeconds(60))).isEmpty();

        jobs.put(job("moved", 3, JobStatus.OPEN, null));

        assertThat(shownAt(NOON.plusSeconds(120))).hasSize(1);
    }

    @Test
    void oneThatIsNoLongerOpenOrDeletedLeavesAtOnce() {
        jobs.put(job("paused", 1, JobStatus.OPEN, NOON));
        jobs.put(job("deleted", 1, JobStatus.OPEN, NOON));

        jobs.put(job("paused", 2, JobStatus.PAUSED, NOON));
        jobs.remove(Samples.id("acme", "deleted"));

        assertThat(shownAt(NOON.minusSeconds(1))).isEmpty();
    }

    private List<UUID> shownAt(Instant moment) {
        Candidate coder =
                CandidateEntry.from(Samples.coder("acme", "someone", 3)).candidate();
        JobsForCandidate query =
                new JobsForCandidate(coder, LocalDate.of(2027, 3, 1), JobFilter.NONE, true, Page.first(10));
        return jobs.rank(query, moment).items().stream()
                .map(item -> item.key().id())
                .toList();
    }

    private static JobEntry job(String name, long version, JobStatus status, @Nullable Instant validThrough) {
        JobEntry ranked = JobEntry.from(Samples.job("acme", name, Samples.ONE_SKILL));
        return new JobEntry(
                ranked.id(), ranked.partner(), version, ranked.employerId(), status, validThrough, ranked.job());
    }
}
