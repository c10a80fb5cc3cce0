package org.himatch.job.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.himatch.api.Role;
import org.himatch.api.testing.As;
import org.himatch.api.testing.TopicReader;
import org.himatch.events.AggregateEvent;
import org.himatch.events.JobSnapshot;
import org.himatch.events.JobStatus;
import org.himatch.events.SnapshotJson;
import org.himatch.events.Topic;
import org.himatch.job.JobServiceTest;
import org.himatch.job.Jobs;
import org.himatch.job.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A posting's end comes by itself; the service's own sweeper is at work. */
@JobServiceTest
class ExpiryTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    TestClock clock;

    @Inject
    ExpirySweeper sweeper;

    @Test
    void anOpenPostingExpiresWithinSecondsAndNotBefore() throws Exception {
        // Given
        Instant end = clock.instant().plus(HOUR);
        String id = create(JobStatus.OPEN, end);
        clock.advance(HOUR.minusMillis(1));
        sweeper.sweep();
        assertThat(Postings.status(id)).isEqualTo("OPEN");

        // When
        clock.advance(Duration.ofMillis(1));

        // Then
        awaitExpired(id);
        As.integrator()
                .get("/v1/jobs/" + id + "/moves")
                .then()
                .body("items.size()", equalTo(2))
                .body("items[1].version", equalTo(2))
                .body("items[1].from", equalTo("OPEN"))
                .body("items[1].to", equalTo("EXPIRED"))
                .body("items[1].at", equalTo(end.toString()))
                .body("items[1].by", equalTo("SYSTEM"));
        As.role(Role.OPERATOR)
                .accept("text/plain")
                .get("/q/metrics")
                .then()
                .body(matchesPattern("(?s).*himatch_postings_expired_total [1-9].*"));
        Postings.delete(id);
        List<AggregateEvent> events = TopicReader.untilDeleted(Topic.JOBS, UUID.fromString(id));
        assertThat(events).extracting(AggregateEvent::version).containsExactly(1L, 2L, 3L);
        JobSnapshot expired =
                SnapshotJson.read(Objects.requireNonNull(events.get(1).data()), JobSnapshot.class);
        assertThat(expired.status()).isEqualTo(JobStatus.EXPIRED);
    }

    @ParameterizedTest
    @EnumSource(JobStatus.class)
    void onlyWhatIsLiveExpires(JobStatus status) {
        String id = create(status, clock.instant().plus(HOUR));

        clock.advance(HOUR);
        sweeper.sweep();

        if (status == JobStatus.OPEN || status == JobStatus.PAUSED) {
            awaitExpired(id);
        } else {
            assertThat(Postings.status(id)).isEqualTo(status.name());
            assertThat(Postings.version(id)).isEqualTo(1);
        }
    }

    @Test
    void aLaterEndGivenInTimeKeepsItOpen() {
        String id = create(JobStatus.OPEN, clock.instant().plus(HOUR));
        Postings.patch(id, 1, "{\"validThrough\": \"" + clock.instant().plus(HOUR.multipliedBy(2)) + "\"}")
                .then()
                .statusCode(200);

        clock.advance(HOUR);
        sweeper.sweep();

        assertThat(Postings.status(id)).isEqualTo("OPEN");
        clock.advance(HOUR);
        awaitExpired(id);
    }

    @Test
    void reopenedItExpiresAgain() {
        String id = create(JobStatus.OPEN, clock.instant().plus(HOUR));
        clock.advance(HOUR);
        awaitExpired(id);
        Instant again = clock.instant().plus(HOUR);

        Postings.patch(id, 2, "{\"status\": \"OPEN\", \"validThrough\": \"" + again + "\"}")
                .then()
                .statusCode(200);
        clock.advance(HOUR);

        awaitExpired(id);
        assertThat(Postings.way(id)).containsExactly("OPEN", "EXPIRED", "OPEN", "EXPIRED");
    }

    @Test
    void aChangeOfAnExpiredPostingIsTakenAndDoesNotReopenIt() {
        String id = create(JobStatus.OPEN, clock.instant().plus(HOUR));
        clock.advance(HOUR);
        awaitExpired(id);

        Postings.patch(id, 1, "{\"title\": \"Unseen\"}").then().statusCode(412).body("version", equalTo(2));
        Postings.patch(id, 2, "{\"validThrough\": null}").then().statusCode(200).body("status", equalTo("EXPIRED"));
    }

    private static String create(JobStatus status, Instant validThrough) {
        return Jobs.create(Jobs.standing(Jobs.employer(), status, validThrough)).getString("id");
    }

    private static void awaitExpired(String id) {
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(Postings.status(id)).isEqualTo("EXPIRED"));
    }
}
