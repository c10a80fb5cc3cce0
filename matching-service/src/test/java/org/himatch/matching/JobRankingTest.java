package org.himatch.matching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.himatch.events.Criteria;
import org.himatch.events.EmploymentType;
import org.himatch.events.HeldCredential;
import org.himatch.events.HeldSkill;
import org.himatch.events.JobSnapshot;
import org.himatch.events.JobStatus;
import org.himatch.events.SkillCriterion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The postings for a candidate: order by fit, filters, and what has no score. */
@MatchingServiceTest
class JobRankingTest {
    private static final String PARTNER = "jobs";
    private static final UUID CODER = Samples.id(PARTNER, "coder");
    private static final UUID NEWCOMER = Samples.id(PARTNER, "newcomer");
    private static final UUID SPECIALIST = Samples.id(PARTNER, "specialist");
    private static final UUID CLERK = Samples.id(PARTNER, "clerk");
    private static final UUID DRAFT = Samples.id(PARTNER, "draft");

    @BeforeAll
    static void market() {
        Events.save(Samples.candidate(
                PARTNER, "coder", List.of(new HeldSkill("icd-10-pcs", 5), new HeldSkill("ms-drg", 5)), List.of(), 4));
        Events.save(Samples.candidate(
                PARTNER,
                "newcomer",
                List.of(new HeldSkill("no-such-skill", 5)),
                List.of(new HeldCredential("CCS", LocalDate.of(2020, 1, 1), LocalDate.of(2027, 2, 28))),
                0));
        Events.save(open(
                "specialist",
                "OH",
                true,
                new SkillCriterion("icd-10-pcs", 5, 5, false, true),
                new SkillCriterion("ms-drg", 5, 5, false, true)));
        Events.save(open("clerk", "TX", null, new SkillCriterion("icd-10-pcs", 5, 1, false, true)));
        Events.save(Samples.posting(PARTNER, "draft", 1, JobStatus.DRAFT, null, Criteria.NONE));
    }

    private static JobSnapshot open(String name, String state, @Nullable Boolean remote, SkillCriterion... skills) {
        return new JobSnapshot(
                Samples.id(PARTNER, name),
                PARTNER,
                1,
                Samples.id(PARTNER, "employer"),
                JobStatus.OPEN,
                TestClock.NOW.plusSeconds(1),
                "US",
                state,
                remote,
                List.of(EmploymentType.FULL_TIME, EmploymentType.PART_TIME),
                List.of(),
                null,
                null,
                Samples.asking(skills));
    }

    @Test
    void whatUsesMoreOfTheCandidateComesFirst() {
        ranking(CODER)
                .then()
                .statusCode(200)
                .body("items.jobId", contains(SPECIALIST.toString(), CLERK.toString()))
                .body("items.points", contains(10_000, 10_000))
                .body("items[0].use", is(100.0f))
                .body("items[0].fit", is(100.0f))
                .body("items.jobVersion", contains(1, 1))
                .body("total", is(2))
                .body("unscored", nullValue());
    }

    @Test
    void filtersAndFacetsAreThoseOfPostings() {
        ranking(CODER, "state", "TX").then().body("items.jobId", contains(CLERK.toString()));
        ranking(CODER, "remote", "true").then().body("items.jobId", contains(SPECIALIST.toString()));
        ranking(CODER, "remote", "false").then().body("items", empty());
        ranking(CODER, "employmentType", "INTERN").then().body("total", is(0));
        ranking(CODER, "employmentType", "PART_TIME", "facets", "state", "facets", "employmentType", "limit", "1")
                .then()
                .body("total", is(2))
                .body("items.size()", is(1))
                .body("facets.state.value", contains("OH", "TX"))
                .body("facets.employmentType.value", contains("FULL_TIME", "PART_TIME"))
                .body("facets.employmentType.count", contains(2, 2))
                .body("facets", not(hasKey("credential")));
    }

    @Test
    void whoBringsNothingHasNoScoreAndIsToldWhy() {
        ranking(NEWCOMER)
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("total", is(0))
                .body("unscored", equalTo("NO_EVIDENCE"));
        explanation(CLERK, NEWCOMER)
                .then()
                .statusCode(200)
                .body("$", hasKey("score"))
                .body("score", nullValue())
                .body("points", nullValue())
                .body("unscored", equalTo("NO_EVIDENCE"))
                .body("eligible", is(false));
    }

    @Test
    void aCredentialCountsOnTheDaysOnWhichItIsInForce() {
        ranking(NEWCOMER, "asOf", "2027-02-28")
                .then()
                .body("unscored", nullValue())
                .body("asOf", equalTo("2027-02-28"))
                .body("items.points", containsInAnyOrder(7_000, 10_000));
    }

    @Test
    void aDraftWithoutSkillsCannotBeRankedYet() {
        As.integrator(PARTNER)
                .queryParam("atLeast", 1)
                .get("/v1/matches/jobs/{job}/candidates", DRAFT)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:himatch:not-rankable"));
        explanation(DRAFT, CODER).then().statusCode(422);
    }

    private static Response ranking(UUID candidate, String... parameters) {
        var request = As.integrator(PARTNER).queryParam("atLeast", "1", SPECIALIST + ":1", CLERK + ":1");
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/v1/matches/candidates/{candidate}/jobs", candidate);
    }

    private static Response explanation(UUID job, UUID candidate) {
        return As.integrator(PARTNER)
                .queryParam("atLeast", job + ":1", candidate + ":1")
                .get("/v1/matches/jobs/{job}/candidates/{candidate}", job, candidate);
    }
}
