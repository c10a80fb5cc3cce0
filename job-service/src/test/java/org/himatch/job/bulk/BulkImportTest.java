package org.himatch.job.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.himatch.api.Role;
import org.himatch.api.testing.As;
import org.himatch.api.testing.TopicReader;
import org.himatch.events.AggregateEvent;
import org.himatch.events.Topic;
import org.himatch.events.UnreadableEvent;
import org.himatch.infrastructure.RealParts;
import org.himatch.job.JobServiceTest;
import org.himatch.job.Jobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of each posting of a body. */
@JobServiceTest
class BulkImportTest {
    private static final String TITLE = "{\"employerId\": \"%s\", \"requisitionId\": \"%s\", \"title\": \"%s\"}\n";

    @Test
    void eachPostingHasOneResultAndTheSumIsTheLastLine() {
        // Given
        String employer = Jobs.employer();

        // When
        List<JsonNode> lines = take(BulkCalls.full(employer, "r-1")
                + "{\"requisitionId\": \"r-2\", \"title\": \"No employer\", \"shoeSize\": 1}\n"
                + "{\"employerId\": \"" + employer + "\", \"status\": \"OPEN\"}\n"
                + "{\"employerId\": \"" + UUID.randomUUID() + "\", \"title\": \"Coder\"}\n"
                + BulkCalls.full(employer, "r-1").replace("Inpatient coder", "Coder"));

        // Then
        assertThat(lines)
                .extracting(BulkCalls::outcome)
                .containsExactly("CREATED 1", "FAILED ", "FAILED ", "FAILED ", "UPDATED 2", " ");
        assertThat(lines.get(0).path("requisitionId").asText()).isEqualTo("r-1");
        assertThat(lines.get(1).path("requisitionId").asText()).isEqualTo("r-2");
        assertThat(lines.get(2).at("/problem/errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/criteria/skills", "/title");
        assertThat(lines.get(3).at("/problem/errors/0/pointer").asText()).isEqualTo("/employerId");
        assertThat(lines.get(5).toString())
                .isEqualTo("{\"summary\":{\"created\":1,\"updated\":1,\"unchanged\":0,\"failed\":3}}");
        As.integrator()
                .get("/v1/jobs/" + lines.getFirst().path("id").asText())
                .then()
                .statusCode(200)
                .body("title", equalTo("Coder"))
                .body("status", equalTo("OPEN"));
    }

    @Test
    void aKnownPostingMovesOnlyAsItsLifeAllows() {
        // Given
        String employer = Jobs.employer();
        take(BulkCalls.full(employer, "life"));
        String line = BulkCalls.full(employer, "life").replace("\n", "") + "\n";

        // When
        List<JsonNode> lines = take(line.replace("\"OPEN\"", "\"FILLED\"")
                + line.replace("\"OPEN\"", "\"PAUSED\"")
                + line.replace("\"OPEN\"", "\"EXPIRED\"")
                + line);

        // Then
        assertThat(lines)
                .extracting(BulkCalls::outcome)
                .containsExactly("UPDATED 2", "FAILED ", "FAILED ", "UPDATED 3", " ");
        assertThat(lines.get(1).at("/problem/detail").asText())
                .isEqualTo("The posting is FILLED and cannot become PAUSED (legal: OPEN)");
        As.integrator()
                .get("/v1/jobs/" + lines.getFirst().path("id").asText() + "/moves")
                .then()
                .statusCode(200)
                .body("items.to", contains("OPEN", "FILLED", "OPEN"))
                .body("items.by", everyItem(equalTo("INTEGRATOR")));
    }

    @Test
    void anEmployerBeginsItsPostingsAndAPartnersSystemMayBringThemInAsTheyStand() {
        // Given
        String employer = Jobs.employer();
        String filled = "{\"employerId\": \"" + employer
                + "\", \"requisitionId\": \"%s\", \"title\": \"T\", \"status\": \"FILLED\"}\n";

        // When
        List<JsonNode> ofEmployer =
                BulkCalls.take(BulkCalls.employer(employer), BulkCalls.NDJSON, filled.formatted("f-1"));
        List<JsonNode> ofSystem = take(filled.formatted("f-2"));

        // Then
        assertThat(ofEmployer.getFirst().at("/problem/errors/0/pointer").asText())
                .isEqualTo("/status");
        assertThat(BulkCalls.outcome(ofSystem.getFirst())).isEqualTo("CREATED 1");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        // Given
        String employer = Jobs.employer();
        String other = Jobs.employer();
        String body = BulkCalls.full(employer, "same")
                + BulkCalls.full(other, "same")
                + TITLE.formatted(employer, "more", "Coder");
        take(body);

        // When
        List<JsonNode> again = take(body);

        // Then
        assertThat(again)
                .extracting(BulkCalls::outcome)
                .containsExactly("UNCHANGED 1", "UNCHANGED 1", "UNCHANGED 1", " ");
    }

    @Test
    void withoutARequisitionIdAPostingIsAlwaysNew() {
        // Given
        String body = "{\"employerId\": \"" + Jobs.employer() + "\", \"title\": \"Coder\"}\n";

        // Then
        assertThat(take(body + body)).extracting(BulkCalls::outcome).containsExactly("CREATED 1", "CREATED 1", " ");
    }

    @Test
    void anEmployersTokenWritesForItsOwnAndNeedNotNameIt() {
        // Given
        String own = Jobs.employer();
        String other = Jobs.employer();
        String own1 = "{\"requisitionId\": \"o-1\", \"title\": \"Coder\"}\n";

        // When
        List<JsonNode> lines = BulkCalls.take(
                BulkCalls.employer(own),
                BulkCalls.NDJSON,
                own1 + TITLE.formatted(own, "o-2", "Coder") + TITLE.formatted(other, "o-3", "Coder"));

        // Then
        assertThat(lines).extracting(BulkCalls::outcome).containsExactly("CREATED 1", "CREATED 1", "FAILED ", " ");
        assertThat(lines.get(2).at("/problem/detail").asText()).isEqualTo("there is no employer " + other);
        take(TITLE.formatted(other, "o-4", "Coder"));
        assertThat(BulkCalls.lines(BulkCalls.exported(BulkCalls.employer(own), BulkCalls.NDJSON)))
                .extracting(line -> line.path("requisitionId").asText())
                .containsExactly("o-1", "o-2");
    }

    @Test
    void anotherPartnersEmployerIsNotThere() {
        // When
        List<JsonNode> lines = BulkCalls.take(
                BulkCalls.integrator("other"), BulkCalls.NDJSON, TITLE.formatted(Jobs.employer(), "x", "Coder"));

        // Then
        assertThat(lines.getFirst().at("/problem/detail").asText()).startsWith("there is no employer ");
    }

    @Test
    void everyChangeHasItsEvent() throws UnreadableEvent {
        // Given
        String employer = Jobs.employer();
        List<JsonNode> lines = take(TITLE.formatted(employer, "e", "A")
                + TITLE.formatted(employer, "e", "A")
                + TITLE.formatted(employer, "e", "B"));
        String id = lines.getFirst().path("id").asText();

        // When
        As.integrator().header("If-Match", "*").delete("/v1/jobs/" + id).then().statusCode(204);

        // Then
        assertThat(TopicReader.untilDeleted(Topic.JOBS, UUID.fromString(id)))
                .extracting(AggregateEvent::version)
                .containsExactly(1L, 2L, 3L);
    }

    @ParameterizedTest
    @CsvSource({"candidate,403", "stranger,403", "employer,200", "integrator,200", "operator,200"})
    void whoMayDoIt(String role, int status) {
        // Given
        String token = RealParts.issuer().token(role, role, "roles", Map.of());

        // Then
        assertThat(BulkCalls.post(token, BulkCalls.NDJSON, "").statusCode()).isEqualTo(status);
        As.bearer(token).accept(BulkCalls.NDJSON).get("/v1/jobs/export").then().statusCode(status);
    }

    @Test
    void anotherMediaTypeOrAnUnknownColumnIsRefusedAsAWhole() {
        // Given
        String token = RealParts.issuer().token("someone", Role.INTEGRATOR, null, Map.of());

        // Then
        assertThat(BulkCalls.post(BulkCalls.integrator("acme"), "application/json", "{}")
                        .statusCode())
                .isEqualTo(415);
        HttpResponse<String> unknown =
                BulkCalls.post(BulkCalls.integrator("acme"), BulkCalls.CSV, "title,salary\nCoder,1\n");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("unknown column 'salary'; known columns: ");
        assertThat(BulkCalls.post(token, BulkCalls.NDJSON, "").statusCode()).isEqualTo(403);
    }

    @Test
    void theSameFileFromSeveralAtOnceIsTakenOnce() throws InterruptedException {
        // Given
        List<String> employers = List.of(Jobs.employer(), Jobs.employer(), Jobs.employer());
        String forwards = IntStream.range(0, 300)
                .mapToObj(i -> TITLE.formatted(employers.get(i % 3), "r-" + i, "Coder"))
                .collect(Collectors.joining());
        String backwards = forwards.lines().toList().reversed().stream().collect(Collectors.joining("\n"));
        List<Callable<JsonNode>> callers = Stream.of(forwards, backwards, forwards)
                .<Callable<JsonNode>>map(body -> () -> take(body).getLast().path("summary"))
                .toList();

        // When
        List<JsonNode> sums;
        try (ExecutorService threads = Executors.newFixedThreadPool(callers.size())) {
            sums = threads.invokeAll(callers).stream().map(Future::resultNow).toList();
        }

        // Then
        assertThat(sums).extracting(sum -> sum.path("failed").asInt()).containsOnly(0);
        assertThat(sums.stream().mapToInt(sum -> sum.path("created").asInt()).sum())
                .isEqualTo(300);
        assertThat(sums.stream().mapToInt(sum -> sum.path("unchanged").asInt()).sum())
                .isEqualTo(600);
    }

    private static List<JsonNode> take(String body) {
        return BulkCalls.take(BulkCalls.integrator("acme"), BulkCalls.NDJSON, body);
    }
}
