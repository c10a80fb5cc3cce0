package org.himatch.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.himatch.api.testing.As;
import org.himatch.api.testing.TopicReader;
import org.himatch.events.AggregateEvent;
import org.himatch.events.CandidatePreferences;
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.EmploymentType;
import org.himatch.events.HeldCredential;
import org.himatch.events.HeldSkill;
import org.himatch.events.Pay;
import org.himatch.events.PayPeriod;
import org.himatch.events.RemotePreference;
import org.himatch.events.Schedule;
import org.himatch.events.SnapshotJson;
import org.himatch.events.Topic;
import org.junit.jupiter.api.Test;

@ProfileServiceTest
class CandidateEventsTest {

    @Test
    void everyChangeReachesTheTopicInOrderAndDeletionIsATombstone() throws Exception {
        // Given
        UUID id = created(Candidates.full("person-e1"));

        // When
        patch(id, 1, "{\"visible\": true}", 200);
        patch(id, 2, "{\"experienceYears\": 7}", 200);
        delete(id, 3);

        // Then
        List<AggregateEvent> events = TopicReader.untilDeleted(Topic.CANDIDATES, id);
        assertThat(events).extracting(AggregateEvent::version).containsExactly(1L, 2L, 3L, 4L);
        assertThat(events).extracting(AggregateEvent::partner).containsOnly("acme");
        assertThat(events).extracting(AggregateEvent::source).containsOnly("/profile-service");
        assertThat(events.getLast().isDeletion()).isTrue();
        assertThat(snapshot(events.get(0)).visible()).isFalse();
        assertThat(snapshot(events.get(1)).visible()).isTrue();
        assertThat(snapshot(events.get(2)).experienceYears()).isEqualTo(7);
    }

    @Test
    void theSnapshotHasWhatMatchingNeeds() throws Exception {
        // Given
        UUID id = created(Candidates.full("person-e2"));

        // When
        delete(id, 1);

        // Then
        AggregateEvent saved = TopicReader.untilDeleted(Topic.CANDIDATES, id).getFirst();
        assertThat(snapshot(saved))
                .isEqualTo(new CandidateSnapshot(
                        id,
                        "acme",
                        1,
                        false,
                        "US",
                        "OH",
                        List.of(new HeldSkill("icd-10-pcs", 4), new HeldSkill("ms-drg", 3)),
                        List.of(
                                new HeldCredential("CCS", LocalDate.of(2024, 5, 1), LocalDate.of(2027, 4, 30)),
                                new HeldCredential("CTR", LocalDate.of(2019, 2, 1), null)),
                        6,
                        new CandidatePreferences(
                                RemotePreference.OK,
                                List.of("OH", "IN"),
                                List.of(EmploymentType.FULL_TIME, EmploymentType.CONTRACTOR),
                                List.of(Schedule.DAY),
                                new Pay(new BigDecimal("31.50"), "USD", PayPeriod.HOUR),
                                LocalDate.of(2027, 1, 15))));
    }

    @Test
    void aRefusedChangeLeavesNoEvent() throws Exception {
        // Given
        UUID id = created(Candidates.full("person-e3"));
        patch(id, 1, "{\"experienceYears\": 99}", 400);
        patch(id, 5, "{\"experienceYears\": 9}", 412);

        // When
        delete(id, 1);

        // Then
        assertThat(TopicReader.untilDeleted(Topic.CANDIDATES, id))
                .extracting(AggregateEvent::version)
                .containsExactly(1L, 2L);
    }

    private static UUID created(String body) {
        return UUID.fromString(Candidates.create(body).getString("id"));
    }

    private static CandidateSnapshot snapshot(AggregateEvent event) throws Exception {
        return SnapshotJson.read(Objects.requireNonNull(event.data()), CandidateSnapshot.class);
    }

    private static void patch(UUID id, int version, String body, int status) {
        As.integrator()
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/merge-patch+json")
                .body(body)
                .patch("/v1/candidates/" + id)
                .then()
                .statusCode(status);
    }

    private static void delete(UUID id, int version) {
        As.integrator()
                .header("If-Match", "\"" + version + "\"")
                .delete("/v1/candidates/" + id)
                .then()
                .statusCode(204);
    }
}
