package org.himatch.matching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.himatch.api.Role;
import org.himatch.events.CredentialCriterion;
import org.himatch.events.CredentialExpression.Holds;
import org.himatch.events.Criteria;
import org.himatch.events.ExperienceCriterion;
import org.himatch.events.HeldSkill;
import org.himatch.events.JobSnapshot;
import org.himatch.events.JobStatus;
import org.himatch.events.SkillCriterion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a candidate is told to learn or earn, and that the ranking then shows just that. */
@MatchingServiceTest
class AdviceTest {
    private static final String PARTNER = "advice";
    private static final SkillCriterion PCS = new SkillCriterion("icd-10-pcs", 5, 4, true, true);
    private static final SkillCriterion DRG = new SkillCriterion("ms-drg", 4, 5, true, false);
    private static final List<JobSnapshot> POSTINGS = List.of(
            posting("easy", JobStatus.OPEN, new Criteria(List.of(PCS), List.of(), null, null)),
            posting("skilled-1", JobStatus.OPEN, new Criteria(List.of(PCS, DRG), List.of(), null, null)),
            posting("skilled-2", JobStatus.OPEN, new Criteria(List.of(DRG), List.of(), null, null)),
            posting(
                    "certified",
                    JobStatus.OPEN,
                    new Criteria(
                            List.of(PCS), List.of(new CredentialCriterion(new Holds("RHIT"), 5, true)), null, null)),
            posting(
                    "experienced",
                    JobStatus.OPEN,
                    new Criteria(List.of(PCS), List.of(), new ExperienceCriterion(3, 1, true), null)),
            posting("closed", JobStatus.CLOSED, new Criteria(List.of(DRG), List.of(), null, null)));
    private static final UUID CODER = Samples.id(PARTNER, "coder");
    private static final UUID NEWCOMER = Samples.id(PARTNER, "newcomer");

    @BeforeAll
    static void market() {
        POSTINGS.forEach(Events::save);
        Events.save(Samples.candidate(PARTNER, "coder", List.of(new HeldSkill("icd-10-pcs", 3)), List.of(), 1));
        Events.save(Samples.candidate(PARTNER, "newcomer", List.of(), List.of(), null));
        Events.save(Samples.coder("advice-other", "coder", 3));
    }

    private static JobSnapshot posting(String name, JobStatus status, Criteria criteria) {
        return Samples.posting(PARTNER, name, 1, status, null, criteria);
    }

    @Test
    void stepsComeWithWhatTheyBringTheMostWorthwhileFirst() {
        asked(As.candidate(PARTNER, CODER), CODER)
                .statusCode(200)
                .body("postings", is(5))
                .body("suitable", is(5))
                .body("postingsWithinReach", is(1))
                .body("asOf", equalTo("2027-03-01"))
                .body("versions.candidate", is(1))
                .body("steps.kind", contains("SKILL", "CREDENTIAL", "EXPERIENCE", "SKILL"))
                .body("steps.postingsGained", contains(2, 1, 1, 0))
                .body("steps[0].skill", equalTo("ms-drg"))
                .body("steps[0].label", equalTo("MS-DRG at level 5"))
                .body("steps[0].from", is(0))
                .body("steps[0].to", is(5))
                .body("steps[0].mean", is(48.14f))
                .body("steps[0].rungs.to", contains(3, 5))
                .body("steps[0].rungs.postingsGained", contains(2, 2))
                .body("steps.points", contains(14_444, 2222, 834, 2500))
                .body("steps[0].examples.scoreBefore", contains(0.0f, 41.67f))
                .body("steps[0].examples.scoreAfter", contains(100.0f, 86.11f))
                .body("steps[0].examples.newlyWithinReach", everyItem(is(true)))
                .body("steps[1].credential", equalTo("RHIT"))
                .body("steps[1].evidences.skill", not(empty()))
                .body("steps[1]", not(hasKey("from")))
                .body("steps[1].rungs", empty())
                .body("steps[2].from", is(1))
                .body("steps[2].to", is(3))
                .body("steps[2].label", equalTo("3 years of experience"))
                .body("steps[3].skill", equalTo("icd-10-pcs"))
                .body("steps[3].raised", is(1))
                .body("steps[3].to", is(4));
    }

    @Test
    void whatIsPromisedIsWhatTheRankingThenShows() {
        // Given
        Events.save(Samples.candidate(
                PARTNER, "learned", List.of(new HeldSkill("icd-10-pcs", 3), new HeldSkill("ms-drg", 5)), List.of(), 1));
        UUID learned = Samples.id(PARTNER, "learned");

        // When
        JsonPath advice = asked(As.integrator(PARTNER), CODER).extract().body().jsonPath();

        // Then
        JsonPath ranking = fresh(As.integrator(PARTNER))
                .queryParam("atLeast", learned + ":1")
                .get("/v1/matches/candidates/{candidate}/jobs", learned)
                .jsonPath();
        assertThat(ranking.getInt("total"))
                .isEqualTo(advice.getInt("postingsWithinReach") + advice.getInt("steps[0].postingsGained"));
        for (int i = 0; i < advice.getInt("steps[0].examples.size()"); i++) {
            String example = "steps[0].examples[" + i + "]";
            assertThat(ranking.getFloat(
                            "items.find { it.jobId == '" + advice.getString(example + ".jobId") + "' }.score"))
                    .isEqualTo(advice.getFloat(example + ".scoreAfter"));
        }
    }

    @Test
    void whoHasNoScoreYetIsToldWithoutOne() {
        asked(As.candidate(PARTNER, NEWCOMER), NEWCOMER)
                .statusCode(200)
                .body("postingsWithinReach", is(0))
                .body("steps.kind", everyItem(not(equalTo("EXPERIENCE"))))
                .body("steps[0].examples[0]", not(hasKey("scoreBefore")));
    }

    @Test
    void theLimitCutsTheList() {
        asked(As.integrator(PARTNER).queryParam("limit", 2), CODER)
                .statusCode(200)
                .body("steps", hasSize(2))
                .body("steps.kind", contains("SKILL", "CREDENTIAL"));
    }

    @Test
    void onlyTheCandidateAndThePartnersSystemsAreTold() {
        UUID other = Samples.id("advice-other", "coder");

        asked(As.role(Role.OPERATOR, PARTNER), CODER).statusCode(200);
        asked(As.candidate(PARTNER, NEWCOMER), CODER).statusCode(404);
        asked(As.employer(PARTNER, Samples.id(PARTNER, "employer")), CODER).statusCode(403);
        asked(As.integrator(PARTNER), other)
                .statusCode(404)
                .body("type", equalTo("urn:problem-type:himatch:not-found"));
        given().get("/v1/matches/candidates/{candidate}/advice", CODER).then().statusCode(401);
        As.integrator("advice-other")
                .queryParam("atLeast", "1")
                .get("/v1/matches/candidates/{candidate}/advice", other)
                .then()
                .statusCode(200)
                .body("postings", is(0))
                .body("steps", empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    limit   | 0     | must be from 1 to 100
                    limit   | many  | must be a number
                    asOf    | soon  | must be a date like 2027-01-31
                    atLeast | x     | must be <version> or <id>:<version>
                    colour  | red   | unknown parameter
                    """)
    void aBadParameterIsNamed(String name, String value, String detail) {
        As.integrator(PARTNER)
                .queryParam(name, value)
                .get("/v1/matches/candidates/{candidate}/advice", CODER)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(name))
                .body("errors.detail", everyItem(containsString(detail)));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnceAndWhatIsNotThereYetIsAwaited() {
        As.integrator(PARTNER)
                .queryParam("limit", "0")
                .queryParam("asOf", "soon")
                .get("/v1/matches/candidates/{candidate}/advice", CODER)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("asOf", "limit"));
        As.integrator(PARTNER)
                .queryParam("atLeast", "99")
                .get("/v1/matches/candidates/{candidate}/advice", CODER)
                .then()
                .statusCode(503);
    }

    private static ValidatableResponse asked(RequestSpecification asking, UUID candidate) {
        return fresh(asking)
                .get("/v1/matches/candidates/{candidate}/advice", candidate)
                .then();
    }

    private static RequestSpecification fresh(RequestSpecification asking) {
        asking.queryParam("atLeast", CODER + ":1", NEWCOMER + ":1");
        POSTINGS.forEach(posting -> asking.queryParam("atLeast", posting.id() + ":1"));
        return asking;
    }
}
