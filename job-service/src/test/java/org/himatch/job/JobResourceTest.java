package org.himatch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.himatch.api.Role;
import org.himatch.api.testing.As;
import org.himatch.events.JobStatus;
import org.junit.jupiter.api.Test;

@JobServiceTest
class JobResourceTest {
    private static final String PROBLEM = "urn:problem-type:himatch:";

    @Inject
    TestClock clock;

    @Test
    void keepsEverythingThatAPostingHolds() {
        // Given
        String employer = Jobs.employer();

        // When
        JsonPath created = Jobs.create(Jobs.full(employer, "REQ-1"));

        // Then
        JsonPath read =
                As.integrator().get("/v1/jobs/" + created.getString("id")).jsonPath();
        assertThat(read.<Object>get()).isEqualTo(created.<Object>get());
        assertThat(read.getString("validThrough")).isEqualTo("2099-12-31T00:00:00Z");
        assertThat(read.getString("location.city")).isEqualTo("Columbus");
        assertThat(read.getString("location.postalCode")).isEqualTo("43210");
        assertThat(read.getDouble("location.longitude")).isEqualTo(-82.9988);
        assertThat(read.getString("applyUrl")).isEqualTo("https://jobs.example.org/apply?req=REQ-1");
        assertThat(read.getString("opened")).isEqualTo(read.getString("created"));
        assertThat(read.getList("employmentTypes")).containsExactly("FULL_TIME", "PART_TIME");
        assertThat(read.getDouble("pay.minimum")).isEqualTo(29.5);
        assertThat(read.getString("startsOn")).isEqualTo("2027-02-01");
        assertThat(read.getString("criteria.credentials[0].expression.allOf[1].anyOf[1]"))
                .isEqualTo("CIC");
        assertThat(read.getBoolean("criteria.skills[0].acceptRelated")).isTrue();
        assertThat(read.getBoolean("criteria.skills[1].acceptRelated")).isFalse();
        assertThat(read.getInt("criteria.categoryWeights.credentials")).isEqualTo(30);
    }

    @Test
    void aPutReplacesTheWholeAndAPatchMerges() {
        String employer = Jobs.employer();
        String path = "/v1/jobs/" + Jobs.create(Jobs.full(employer, "REQ-2")).getString("id");

        As.integrator()
                .header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json")
                .body("{\"title\": \"Senior coder\", \"pay\": null, \"location\": {\"city\": \"Dayton\"}}")
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("Senior coder"))
                .body("pay", nullValue())
                .body("location.city", equalTo("Dayton"))
                .body("location.state", equalTo("OH"));
        As.integrator()
                .header("If-Match", "\"2\"")
                .body("{\"employerId\": \"%s\", \"title\": \"Coder\", \"status\": \"PAUSED\"}".formatted(employer))
                .put(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("PAUSED"))
                .body("description", nullValue())
                .body("criteria.skills", equalTo(List.of()));
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        String employer = Jobs.employer();
        String path = "/v1/jobs/" + Jobs.create(Jobs.full(employer, "REQ-3")).getString("id");
        String body = Jobs.full(employer, "REQ-3");

        As.integrator()
                .body(body)
                .put(path)
                .then()
                .statusCode(428)
                .body("type", equalTo(PROBLEM + "precondition-required"));
        As.integrator()
                .header("If-Match", "\"7\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(412)
                .body("type", equalTo(PROBLEM + "stale"))
                .body("version", equalTo(1));
        As.integrator().delete(path).then().statusCode(428);
        As.integrator()
                .header("If-Match", "\"9\", \"1\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
    }

    @Test
    void ofConcurrentChangesOfOneVersionExactlyOneWins() throws Exception {
        String employer = Jobs.employer();
        String path = "/v1/jobs/" + Jobs.create(Jobs.full(employer, "REQ-4")).getString("id");
        Callable<Integer> change = () -> As.integrator()
                .header("If-Match", "\"1\"")
                .body(Jobs.full(employer, "REQ-4"))
                .put(path)
                .statusCode();

        List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(6)) {
            answers = threads.invokeAll(java.util.Collections.nCopies(6, change)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 412).hasSize(5);
        As.integrator().get(path).then().header("ETag", "\"2\"");
    }

    @Test
    void refusesARequisitionTwiceAndTakesItAgainAfterDeletion() {
        String employer = Jobs.employer();
        String first = "/v1/jobs/" + Jobs.create(Jobs.full(employer, "REQ-5")).getString("id");

        As.integrator()
                .body(Jobs.full(employer, "REQ-5"))
                .post("/v1/jobs")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "duplicate"))
                .body("existing", equalTo(first));
        Jobs.create(Jobs.full(Jobs.employer(), "REQ-5"));
        As.integrator().header("If-Match", "\"1\"").delete(first).then().statusCode(204);
        Jobs.create(Jobs.full(employer, "REQ-5"));
    }

    @Test
    void listsByEmployerStatusAndRequisition() {
        String employer = Jobs.employer();
        String open = Jobs.create(Jobs.full(employer, "REQ-6")).getString("id");
        String draft = Jobs.create("{\"employerId\": \"%s\", \"title\": \"Draft\"}".formatted(employer))
                .getString("id");

        As.integrator()
                .queryParam("employerId", employer)
                .get("/v1/jobs")
                .then()
                .body("items.id", equalTo(List.of(open, draft)));
        As.integrator()
                .queryParam("employerId", employer)
                .queryParam("status", "DRAFT")
                .get("/v1/jobs")
                .then()
                .body("items.id", equalTo(List.of(draft)));
        As.integrator()
                .queryParam("employerId", employer)
                .queryParam("requisitionId", "REQ-6")
                .get("/v1/jobs")
                .then()
                .body("items.id", equalTo(List.of(open)));
    }

    @Test
    void aJobSeekerSeesOpenPostingsOnlyAndChangesNone() {
        String employer = Jobs.employer();
        String open = Jobs.create(Jobs.full(employer, "REQ-7")).getString("id");
        String draft = Jobs.create("{\"employerId\": \"%s\", \"title\": \"Draft\"}".formatted(employer))
                .getString("id");
        String past = Jobs.create(
                        Jobs.standing(employer, JobStatus.OPEN, clock.instant().plusSeconds(60)))
                .getString("id");
        clock.advance(Duration.ofSeconds(60));

        As.role(Role.CANDIDATE).get("/v1/jobs/" + open).then().statusCode(200);
        As.role(Role.CANDIDATE).get("/v1/jobs/" + draft).then().statusCode(404);
        As.role(Role.CANDIDATE).get("/v1/jobs/" + past).then().statusCode(404);
        As.role(Role.CANDIDATE)
                .queryParam("employerId", employer)
                .get("/v1/jobs")
                .then()
                .body("items.id", equalTo(List.of(open)));
        As.role(Role.CANDIDATE)
                .header("If-Match", "*")
                .delete("/v1/jobs/" + open)
                .then()
                .statusCode(403);
    }

    @Test
    void anotherPartnerSeesNothing() {
        String employer = Jobs.employer();
        String id = Jobs.create(Jobs.full(employer, "REQ-9")).getString("id");

        Response read = As.integratorOf("other").get("/v1/jobs/" + id);
        read.then().statusCode(404);
        As.integratorOf("other")
                .header("If-Match", "*")
                .body(Jobs.full(employer, "x"))
                .put("/v1/jobs/" + id)
                .then()
                .statusCode(404);
        As.integratorOf("other")
                .header("If-Match", "*")
                .delete("/v1/jobs/" + id)
                .then()
                .statusCode(404);
        As.integratorOf("other").get("/v1/jobs").then().body("items.id", not(hasItem(id)));
        As.integratorOf("other")
                .body(Jobs.full(employer, "REQ-10"))
                .post("/v1/jobs")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/employerId"));
    }
}
