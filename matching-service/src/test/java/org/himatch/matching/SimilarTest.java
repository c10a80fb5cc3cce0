package org.himatch.matching;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.HeldSkill;
import org.himatch.events.JobSnapshot;
import org.himatch.events.JobStatus;
import org.himatch.events.SkillCriterion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is like whom and which posting like which, why, and who may ask. */
@MatchingServiceTest
class SimilarTest {
    private static final String PARTNER = "similar";
    private static final SkillCriterion PCS = new SkillCriterion("icd-10-pcs", 5, 4, true, true);
    private static final SkillCriterion DRG = new SkillCriterion("ms-drg", 4, 5, false, true);
    private static final UUID CODER = Samples.id(PARTNER, "coder");
    private static final UUID HIDDEN = Samples.id(PARTNER, "hidden");
    private static final UUID NEWCOMER = Samples.id(PARTNER, "newcomer");
    private static final UUID INPATIENT = Samples.id(PARTNER, "inpatient");
    private static final UUID DRAFT = Samples.id(PARTNER, "draft");
    private static final UUID EMPTY = Samples.id(PARTNER, "empty");
    private static final UUID EMPLOYER = Samples.id(PARTNER, "employer");

    private static final List<CandidateSnapshot> CANDIDATES = List.of(
            holding("coder", new HeldSkill("icd-10-pcs", 4), new HeldSkill("ms-drg", 4)),
            holding("twin", new HeldSkill("ms-drg", 4), new HeldSkill("icd-10-pcs", 4)),
            holding("neighbour", new HeldSkill("icd-10-pcs", 4), new HeldSkill("apr-drg", 4)),
            holding("beginner", new HeldSkill("icd-10-pcs", 1)),
            holding("stranger", new HeldSkill("people-supervision", 4)),
            Samples.hidden(holding("hidden", new HeldSkill("icd-10-pcs", 4))),
            holding("newcomer"));
    private static final List<JobSnapshot> POSTINGS = List.of(
            Samples.job(PARTNER, "inpatient", Samples.asking(PCS, DRG)),
            Samples.job(PARTNER, "same", Samples.asking(PCS, DRG)),
            Samples.job(PARTNER, "part", Samples.asking(PCS)),
            Samples.job(PARTNER, "else", Samples.asking(new SkillCriterion("people-supervision", 5, 4, true, true))),
            Samples.posting(PARTNER, "draft", 1, JobStatus.DRAFT, null, Samples.asking(PCS)),
            Samples.posting(PARTNER, "empty", 1, JobStatus.DRAFT, null, Samples.asking()),
            Samples.posting(PARTNER, "over", 1, JobStatus.OPEN, TestClock.NOW, Samples.asking(PCS, DRG)));

    @BeforeAll
    static void market() {
        CANDIDATES.forEach(Events::save);
        POSTINGS.forEach(Events::save);
        Events.save(Samples.coder("similar-other", "coder", 4));
        Events.save(Samples.job("similar-other", "job", Samples.asking(PCS)));
    }

    private static CandidateSnapshot holding(String name, HeldSkill... skills) {
        return Samples.candidate(PARTNER, name, List.of(skills), List.of(), null);
    }

    @Test
    void theLikestCandidatesComeFirstAndSayWhy() {
        candidates(As.employer(PARTNER, EMPLOYER), CODER)
                .statusCode(200)
                .body("items.candidateId", contains(id("twin"), id("neighbour"), id("beginner")))
                .body("items.likeness", contains(100.0f, 64.0f, 12.5f))
                .body("items.covered", contains(100.0f, 80.0f, 12.5f))
                .body("items.covers", contains(100.0f, 80.0f, 100.0f))
                .body("items[1].shared.skill", contains("icd-10-pcs", "ms-drg"))
                .body("items[1].shared.by", contains("icd-10-pcs", "apr-drg"))
                .body("items[1].shared.match", contains("EXACT", "RELATED"))
                .body("items[1].shared.share", contains(100.0f, 60.0f))
                .body("items[1].missing", empty())
                .body("items[1].more", empty())
                .body("items[2].missing.skill", contains("ms-drg"))
                .body("total", is(3))
                .body("versions.candidate", is(1));
    }

    @Test
    void whoHoldsNothingIsLikeNobody() {
        candidates(As.integrator(PARTNER), NEWCOMER)
                .statusCode(200)
                .body("items", empty())
                .body("total", is(0));
    }

    @Test
    void aHiddenCandidateIsInNoAnswerAndComparedOnlyForThePartner() {
        candidates(As.employer(PARTNER, EMPLOYER), HIDDEN).statusCode(404);
        candidates(As.integrator(PARTNER), HIDDEN).statusCode(200).body("total", is(4));
    }

    @Test
    void theLikestOpenPostingsComeFirstAndSayWhy() {
        for (RequestSpecification asking : List.of(As.candidate(PARTNER, CODER), As.employer(PARTNER, EMPLOYER))) {
            jobs(asking, INPATIENT)
                    .statusCode(200)
                    .body("items.jobId", contains(id("same"), id("part")))
                    .body("items[0].likeness", is(100.0f))
                    .body("items[1].shared.skill", contains("icd-10-pcs"))
                    .body("items[1].missing.skill", contains("ms-drg"))
                    .body("items[1].missing.level", contains(5))
                    .body("items[1].covers", is(100.0f))
                    .body("total", is(2))
                    .body("versions.job", is(1));
        }
    }

    @Test
    void aDraftIsComparedForItsEmployerOnly() {
        jobs(As.employer(PARTNER, EMPLOYER), DRAFT)
                .statusCode(200)
                .body("items.jobId", contains(id("part"), id("same"), id("inpatient")));
        jobs(As.integrator(PARTNER), DRAFT).statusCode(200);
        jobs(As.employer(PARTNER, Samples.id(PARTNER, "another")), DRAFT).statusCode(404);
        jobs(As.candidate(PARTNER, CODER), DRAFT).statusCode(404);
        jobs(As.candidate(PARTNER, CODER), Samples.id(PARTNER, "over")).statusCode(404);
        jobs(As.employer(PARTNER, EMPLOYER), EMPTY)
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:himatch:not-rankable"));
    }

    @Test
    void nobodySeesAnotherPartnersData() {
        candidates(As.integrator(PARTNER), Samples.id("similar-other", "coder")).statusCode(404);
        jobs(As.integrator(PARTNER), Samples.id("similar-other", "job")).statusCode(404);
        candidates(As.candidate(PARTNER, CODER), CODER).statusCode(403);
        given().get("/v1/matches/candidates/{candidate}/similar", CODER).then().statusCode(401);
        given().get("/v1/matches/jobs/{job}/similar", INPATIENT).then().statusCode(401);
    }

    @Test
    void theLimitCutsTheListAndNotTheTotal() {
        candidates(As.integrator(PARTNER).queryParam("limit", 1), CODER)
                .body("items", hasSize(1))
                .body("total", is(3));
        jobs(As.integrator(PARTNER).queryParam("limit", 1), INPATIENT)
                .body("items", hasSize(1))
                .body("total", is(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    candidates | limit   | 101    | must be from 1 to 100
                    candidates | asOf    | soon   | must be a date like 2027-01-31
                    candidates | state   | OH     | unknown parameter
                    jobs       | limit   | x      | must be a number
                    jobs       | atLeast | new    | must be <version> or <id>:<version>
                    jobs       | asOf    | 2027-01-01 | unknown parameter
                    """)
    void aBadParameterIsNamed(String kind, String name, String value, String detail) {
        As.integrator(PARTNER)
                .queryParam(name, value)
                .get("/v1/matches/{kind}/{id}/similar", kind, CODER)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(name))
                .body("errors.detail", everyItem(containsString(detail)));
    }

    private static String id(String name) {
        return Samples.id(PARTNER, name).toString();
    }

    private static ValidatableResponse candidates(RequestSpecification asking, UUID candidate) {
        return fresh(asking)
                .get("/v1/matches/candidates/{candidate}/similar", candidate)
                .then();
    }

    private static ValidatableResponse jobs(RequestSpecification asking, UUID job) {
        return fresh(asking).get("/v1/matches/jobs/{job}/similar", job).then();
    }

    private static RequestSpecification fresh(RequestSpecification asking) {
        CANDIDATES.forEach(candidate -> asking.queryParam("atLeast", candidate.id() + ":1"));
        POSTINGS.forEach(posting -> asking.queryParam("atLeast", posting.id() + ":1"));
        return asking;
    }
}
