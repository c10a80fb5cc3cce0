package org.himatch.matching;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.himatch.api.Role;
import org.himatch.events.CandidatePreferences;
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.CredentialCriterion;
import org.himatch.events.CredentialExpression.Holds;
import org.himatch.events.Criteria;
import org.himatch.events.EmploymentType;
import org.himatch.events.ExperienceCriterion;
import org.himatch.events.HeldCredential;
import org.himatch.events.HeldSkill;
import org.himatch.events.JobSnapshot;
import org.himatch.events.JobStatus;
import org.himatch.events.SkillCriterion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a candidate is told to state so that more postings come within reach, and who is told. */
@MatchingServiceTest
class CompletenessTest {
    private static final String PARTNER = "completeness";
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
        Events.save(coder("coder", List.of(new HeldSkill("icd-10-pcs", 4)), null));
        Events.save(new CandidateSnapshot(
                NEWCOMER, PARTNER, 1, true, null, null, List.of(), List.of(), null, CandidatePreferences.NONE));
        Events.save(Samples.coder("completeness-other", "coder", 3));
    }

    private static CandidateSnapshot coder(String name, List<HeldSkill> skills, @Nullable Integer years) {
        return new CandidateSnapshot(
                Samples.id(PARTNER, name),
                PARTNER,
                1,
                true,
                "US",
                "OH",
                skills,
                List.of(
                        new HeldCredential("CPC", null, null),
                        new HeldCredential("RHIT", LocalDate.of(2023, 1, 1), LocalDate.of(2027, 2, 28))),
                years,
                CandidatePreferences.NONE);
    }

    private static JobSnapshot posting(String name, JobStatus status, Criteria criteria) {
        return new JobSnapshot(
                Samples.id(PARTNER, name),
                PARTNER,
                1,
                Samples.id(PARTNER, "employer"),
                status,
                null,
                "US",
                null,
                null,
                List.of(EmploymentType.FULL_TIME),
                List.of(),
                null,
                null,
                criteria);
    }

    @Test
    void saysWhatIsWorthHowMuch() {
        // When
        ValidatableResponse answer = asked(As.candidate(PARTNER, CODER), CODER);

        // Then
        answer.statusCode(200)
                .body("postings", is(5))
                .body("postingsWithinReach", is(1))
                .body("unscored", equalTo(null))
                .body("asOf", equalTo("2027-03-01"))
                .body("versions.candidate", is(1))
                .body("hints.code", contains("ADD_SKILL", "EXPERIENCE_YEARS", "RENEW_CREDENTIAL", "EMPLOYMENT_TYPES"))
                .body("hints.postingsGained", contains(2, 1, 1, 0))
                .body(
                        "hints.pointer",
                        contains("/skills/-", "/experienceYears", "/credentials/1", "/preferences/employmentTypes"))
                .body("hints[0].skill", equalTo("ms-drg"))
                .body("hints[0].level", is(3))
                .body("hints[0]", not(hasKey("credential")))
                .body("hints[0].askedBy", is(2))
                .body("hints[0].postingsWithinReach.now", is(1))
                .body("hints[0].postingsWithinReach.after", is(3))
                .body(
                        "hints[0].sentence",
                        equalTo("If you have it, state MS-DRG at level 3: 2 more postings come within reach."))
                .body("hints[2].credential", equalTo("RHIT"))
                .body("hints[3].askedBy", is(5))
                .body("hints[3].unknownIn", is(5));
    }

    @Test
    void whatIsPromisedIsWhatTheRankingThenShows() {
        // Given
        Events.save(coder("stated", List.of(new HeldSkill("icd-10-pcs", 4), new HeldSkill("ms-drg", 3)), null));
        UUID stated = Samples.id(PARTNER, "stated");

        // When
        int after = asked(As.integrator(PARTNER), CODER).extract().path("hints[0].postingsWithinReach.after");

        // Then
        fresh(As.integrator(PARTNER))
                .queryParam("atLeast", stated + ":1")
                .get("/v1/matches/candidates/{candidate}/jobs", stated)
                .then()
                .statusCode(200)
                .body("total", is(after));
    }

    @Test
    void whoBringsNothingIsToldMost() {
        asked(As.integrator(PARTNER), NEWCOMER)
                .statusCode(200)
                .body("unscored", equalTo("NO_EVIDENCE"))
                .body("postingsWithinReach", is(0))
                .body("hints[0].code", equalTo("CREDENTIALS"))
                .body("hints[0].postingsGained", is(4))
                .body("hints[1].code", equalTo("SKILLS"))
                .body("hints[1].postingsGained", is(3))
                .body("hints.code", hasItems("EXPERIENCE_YEARS", "CREDENTIALS", "ADD_SKILL", "COUNTRY"));
    }

    @Test
    void aCredentialIsJudgedByTheDayAsked() {
        fresh(As.integrator(PARTNER))
                .queryParam("asOf", "2027-02-28")
                .get("/v1/matches/candidates/{candidate}/completeness", CODER)
                .then()
                .body("postingsWithinReach", is(2))
                .body("asOf", equalTo("2027-02-28"))
                .body("hints.findAll { it.code == 'RENEW_CREDENTIAL' }", empty());
    }

    @Test
    void onlyTheCandidateAndThePartnersSystemsAreTold() {
        UUID other = Samples.id("completeness-other", "coder");

        asked(As.role(Role.OPERATOR, PARTNER), CODER).statusCode(200);
        asked(As.candidate(PARTNER, NEWCOMER), CODER).statusCode(404);
        asked(As.employer(PARTNER, Samples.id(PARTNER, "employer")), CODER).statusCode(403);
        asked(As.integrator(PARTNER), other)
                .statusCode(404)
                .body("type", equalTo("urn:problem-type:himatch:not-found"));
        given().get("/v1/matches/candidates/{candidate}/completeness", CODER)
                .then()
                .statusCode(401);
        As.integrator("completeness-other")
                .queryParam("atLeast", "1")
                .get("/v1/matches/candidates/{candidate}/completeness", other)
                .then()
                .statusCode(200)
                .body("postings", is(0))
                .body("hints", empty());
    }

    @Test
    void whatCannotBeAskedIsRefusedAndWhatIsNotThereYetIsAwaited() {
        with("asOf=soon&atLeast=x").statusCode(400).body("errors.parameter", contains("asOf", "atLeast"));
        with("limit=3").statusCode(400).body("errors.parameter", contains("limit"));
        with("atLeast=99").statusCode(503).body("type", equalTo("urn:problem-type:himatch:not-caught-up"));
    }

    private static ValidatableResponse with(String query) {
        return As.integrator(PARTNER)
                .get("/v1/matches/candidates/{candidate}/completeness?" + query, CODER)
                .then();
    }

    private static ValidatableResponse asked(RequestSpecification asking, UUID candidate) {
        return fresh(asking)
                .get("/v1/matches/candidates/{candidate}/completeness", candidate)
                .then();
    }

    private static RequestSpecification fresh(RequestSpecification asking) {
        asking.queryParam("atLeast", CODER + ":1", NEWCOMER + ":1");
        POSTINGS.forEach(posting -> asking.queryParam("atLeast", posting.id() + ":1"));
        return asking;
    }
}
