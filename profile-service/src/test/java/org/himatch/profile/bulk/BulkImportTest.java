package org.himatch.profile.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.himatch.api.testing.As;
import org.himatch.api.testing.TopicReader;
import org.himatch.events.AggregateEvent;
import org.himatch.events.Topic;
import org.himatch.events.UnreadableEvent;
import org.himatch.profile.ProfileServiceTest;
import org.junit.jupiter.api.Test;

/** What becomes of each record of a body. */
@ProfileServiceTest
class BulkImportTest {
    @Inject
    DataSource dataSource;

    @Test
    void eachRecordHasOneResultAndTheSumIsTheLastLine() {
        // When
        List<JsonNode> lines = BulkCalls.take("one-each", BulkCalls.NDJSON, """
                {"externalId": "a", "skills": [{"skill": "icd-10-pcs", "level": 4}]}
                {"externalId": "b", "skills": [{"skill": "icd10", "level": 9}], "experienceYears": -1}
                {"externalId": "c"}
                """);

        // Then
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0).path("line").asInt()).isEqualTo(1);
        assertThat(lines.get(0).path("externalId").asText()).isEqualTo("a");
        assertThat(lines.get(0).path("outcome").asText()).isEqualTo("CREATED");
        assertThat(lines.get(0).path("version").asInt()).isEqualTo(1);
        assertThat(lines.get(0).has("problem")).isFalse();
        As.integratorOf("one-each")
                .get("/v1/candidates/" + lines.get(0).path("id").asText())
                .then()
                .statusCode(200);
        assertThat(lines.get(1).path("outcome").asText()).isEqualTo("FAILED");
        assertThat(lines.get(1).has("id")).isFalse();
        assertThat(lines.get(1).at("/problem/type").asText()).isEqualTo("urn:problem-type:himatch:invalid-input");
        assertThat(lines.get(1).at("/problem/errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/experienceYears", "/skills/0/level", "/skills/0/skill");
        assertThat(lines.get(2).path("outcome").asText()).isEqualTo("CREATED");
        assertThat(lines.get(3).toString())
                .isEqualTo("{\"summary\":{\"created\":2,\"updated\":0,\"unchanged\":0,\"failed\":1}}");
    }

    @Test
    void aLineThatIsNoRecordFailsAlone() throws IOException {
        // Given
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write("\uFEFF{\"externalId\":\"bom\"}\r\n".getBytes(StandardCharsets.UTF_8));
        body.write("\r\n   \n{\"externalId\":\"broken\n".getBytes(StandardCharsets.UTF_8));
        body.write("[]\n{\"shoeSize\":42}\n".getBytes(StandardCharsets.UTF_8));
        body.write("{\"externalId\":\"twice\",\"externalId\":\"twice\"}\n{} {}\n".getBytes(StandardCharsets.UTF_8));
        body.write(new byte[] {'{', '"', (byte) 0xE9, '"', '}', '\n'});
        body.write(("{\"externalId\":\"long\",\"skills\":[" + " ".repeat(256 * 1024) + "]}\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write("{\"externalId\":\"last\"}".getBytes(StandardCharsets.UTF_8));

        // When
        List<JsonNode> lines = BulkCalls.take("no-record", BulkCalls.NDJSON, body.toByteArray());

        // Then
        assertThat(lines)
                .extracting(line -> line.path("line").asText() + " "
                        + line.path("outcome").asText() + " "
                        + line.at("/problem/detail").asText())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("1 CREATED "),
                        line -> assertThat(line).startsWith("4 FAILED not JSON: "),
                        line -> assertThat(line).isEqualTo("5 FAILED the line is not a JSON object"),
                        line -> assertThat(line).startsWith("6 FAILED unknown field; known here: "),
                        line -> assertThat(line).startsWith("7 FAILED not JSON: Duplicate"),
                        line -> assertThat(line).startsWith("8 FAILED "),
                        line -> assertThat(line).isEqualTo("9 FAILED the line is not UTF-8"),
                        line -> assertThat(line).isEqualTo("10 FAILED the line is longer than 262144 bytes"),
                        line -> assertThat(line).isEqualTo("11 CREATED "),
                        line -> assertThat(line).isEqualTo("  "));
    }

    @Test
    void theSameFileAgainChangesNothingAndADifferentOneUpdates() {
        // Given
        String body = """
                {"externalId": "a", "experienceYears": 3, "preferences": {"minimumPay": {"amount": 31.5, "currency": "USD", "per": "HOUR"}}}
                {"externalId": "b"}
                """;
        List<JsonNode> first = BulkCalls.take("again", BulkCalls.NDJSON, body);

        // When
        List<JsonNode> again = BulkCalls.take("again", BulkCalls.NDJSON, body);
        List<JsonNode> changed = BulkCalls.take("again", BulkCalls.NDJSON, body.replace(": 3,", ": 4,"));

        // Then
        assertThat(again).extracting(BulkImportTest::outcome).containsExactly("UNCHANGED 1", "UNCHANGED 1", " ");
        assertThat(changed).extracting(BulkImportTest::outcome).containsExactly("UPDATED 2", "UNCHANGED 1", " ");
        assertThat(changed.getFirst().path("id")).isEqualTo(first.getFirst().path("id"));
        As.integratorOf("again")
                .get("/v1/candidates/" + first.getFirst().path("id").asText())
                .then()
                .header("ETag", "\"2\"");
    }

    @Test
    void ofOneExternalIdTwiceInAFileTheLaterWins() {
        // When
        List<JsonNode> lines = BulkCalls.take("twice", BulkCalls.NDJSON, """
                {"externalId": "a", "experienceYears": 3}
                {"externalId": "a", "experienceYears": 4}
                {"externalId": "a", "experienceYears": 4}
                {"experienceYears": 1}
                {"experienceYears": 1}
                """);

        // Then
        assertThat(lines)
                .extracting(BulkImportTest::outcome)
                .containsExactly("CREATED 1", "UPDATED 2", "UNCHANGED 2", "CREATED 1", "CREATED 1", " ");
        As.integratorOf("twice")
                .get("/v1/candidates?externalId=a")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].experienceYears", equalTo(4))
                .body("items[0].version", equalTo(2));
    }

    @Test
    void anotherPartnersCandidateIsAnother() {
        // When
        BulkCalls.take("mine", BulkCalls.NDJSON, "{\"externalId\": \"shared\"}");
        List<JsonNode> lines = BulkCalls.take("theirs", BulkCalls.NDJSON, "{\"externalId\": \"shared\"}");

        // Then
        assertThat(lines).extracting(BulkImportTest::outcome).containsExactly("CREATED 1", " ");
    }

    @Test
    void aRecordThatTheDatabaseRefusesFailsAlone() throws SQLException {
        // Given
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE candidate ADD CONSTRAINT poison CHECK (city <> 'Poison') NOT VALID");
        }

        // When
        List<JsonNode> lines = BulkCalls.take("database", BulkCalls.NDJSON, """
                {"externalId": "a"}
                {"externalId": "b", "location": {"city": "Poison"}}
                {"externalId": "c"}
                """);

        // Then
        assertThat(lines).extracting(BulkImportTest::outcome).containsExactly("CREATED 1", "FAILED ", "CREATED 1", " ");
        assertThat(lines.get(1).at("/problem/status").asInt()).isEqualTo(500);
        assertThat(lines.get(1).toString()).doesNotContain("Poison", "constraint");
        As.integratorOf("database").get("/v1/candidates").then().body("items.externalId", contains("a", "c"));
    }

    @Test
    void everyChangeHasItsEventAndWhatIsUnchangedHasNone() throws UnreadableEvent {
        // Given
        String body = "{\"externalId\": \"a\", \"experienceYears\": %d}\n";
        List<JsonNode> lines = BulkCalls.take(
                "events",
                BulkCalls.NDJSON,
                body.formatted(1) + body.formatted(2) + body.formatted(2) + body.formatted(3));
        String id = lines.getFirst().path("id").asText();

        // When
        As.integratorOf("events")
                .header("If-Match", "*")
                .delete("/v1/candidates/" + id)
                .then()
                .statusCode(204);

        // Then
        assertThat(TopicReader.untilDeleted(Topic.CANDIDATES, UUID.fromString(id)))
                .extracting(AggregateEvent::version)
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void theSameFileFromSeveralAtOnceIsTakenOnce() throws InterruptedException {
        // Given
        String forwards = IntStream.range(0, 600)
                .mapToObj(i -> "{\"externalId\": \"p-" + i + "\"}\n")
                .collect(Collectors.joining());
        String backwards = forwards.lines().toList().reversed().stream().collect(Collectors.joining("\n"));
        List<Callable<JsonNode>> callers = Stream.of(forwards, backwards, forwards)
                .<Callable<JsonNode>>map(body -> () -> BulkCalls.take("at-once", BulkCalls.NDJSON, body)
                        .getLast()
                        .path("summary"))
                .toList();

        // When
        List<JsonNode> sums;
        try (ExecutorService threads = Executors.newFixedThreadPool(callers.size())) {
            sums = threads.invokeAll(callers).stream().map(Future::resultNow).toList();
        }

        // Then
        assertThat(sums).extracting(sum -> sum.path("failed").asInt()).containsOnly(0);
        assertThat(sums.stream().mapToInt(sum -> sum.path("created").asInt()).sum())
                .isEqualTo(600);
        assertThat(sums.stream().mapToInt(sum -> sum.path("unchanged").asInt()).sum())
                .isEqualTo(1_200);
    }

    static String outcome(JsonNode line) {
        return line.path("outcome").asText() + " " + line.path("version").asText();
    }
}
