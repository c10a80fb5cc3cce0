package org.himatch.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealPartsTest {

    @TempDir
    Path directory;

    @Test
    void givesEveryStartAnEmptyDatabaseOnTheSameParts() throws Exception {
        // Given
        RealParts first = new RealParts();
        RealParts second = new RealParts();
        first.init(Map.of("database", "profile"));
        second.init(Map.of("database", "profile"));

        // When
        Map<String, String> one = first.start();
        first.stop();
        Map<String, String> two = second.start();

        // Then
        assertThat(one.get("quarkus.datasource.jdbc.url")).isNotEqualTo(two.get("quarkus.datasource.jdbc.url"));
        assertThat(one).containsEntry("kafka.bootstrap.servers", two.get("kafka.bootstrap.servers"));
        assertThat(one)
                .containsEntry("kafka.bootstrap.servers", RealParts.kafka().bootstrapServers())
                .containsEntry(
                        "quarkus.oidc.auth-server-url", RealParts.issuer().url());
        try (Connection connection = DriverManager.getConnection(
                two.get("quarkus.datasource.jdbc.url"),
                two.get("quarkus.datasource.username"),
                two.get("quarkus.datasource.password"))) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void configuresNoDataSourceUnlessAskedTo() {
        // Given
        RealParts parts = new RealParts();
        parts.init(Map.of());

        // When
        Map<String, String> configuration = parts.start();

        // Then
        assertThat(configuration).containsOnlyKeys("kafka.bootstrap.servers", "quarkus.oidc.auth-server-url");
    }

    @Test
    void keepsTestRunsApart() throws Exception {
        // Given
        TestDirectory first = TestDirectory.claimBelow(directory);

        // When
        TestDirectory second = TestDirectory.claimBelow(directory);

        // Then
        assertThat(second.path()).isNotEqualTo(first.path());
        first.lock().release();
        assertThat(TestDirectory.claimBelow(directory).path()).isEqualTo(first.path());
    }
}
