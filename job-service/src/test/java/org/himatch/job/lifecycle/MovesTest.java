package org.himatch.job.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
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
import org.himatch.job.Lifecycle;
import org.himatch.job.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@JobServiceTest
class MovesTest {
    private static final String ILLEGAL = "urn:problem-type:himatch:illegal-state";

    @Inject
    TestClock clock;

    @Inject
    DataSource dataSource;

    private String employer = "";

    @BeforeEach
    void anEmployer() {
        employer = Jobs.employer();
    }

    static Stream<Arguments> everyPair() {
        return Arrays.stream(JobStatus.values())
                .flatMap(from -> Arrays.stream(JobStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void aMoveIsLegalOrNamesWhatIs(JobStatus from, JobStatus to) {
        // Given
        String id = Jobs.create(Jobs.standing(employer, from)).getString("id");

        // When
        Response answer = Postings.move(id, 1, to);

        // Then
        if (Lifecycle.allows(from, to)) {
            answer.then().statusCode(200).header("ETag", "\"2\"").body("status", equalTo(to.name()));
            assertThat(Postings.way(id)).containsExactly(from.name(), to.name());
        } else {
            assertRefused(answer, from, to);
            assertThat(Postings.way(id)).containsExactly(from.name());
            assertThat(Postings.version(id)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void aPatchAndAPutOfTheStatusObeyTheSameTable(JobStatus from, JobStatus to) {
        // Given
        String patched = Jobs.create(Jobs.standing(employer, from)).getString("id");
        String replaced = Jobs.create(Jobs.standing(employer, from)).getString("id");

        // When
        Response patch = Postings.patch(patched, 1, "{\"status\": \"" + to + "\"}");
        Response put = As.integrator()
                .header("If-Match", "\"1\"")
                .body(Jobs.standing(employer, to))
                .put("/v1/jobs/" + replaced);

        // Then
        for (Response answer : List.of(patch, put)) {
            if (from == to || Lifecycle.allows(from, to)) {
                answer.then().statusCode(200).body("status", equalTo(to.name()));
            } else {
                assertRefused(answer, from, to);
            }
        }
        assertThat(Postings.way(patched)).isEqualTo(Postings.way(replaced)).hasSize(Lifecycle.allows(from, to) ? 2 : 1);
    }

    @Test
    void theHistorySaysWhichRoleMovedItAndWhen() {
        // Given
        UUID employerId = UUID.fromString(employer);
        String path = As.employer(employerId)
                .body(Jobs.standing(employer, JobStatus.DRAFT))
                .post("/v1/jobs")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String created = clock.instant().toString();
        clock.advance(Duration.ofHours(1));

        // When
        As.employer(employerId)
                .header("If-Match", "\"1\"")
                .body("{\"to\": \"OPEN\"}")
                .post(path + "/moves")
                .then()
                .statusCode(200)
                .body("opened", equalTo(clock.instant().toString()));
        Postings.patch(path.substring(path.lastIndexOf('/') + 1), 2, "{\"title\": \"No move\"}");
        As.role(Role.OPERATOR)
                .header("If-Match", "\"3\"")
                .body("{\"to\": \"FILLED\"}")
                .post(path + "/moves")
                .then()
                .statusCode(200);

        // Then
        As.employer(employerId)
                .get(path + "/moves")
                .then()
                .statusCode(200)
                .body("status", equalTo("FILLED"))
                .body("legal", equalTo(List.of("OPEN")))
                .body("items.version", equalTo(List.of(1, 2, 4)))
                .body("items[0].from", nullValue())
                .body("items[0].to", equalTo("DRAFT"))
                .body("items[0].at", equalTo(created))
                .body("items[1].from", equalTo("DRAFT"))
                .body("items[1].at", equalTo(clock.instant().toString()))
                .body("items.to", equalTo(List.of("DRAFT", "OPEN", "FILLED")))
                .body("items.by", equalTo(List.of("EMPLOYER", "EMPLOYER", "OPERATOR")))
                .body("next", nullValue());
    }

    @Test
    void theHistoryComesInPages() {
        // Given
        String id = Jobs.create(Jobs.standing(employer, JobStatus.OPEN)).getString("id");
        Postings.move(id, 1, JobStatus.PAUSED);
        Postings.move(id, 2, JobStatus.OPEN);

        // When
        Response first = As.integrator().get("/v1/jobs/" + id + "/moves?limit=2");
        Response second = As.integrator()
                .queryParam("cursor", first.<String>path("next"))
                .get("/v1/jobs/" + id + "/moves?limit=2");

        // Then
        first.then().statusCode(200).body("items.version", equalTo(List.of(1, 2)));
        second.then().body("items.version", equalTo(List.of(3))).body("next", nullValue());
        As.integrator().get("/v1/jobs/" + id + "/moves?cursor=xyz").then().statusCode(400);
    }

    @Test
    void everyMoveIsAVersionAndAnEventAndDeletionErasesTheHistory() throws Exception {
        // Given
        String id = Jobs.create(Jobs.standing(employer, JobStatus.DRAFT)).getString("id");

        // When
        Postings.move(id, 1, JobStatus.OPEN);
        Postings.move(id, 2, JobStatus.CLOSED);
        Postings.move(id, 3, JobStatus.DRAFT);
        Postings.delete(id);

        // Then
        List<AggregateEvent> events = TopicReader.untilDeleted(Topic.JOBS, UUID.fromString(id));
        assertThat(events).extracting(AggregateEvent::version).containsExactly(1L, 2L, 3L, 4L);
        assertThat(SnapshotJson.read(Objects.requireNonNull(events.get(2).data()), JobSnapshot.class)
                        .status())
                .isEqualTo(JobStatus.CLOSED);
        assertThat(moveRows(id)).isZero();
        As.integrator().get("/v1/jobs/" + id + "/moves").then().statusCode(404);
    }

    @Test
    void opensOnlyWhatCanBeOpen() {
        String soon = clock.instant().plusSeconds(60).toString();
        String past =
                Jobs.create(Jobs.standing(employer, JobStatus.CLOSED, soon)).getString("id");
        String empty = Jobs.create("{\"employerId\": \"%s\", \"title\": \"Empty\"}".formatted(employer))
                .getString("id");
        clock.advance(Duration.ofSeconds(60));

        Postings.move(past, 1, JobStatus.OPEN)
                .then()
                .statusCode(409)
                .body("type", equalTo(ILLEGAL))
                .body("detail", containsString("/validThrough must be in the future"));
        Postings.patch(past, 1, "{\"status\": \"OPEN\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/validThrough")));
        Postings.move(empty, 1, JobStatus.OPEN)
                .then()
                .statusCode(409)
                .body("detail", containsString("/criteria/skills needs at least one skill"));
        Postings.patch(past, 1, "{\"status\": \"OPEN\", \"validThrough\": null}")
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"));
    }

    @Test
    void anOpenPostingIsNotGivenAnEndInThePast() {
        String id = Jobs.create(Jobs.standing(employer, JobStatus.OPEN)).getString("id");
        String now = clock.instant().toString();

        Postings.patch(id, 1, "{\"validThrough\": \"" + now + "\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/validThrough")));
        As.integrator()
                .body(Jobs.standing(employer, JobStatus.OPEN, now))
                .post("/v1/jobs")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/validThrough")));
    }

    @Test
    void aPutThatSaysNothingOfTheStatusLeavesIt() {
        String id = Jobs.create(Jobs.standing(employer, JobStatus.OPEN)).getString("id");
        String body = Jobs.standing(employer, JobStatus.OPEN).replace("\"status\": \"OPEN\",", "");

        As.integrator()
                .header("If-Match", "\"1\"")
                .body(body)
                .put("/v1/jobs/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"));
        As.integrator()
                .header("If-Match", "\"2\"")
                .body("{\"employerId\": \"%s\", \"title\": \"Asks nothing\"}".formatted(employer))
                .put("/v1/jobs/" + id)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/criteria/skills"));
    }

    @ParameterizedTest
    @EnumSource(JobStatus.class)
    void anEmployerBeginsAPostingAndAPartnersSystemBringsItAsItStands(JobStatus status) {
        UUID own = UUID.fromString(employer);
        boolean first = status == JobStatus.DRAFT || status == JobStatus.OPEN;

        Response ofEmployer =
                As.employer(own).body(Jobs.standing(employer, status)).post("/v1/jobs");
        Response ofSystem =
                As.integrator().body(Jobs.standing(employer, status)).post("/v1/jobs");

        assertThat(ofSystem.statusCode()).isEqualTo(201);
        assertThat(ofEmployer.statusCode()).isEqualTo(first ? 201 : 400);
        if (!first) {
            ofEmployer.then().body("errors.pointer", equalTo(List.of("/status")));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                            | /to    | must not be null
            {"to": "GONE"}                | /to    | must be one of DRAFT
            {"to": "OPEN", "why": "yes"}  | /why   | unknown field
            """)
    void saysWhatIsWrongWithTheBody(String body, String pointer, String detail) {
        String id = Jobs.create(Jobs.standing(employer, JobStatus.OPEN)).getString("id");

        As.integrator()
                .header("If-Match", "\"1\"")
                .body(body)
                .post("/v1/jobs/" + id + "/moves")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", containsString(detail));
    }

    @Test
    void aMoveNeedsTheVersionThatWasRead() {
        String id = Jobs.create(Jobs.standing(employer, JobStatus.OPEN)).getString("id");

        As.integrator()
                .body("{\"to\": \"PAUSED\"}")
                .post("/v1/jobs/" + id + "/moves")
                .then()
                .statusCode(428);
        Postings.move(id, 7, JobStatus.PAUSED).then().statusCode(412).body("version", equalTo(1));
    }

    @Test
    void nobodyElseSeesOrMovesIt() {
        String path = "/v1/jobs/"
                + Jobs.create(Jobs.standing(employer, JobStatus.OPEN)).getString("id") + "/moves";
        UUID other = UUID.fromString(Jobs.employer());

        As.integratorOf("other").get(path).then().statusCode(404);
        As.employer(other).get(path).then().statusCode(404);
        As.role(Role.CANDIDATE).get(path).then().statusCode(403);
        for (var caller : List.of(As.integratorOf("other"), As.employer(other))) {
            caller.header("If-Match", "*")
                    .body("{\"to\": \"CLOSED\"}")
                    .post(path)
                    .then()
                    .statusCode(404);
        }
        As.role(Role.CANDIDATE)
                .header("If-Match", "*")
                .body("{\"to\": \"CLOSED\"}")
                .post(path)
                .then()
                .statusCode(403);
    }

    private static void assertRefused(Response answer, JobStatus from, JobStatus to) {
        answer.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo(ILLEGAL))
                .body("present", equalTo(from.name()))
                .body("asked", equalTo(to.name()))
                .body(
                        "legal",
                        equalTo(Lifecycle.next(from).stream()
                                .map(JobStatus::name)
                                .toList()));
    }

    private long moveRows(String id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("SELECT count(*) FROM job_move WHERE job_id = ?")) {
            count.setObject(1, UUID.fromString(id));
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
