package org.himatch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.ConfigResource;
import org.himatch.api.testing.As;
import org.himatch.api.testing.TopicReader;
import org.himatch.events.AggregateEvent;
import org.himatch.events.JobSnapshot;
import org.himatch.events.JobStatus;
import org.himatch.events.SnapshotJson;
import org.himatch.events.Topic;
import org.himatch.infrastructure.RealParts;
import org.junit.jupiter.api.Test;

@JobServiceTest
class JobEventsTest {

    @Test
    void everyChangeReachesTheTopicInOrderAndDeletionIsATombstone() throws Exception {
        // Given
        UUID id = UUID.fromString(
                Jobs.create(Jobs.full(Jobs.employer(), "REQ-E1")).getString("id"));

        // When
        patch(id, 1, "{\"title\": \"Lead coder\"}");
        patch(id, 2, "{\"status\": \"PAUSED\"}");
        As.integrator()
                .header("If-Match", "\"3\"")
                .delete("/v1/jobs/" + id)
                .then()
                .statusCode(204);

        // Then
        List<AggregateEvent> events = TopicReader.untilDeleted(Topic.JOBS, id);
        assertThat(events).extracting(AggregateEvent::version).containsExactly(1L, 2L, 3L, 4L);
        assertThat(events).extracting(AggregateEvent::partner).containsOnly("acme");
        assertThat(events).extracting(AggregateEvent::source).containsOnly("/job-service");
        assertThat(events.getLast().isDeletion()).isTrue();
        String json = Objects.requireNonNull(events.get(2).data());
        JobSnapshot third = SnapshotJson.read(json, JobSnapshot.class);
        assertThat(third.status()).isEqualTo(JobStatus.PAUSED);
        assertThat(third.state()).isEqualTo("OH");
        assertThat(third.criteria().skills()).hasSize(2);
        assertThat(json).doesNotContain("Lead coder").doesNotContain("Codes inpatient");
    }

    @Test
    void aRefusedChangeLeavesNoEvent() throws Exception {
        UUID id = UUID.fromString(
                Jobs.create(Jobs.full(Jobs.employer(), "REQ-E2")).getString("id"));

        As.integrator()
                .header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json")
                .body("{\"title\": \"\"}")
                .patch("/v1/jobs/" + id)
                .then()
                .statusCode(400);
        As.integrator()
                .header("If-Match", "\"1\"")
                .delete("/v1/jobs/" + id)
                .then()
                .statusCode(204);

        assertThat(TopicReader.untilDeleted(Topic.JOBS, id))
                .extracting(AggregateEvent::version)
                .containsExactly(1L, 2L);
    }

    @Test
    void theTopicIsCompacted() throws Exception {
        Jobs.create(Jobs.full(Jobs.employer(), "REQ-E3"));
        UUID id = UUID.fromString(
                Jobs.create(Jobs.full(Jobs.employer(), "REQ-E4")).getString("id"));
        As.integrator()
                .header("If-Match", "\"1\"")
                .delete("/v1/jobs/" + id)
                .then()
                .statusCode(204);
        TopicReader.untilDeleted(Topic.JOBS, id);

        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topic.JOBS.topicName());
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, RealParts.kafka().bootstrapServers()))) {
            assertThat(admin.describeConfigs(List.of(topic)).all().get())
                    .extractingByKey(topic)
                    .extracting(config -> config.get("cleanup.policy").value())
                    .isEqualTo("compact");
        }
    }

    private static void patch(UUID id, int version, String body) {
        As.integrator()
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/merge-patch+json")
                .body(body)
                .patch("/v1/jobs/" + id)
                .then()
                .statusCode(200);
    }
}
