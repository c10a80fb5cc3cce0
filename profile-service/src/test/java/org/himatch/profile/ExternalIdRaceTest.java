package org.himatch.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.himatch.api.testing.As;
import org.junit.jupiter.api.Test;

@ProfileServiceTest
class ExternalIdRaceTest {
    private static final int CALLERS = 4;

    @Inject
    DataSource dataSource;

    @Test
    void ofConcurrentCandidatesWithOneExternalIdExactlyOneIsCreated() throws Exception {
        // Given
        Callable<Integer> creation = () -> As.integrator()
                .body(Candidates.full("person-r1"))
                .post("/v1/candidates")
                .statusCode();

        // When
        List<Future<Integer>> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
                Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Nobody can write until everybody has looked whether the external id is free.
            statement.execute("LOCK TABLE candidate IN SHARE MODE");
            answers = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> threads.submit(creation))
                    .toList();
            await().atMost(Duration.ofSeconds(20)).until(() -> waiting(statement) == CALLERS);
            connection.rollback();
        }

        // Then
        assertThat(answers).extracting(Future::resultNow).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    private static int waiting(Statement statement) throws SQLException {
        try (ResultSet count = statement.executeQuery("SELECT count(*) FROM pg_locks WHERE NOT granted")) {
            count.next();
            return count.getInt(1);
        }
    }
}
