package org.himatch.matching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.himatch.api.Role;
import org.himatch.events.CandidatePreferences;
import org.himatch.events.JobStatus;
import org.himatch.infrastructure.RealParts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees what. Whatever somebody may not see answers like what is not there. */
@MatchingServiceTest
class AccessTest {
    private static final String OURS = "access-ours";
    private static final String THEIRS = "access-theirs";
    private static final UUID EMPLOYER = Samples.id(OURS, "employer");
    private static final UUID JOB = Samples.id(OURS, "job");
    private static final UUID CLOSED_JOB = Samples.id(OURS, "closed");
    private static final UUID ENDED_JOB = Samples.id(OURS, "ended");
    private static final UUID CANDIDATE = Samples.id(OURS, "candidate");
    private static final UUID HIDDEN = Samples.id(OURS, "hidden");
    private static final UUID NOBODY = Samples.id(OURS, "nobody");

    @BeforeAll
    static void markets() {
        for (String partner : new String[] {OURS, THEIRS}) {
            Events.save(Samples.job(partner, "job", Samples.ONE_SKILL));
            Events.save(Samples.living("OH", CandidatePreferences.NONE, Samples.coder(partner, "candidate", 4)));
        }
        Events.save(Samples.posting(OURS, "closed", 1, JobStatus.CLOSED, null, Samples.ONE_SKILL));
        Events.save(Samples.posting(OURS, "ended", 1, JobStatus.OPEN, TestClock.NOW, Samples.ONE_SKILL));
        Events.save(Samples.hidden(Samples.coder(OURS, "hidden", 5)));
    }

    @BeforeEach
    void everythingIsInTheIndex() {
        for (UUID job : new UUID[] {JOB, CLOSED_JOB, ENDED_JOB}) {
            explain(
                            As.integrator(OURS).queryParam("atLeast", job + ":1", CANDIDATE + ":1", HIDDEN + ":1"),
                            job,
                            CANDIDATE)
                    .then()
                    .statusCode(200);
        }
        UUID theirJob = Samples.id(THEIRS, "job");
        UUID theirCandidate = Samples.id(THEIRS, "candidate");
        explain(
                        As.integrator(THEIRS).queryParam("atLeast", theirJob + ":1", theirCandidate + ":1"),
                        theirJob,
                        theirCandidate)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/matches/jobs/0197f0c2-7a10-7c00-8000-000000000001/candidates",
                "/v1/matches/candidates/0197f0c2-7a10-7c00-8000-000000000001/jobs",
                "/q/metrics"
            })
    void nothingIsOpenWithoutAToken(String path) {
        given().get(path).then().statusCode(401);
        given().header("Authorization", "Bearer " + RealParts.issuer().foreignToken("x", Role.INTEGRATOR, OURS))
                .get(path)
                .then()
                .statusCode(401);
    }

    @Test
    void healthAndDocumentationAreOpenAndMetricsAreForTheOperator() {
        given().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("index"));
        given().get("/q/openapi").then().statusCode(200);
        As.role(Role.INTEGRATOR, OURS).get("/q/metrics").then().statusCode(403);
        assertThat(As.role(Role.OPERATOR, OURS)
                        .accept("text/plain")
                        .get("/q/metrics")
                        .asString())
                .contains(
                        "himatch_index_candidates",
                        "himatch_index_jobs",
                        "himatch_intake_lag",
                        "himatch_intake_events_total",
                        "himatch_ranking_seconds_count");
    }

    @Test
    void aPartnerSeesNothingOfAnother() {
        for (Response response : new Response[] {
            candidates(As.integrator(THEIRS), JOB),
            jobs(As.integrator(THEIRS), CANDIDATE),
            explain(As.integrator(THEIRS), JOB, CANDIDATE),
            explain(As.integrator(THEIRS), Samples.id(THEIRS, "job"), CANDIDATE),
            explain(As.integrator(THEIRS), JOB, Samples.id(THEIRS, "candidate"))
        }) {
            notFound(response);
        }
        candidates(As.integrator(THEIRS).queryParam("facets", "state"), Samples.id(THEIRS, "job"))
                .then()
                .statusCode(200)
                .body("total", is(1))
                .body(
                        "items.candidateId",
                        contains(Samples.id(THEIRS, "candidate").toString()))
                .body("facets.state.count", contains(1));
        jobs(As.integrator(THEIRS), Samples.id(THEIRS, "candidate"))
                .then()
                .body("items.jobId", contains(Samples.id(THEIRS, "job").toString()));
    }

    @Test
    void anothersVersionNeverArrives() {
        candidates(As.integrator(THEIRS).queryParam("atLeast", CANDIDATE + ":1"), Samples.id(THEIRS, "job"))
                .then()
                .statusCode(503);
    }

    @Test
    void anEmployerSeesItsOwnPostingsOnly() {
        candidates(As.employer(OURS, EMPLOYER), JOB).then().statusCode(200).body("total", is(1));
        candidates(As.role(Role.EMPLOYER, OURS), JOB).then().statusCode(200);
        notFound(candidates(As.employer(OURS, NOBODY), JOB));
        notFound(explain(As.employer(OURS, NOBODY), JOB, CANDIDATE));
    }

    @Test
    void aCandidateSeesItsOwnMatchesOnOpenPostingsOnly() {
        jobs(As.candidate(OURS, CANDIDATE), CANDIDATE)
                .then()
                .statusCode(200)
                .body("items.jobId", contains(JOB.toString()));
        explain(As.candidate(OURS, CANDIDATE), JOB, CANDIDATE).then().statusCode(200);
        notFound(jobs(As.candidate(OURS, NOBODY), CANDIDATE));
        notFound(explain(As.candidate(OURS, NOBODY), JOB, CANDIDATE));
        notFound(explain(As.candidate(OURS, CANDIDATE), CLOSED_JOB, CANDIDATE));
        notFound(explain(As.candidate(OURS, CANDIDATE), ENDED_JOB, CANDIDATE));
    }

    @Test
    void aRoleReachesOnlyItsSideOfTheMarket() {
        candidates(As.candidate(OURS, CANDIDATE), JOB).then().statusCode(403);
        jobs(As.employer(OURS, EMPLOYER), CANDIDATE).then().statusCode(403);
        As.candidate(OURS, CANDIDATE)
                .body("{}")
                .post("/v1/matches/rankings")
                .then()
                .statusCode(403);
        String noPartner = RealParts.issuer().token("x", Role.INTEGRATOR, null, Map.of());
        candidates(given().header("Authorization", "Bearer " + noPartner), JOB)
                .then()
                .statusCode(403);
    }

    @Test
    void aHiddenCandidateIsInNoRankingButSeesItsOwnJobs() {
        candidates(As.integrator(OURS), JOB)
                .then()
                .body("total", is(1))
                .body("items.candidateId", contains(CANDIDATE.toString()));
        notFound(explain(As.employer(OURS, EMPLOYER), JOB, HIDDEN));
        jobs(As.candidate(OURS, HIDDEN), HIDDEN).then().statusCode(200).body("total", is(1));
        explain(As.candidate(OURS, HIDDEN), JOB, HIDDEN).then().statusCode(200);
        explain(As.integrator(OURS), JOB, HIDDEN).then().statusCode(200);
    }

    @Test
    void useAndFitAreNotForEmployers() {
        explain(As.employer(OURS, EMPLOYER), JOB, CANDIDATE)
                .then()
                .statusCode(200)
                .body("points", is(8000))
                .body("$", not(hasKey("use")))
                .body("$", not(hasKey("fit")));
        explain(As.candidate(OURS, CANDIDATE), JOB, CANDIDATE)
                .then()
                .body("use", is(100.0f))
                .body("fit", is(80.0f));
    }

    @Test
    void simulationsAreForTheEmployerOfThePosting() {
        String changes = "{\"changes\": [{\"criterion\": \"/criteria/skills/0\", \"essential\": true}]}";
        for (Supplier<RequestSpecification> allowed : List.<Supplier<RequestSpecification>>of(
                () -> As.employer(OURS, EMPLOYER),
                () -> As.role(Role.EMPLOYER, OURS),
                () -> As.integrator(OURS),
                () -> As.role(Role.OPERATOR, OURS))) {
            simulation(allowed.get(), JOB).then().statusCode(200).body("eligible", is(1));
            simulation(allowed.get(), JOB, changes).then().statusCode(200).body("together.eligible", is(1));
        }
        for (Supplier<RequestSpecification> other :
                List.<Supplier<RequestSpecification>>of(() -> As.employer(OURS, NOBODY), () -> As.integrator(THEIRS))) {
            notFound(simulation(other.get(), JOB));
            notFound(simulation(other.get(), JOB, changes));
        }
        simulation(As.candidate(OURS, CANDIDATE), JOB).then().statusCode(403);
        simulation(As.candidate(OURS, CANDIDATE), JOB, changes).then().statusCode(403);
        As.candidate(OURS, CANDIDATE)
                .body("{}")
                .post("/v1/matches/simulations")
                .then()
                .statusCode(403);
    }

    @Test
    void criteriaAreSimulatedOnTheOwnMarketOnly() {
        String criteria = """
                {"criteria": {"skills": [{"skill": "icd-10-pcs", "importance": 5, "level": 4, "essential": true}]}}
                """;
        As.integrator(THEIRS)
                .body(criteria)
                .post("/v1/matches/simulations")
                .then()
                .statusCode(200)
                .body("eligible", is(1));
        As.integrator("access-of-nobody")
                .body(criteria)
                .post("/v1/matches/simulations")
                .then()
                .statusCode(200)
                .body("eligible", is(0));
    }

    private static void notFound(Response response) {
        response.then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:himatch:not-found"));
    }

    private static Response candidates(RequestSpecification caller, UUID job) {
        return caller.get("/v1/matches/jobs/{job}/candidates", job);
    }

    private static Response simulation(RequestSpecification caller, UUID job) {
        return caller.get("/v1/matches/jobs/{job}/simulation", job);
    }

    private static Response simulation(RequestSpecification caller, UUID job, String changes) {
        return caller.body(changes).post("/v1/matches/jobs/{job}/simulation", job);
    }

    private static Response jobs(RequestSpecification caller, UUID candidate) {
        return caller.get("/v1/matches/candidates/{candidate}/jobs", candidate);
    }

    private static Response explain(RequestSpecification caller, UUID job, UUID candidate) {
        return caller.get("/v1/matches/jobs/{job}/candidates/{candidate}", job, candidate);
    }
}
