package org.himatch.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.himatch.api.testing.TopicReader;
import org.himatch.events.AggregateEvent;
import org.himatch.events.Topic;
import org.himatch.job.JobServiceTest;
import org.junit.jupiter.api.Test;

/** Two relays on one database, as two replicas of a writer have them: the service's own, and one more. */
@JobServiceTest
class TwoRelaysTest {
    private static final Duration A_FEW_SECONDS = Duration.ofSeconds(5);

    @Inject
    DataSource dataSource;

    @Test
    void oneRelaysAloneAndTheOtherTakesOverWithinSecondsWhenItDies() throws Exception {
        UUID id = UUID.randomUUID();
        long version = 0;
        Dying producer = new Dying();
        OutboxRelay other =
                new OutboxRelay(new OutboxRows(dataSource), producer, new Eager(), new SimpleMeterRegistry());
        other.start(new StartupEvent());

        // Given the other one in the middle of a batch
        while (producer.begun.getCount() > 0) {
            insert(id, ++version, false);
            producer.begun.await(50, TimeUnit.MILLISECONDS);
        }
        long waiting = waiting(id);
        for (int i = 0; i < 20; i++) {
            insert(id, ++version, false);
        }
        insert(id, ++version, true);

        // Then the service's own does not send in between
        long untouched = waiting + 21;
        await().during(Duration.ofSeconds(1)).atMost(A_FEW_SECONDS).until(() -> waiting(id) == untouched);

        // When the other one dies
        producer.death.countDown();
        other.stop(new ShutdownEvent());

        // Then all arrives soon, in order and once
        await().atMost(A_FEW_SECONDS).until(() -> waiting(id) == 0);
        assertThat(TopicReader.untilDeleted(Topic.JOBS, id))
                .extracting(AggregateEvent::version)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, version).boxed().toList());
    }

    private void insert(UUID id, long version, boolean deletion) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO outbox (event_id, topic, source, type, aggregate_id, partner, version, time, data)"
                                + " VALUES (?, ?, '/test', ?, ?, 'acme', ?, ?, ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, Topic.JOBS.topicName());
            insert.setString(3, deletion ? Topic.JOBS.deletedType() : Topic.JOBS.savedType());
            insert.setObject(4, id);
            insert.setLong(5, version);
            insert.setObject(6, OffsetDateTime.of(2026, 11, 22, 10, 0, 0, 0, ZoneOffset.UTC));
            insert.setString(7, deletion ? null : "{}");
            insert.executeUpdate();
        }
    }

    private long waiting(UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("SELECT count(*) FROM outbox WHERE aggregate_id = ?")) {
            count.setObject(1, id);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Begins to send, and is never heard of again. */
    private static final class Dying extends OutboxProducer {
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch death = new CountDownLatch(1);

        Dying() {
            super(Map.of(), new Eager());
        }

        @Override
        Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) throws InterruptedException {
            begun.countDown();
            death.await();
            throw new IllegalStateException("died");
        }
    }

    /** Looks so often that it comes first. */
    private record Eager() implements OutboxConfig {
        @Override
        public int batch() {
            return 500;
        }

        @Override
        public Duration rest() {
            return Duration.ofMillis(2);
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofMinutes(1);
        }

        @Override
        public int partitions() {
            return 3;
        }

        @Override
        public short replicas() {
            return 1;
        }
    }
}
