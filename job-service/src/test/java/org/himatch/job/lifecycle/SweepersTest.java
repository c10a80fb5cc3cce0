package org.himatch.job.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.himatch.api.testing.TopicReader;
import org.himatch.events.AggregateEvent;
import org.himatch.events.JobStatus;
import org.himatch.events.Topic;
import org.himatch.job.JobExpiry;
import org.himatch.job.JobServiceTest;
import org.himatch.job.Jobs;
import org.himatch.job.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several sweepers on one database, writers in their way, and what came due while none ran. */
@JobServiceTest
class SweepersTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    TestClock clock;

    @Inject
    ExpirySweeper own;

    @Inject
    JobExpiry expiry;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void stopTheServicesOwn() throws InterruptedException {
        own.stop(new ShutdownEvent());
    }

    @AfterEach
    void startTheServicesOwn() {
        own.start(new StartupEvent());
    }

    @Test
    void twoAtOnceExpireEachPostingOnce() throws Exception {
        // Given 40 that are due, and nothing left over from other tests
        clock.advance(Duration.ofDays(100));
        sweep(new SimpleMeterRegistry()).call();
        List<String> due = dueSoon(40);
        clock.advance(HOUR);
        MeterRegistry one = new SimpleMeterRegistry();
        MeterRegistry other = new SimpleMeterRegistry();
        Callable<?> first = sweep(one);
        Callable<?> second = sweep(other);

        // When
        atOnce(List.of(first, second, first, second));

        // Then
        assertThat(due).allSatisfy(id -> {
            assertThat(Postings.version(id)).isEqualTo(2);
            assertThat(Postings.way(id)).containsExactly("OPEN", "EXPIRED");
        });
        assertThat(expired(one) + expired(other)).isEqualTo(40);
        Postings.delete(due.getFirst());
        assertThat(TopicReader.untilDeleted(Topic.JOBS, UUID.fromString(due.getFirst())))
                .extracting(AggregateEvent::version)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void aWriterInTheWayIsNeitherLostNorOverwritten() throws Exception {
        // Given
        List<String> due = dueSoon(30);
        clock.advance(HOUR);
        String later = "{\"validThrough\": \"" + clock.instant().plus(HOUR) + "\"}";
        List<Integer> answers = new ArrayList<>();
        Callable<Integer> writer = () -> {
            // From the end, so that the two meet somewhere.
            due.reversed()
                    .forEach(id -> answers.add(Postings.patch(id, 1, later).statusCode()));
            return answers.size();
        };

        // When
        atOnce(List.of(writer, sweep(new SimpleMeterRegistry()), sweep(new SimpleMeterRegistry())));

        // Then
        List<Integer> inOrder = answers.reversed();
        for (int i = 0; i < due.size(); i++) {
            assertThat(Postings.version(due.get(i))).isEqualTo(2);
            if (inOrder.get(i) == 200) {
                assertThat(Postings.way(due.get(i))).containsExactly("OPEN");
            } else {
                assertThat(inOrder.get(i)).isEqualTo(412);
                assertThat(Postings.way(due.get(i))).containsExactly("OPEN", "EXPIRED");
            }
        }
    }

    @Test
    void passesOverWhatSomebodyIsChanging() throws Exception {
        // Given
        List<String> due = dueSoon(2);
        clock.advance(HOUR);
        MeterRegistry metrics = new SimpleMeterRegistry();
        try (Connection writer = dataSource.getConnection();
                PreparedStatement lock = writer.prepareStatement("SELECT 1 FROM job WHERE id = ? FOR UPDATE")) {
            writer.setAutoCommit(false);
            lock.setObject(1, UUID.fromString(due.getFirst()));
            lock.execute();

            // When
            sweep(metrics).call();

            // Then
            assertThat(Postings.status(due.getFirst())).isEqualTo("OPEN");
            assertThat(Postings.status(due.getLast())).isEqualTo("EXPIRED");
            writer.rollback();
            writer.setAutoCommit(true);
        }
        sweep(metrics).call();
        assertThat(Postings.status(due.getFirst())).isEqualTo("EXPIRED");
    }

    @Test
    void onePostingThatCannotExpireDoesNotKeepTheOthers() {
        // Given
        List<String> due = dueSoon(9);
        spoil(due.getFirst());
        clock.advance(HOUR);

        // When
        Throwable failure =
                catchThrowable(() -> sweep(new SimpleMeterRegistry()).call());

        // Then
        assertThat(failure).isInstanceOf(RuntimeException.class);
        assertThat(due.subList(1, 9))
                .allSatisfy(id -> assertThat(Postings.status(id)).isEqualTo("EXPIRED"));
        remove(due.getFirst());
    }

    @Test
    void afterARestartWhatCameDueMeanwhileExpiresAtOnceAndOnce() throws Exception {
        // Given two postings that came due while no sweeper ran, and one that had expired before
        String before = dueSoon(1).getFirst();
        clock.advance(HOUR);
        sweep(new SimpleMeterRegistry()).call();
        List<String> meanwhile = dueSoon(2);
        clock.advance(HOUR);
        assertThat(meanwhile).allSatisfy(id -> assertThat(Postings.status(id)).isEqualTo("OPEN"));

        // When
        own.start(new StartupEvent());

        // Then
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(meanwhile)
                        .allSatisfy(id -> assertThat(Postings.way(id)).containsExactly("OPEN", "EXPIRED")));
        assertThat(Postings.way(before)).containsExactly("OPEN", "EXPIRED");
        own.stop(new ShutdownEvent());
    }

    private List<String> dueSoon(int count) {
        String employer = Jobs.employer();
        Instant end = clock.instant().plus(HOUR);
        return IntStream.range(0, count)
                .mapToObj(i -> Jobs.create(Jobs.standing(employer, JobStatus.OPEN, end))
                        .getString("id"))
                .toList();
    }

    private Callable<Void> sweep(MeterRegistry metrics) {
        ExpirySweeper sweeper = new ExpirySweeper(expiry, new FewAtOnce(), metrics);
        return () -> {
            sweeper.sweep();
            return null;
        };
    }

    private static void atOnce(List<? extends Callable<?>> tasks) throws Exception {
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (Callable<?> task : tasks) {
                running.add(threads.submit(task));
            }
            for (Future<?> future : running) {
                future.get();
            }
        }
    }

    private static double expired(MeterRegistry metrics) {
        return metrics.counter("himatch.postings.expired").count();
    }

    /** As by default, but in batches of few. */
    private record FewAtOnce() implements PostingsConfig {
        @Override
        public Duration expiryEvery() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int expiryBatch() {
            return 7;
        }
    }

    /** Makes a row that cannot be read. */
    private void spoil(String id) {
        execute("UPDATE job SET criteria = '[]' WHERE id = ?", id);
    }

    private void remove(String id) {
        execute("DELETE FROM job WHERE id = ?", id);
    }

    private void execute(String sql, String id) {
        QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, UUID.fromString(id));
                return statement.executeUpdate();
            }
        });
    }
}
