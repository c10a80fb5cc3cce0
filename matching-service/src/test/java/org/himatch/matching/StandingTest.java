package org.himatch.matching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.himatch.events.HeldSkill;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where a candidate stands for a posting, what would change that, and who is told. */
@MatchingServiceTest
class StandingTest {

    private static final String PARTNER = "standing";
    private static final UUID EMPLOYER = Samples.id(PARTNER, "employer");
    private static final UUID JOB = Samples.id(PARTNER, "golden");
    private static final UUID A = Samples.id(PARTNER, "a");
    private static final UUID B = Samples.id(PARTNER, "b");
    private static final UUID NEWCOMER = Samples.id(PARTNER, "newcomer");
    private static final UUID HIDDEN = Samples.id(PARTNER, "hidden");
    private static final List<UUID> ALL = List.of(JOB, A, B, NEWCOMER, HIDDEN, Samples.id(PARTNER, "rival"));

    @BeforeAll
    static void market() {
        Events.save(Samples.goldenJob(PARTNER));
        Events.save(Samples.goldenA(PARTNER));
        Events.save(Samples.goldenB(PARTNER));
        // 88.00: all that is asked but 360 Encompass at 3 of 3 (7.00 of it missing) and MS-DRG at 4 of 5.
        Events.save(Samples.candidate(
                PARTNER,
                "rival",
                List.of(new HeldSkill("icd-10-pcs", 4), new HeldSkill("ms-drg", 4)),
                List.of(Samples.inForce("RHIT"), Samples.inForce("CCS")),
                3));
        Events.save(Samples.candidate(PARTNER, "newcomer", List.of(), List.of(), null));
        Events.save(Samples.hidden(Samples.candidate(
                PARTNER,
                "hidden",
                List.of(new HeldSkill("icd-10-pcs", 4), new HeldSkill("ms-drg", 5)),
                List.of(Samples.inForce("RHIT"), Samples.inForce("CCS")),
                3)));
    }

    @Test
    void theEligibleHaveARankAndEveryRaiseItsOwn() {
        explain(As.employer(PARTNER, EMPLOYER), A)
                .body("points", is(8266))
                .body("rank", is(2))
                .body("rankedAmong", is(2))
                .body("$", not(hasKey("unranked")))
                .body("criteria[0].whatIf", nullValue())
                .body("criteria[1].gain.points", is(1120))
                .body("criteria[1].whatIf.brings", equalTo("MS-DRG at level 5"))
                .body("criteria[1].whatIf.gained", is(1120))
                .body("criteria[1].whatIf.score", is(93.86f))
                .body("criteria[1].whatIf.eligible", is(true))
                .body("criteria[1].whatIf.rank", is(1))
                .body(
                        "criteria.whatIf.findAll{it != null}.text",
                        contains(
                                "MS-DRG at level 5: +11.20, rank 2 → 1",
                                "Solventum 360 Encompass at level 3: +2.80, rank stays 2",
                                "3 years of experience: +3.34, rank stays 2"));
    }

    @Test
    void whoIsNotEligibleIsToldWhatWouldMakeThemSo() {
        // A CCS evidences MS-DRG at 3, which is enough; MS-DRG alone leaves the credentials missing.
        explain(As.integrator(PARTNER), B)
                .body("$", hasKey("rank"))
                .body("rank", nullValue())
                .body("rankedAmong", is(2))
                .body("unranked", equalTo("NOT_ELIGIBLE"))
                .body("criteria[1].whatIf.text", equalTo("MS-DRG at level 5: +28.00, still not eligible"))
                .body("criteria[1].whatIf.eligible", is(false))
                .body("criteria[1].whatIf", not(hasKey("rank")))
                .body("criteria[3].gain.points", is(1000))
                .body("criteria[3].gain.by", equalTo("CCS or CIC"))
                .body("criteria[3].whatIf.brings", equalTo("CCS"))
                .body("criteria[3].whatIf.gained", is(2680))
                .body("criteria[3].whatIf.text", equalTo("CCS: +26.80, becomes eligible, rank 1"));
    }

    @Test
    void whoBringsNothingHasNeitherScoreNorRank() {
        explain(As.integrator(PARTNER), NEWCOMER)
                .body("score", nullValue())
                .body("unscored", equalTo("NO_EVIDENCE"))
                .body("rank", nullValue())
                .body("unranked", equalTo("NOT_ELIGIBLE"))
                .body("criteria[0].whatIf.text", equalTo("ICD-10-PCS at level 4: +35.00, still not eligible"));
    }

    @Test
    void aCandidateIsToldWhatItsScoreWouldBeAndNothingOfTheOthers() {
        explain(As.candidate(PARTNER, A), A)
                .body("rank", nullValue())
                .body("$", not(hasKey("rankedAmong")))
                .body("unranked", equalTo("NOT_SHOWN"))
                .body("criteria[1].whatIf.text", equalTo("MS-DRG at level 5: +11.20"))
                .body("criteria.whatIf.findAll{it != null}", everyItem(not(hasKey("rank"))));
        explain(As.candidate(PARTNER, B), B)
                .body("unranked", equalTo("NOT_SHOWN"))
                .body("criteria[3].whatIf.text", equalTo("CCS: +26.80, becomes eligible"));
    }

    @Test
    void whoIsHiddenIsInNoRanking() {
        explain(As.integrator(PARTNER), HIDDEN)
                .body("eligible", is(true))
                .body("rank", nullValue())
                .body("$", not(hasKey("rankedAmong")))
                .body("unranked", equalTo("HIDDEN"))
                .body("criteria[2].whatIf.text", equalTo("Solventum 360 Encompass at level 3: +7.00"));
        explain(As.candidate(PARTNER, HIDDEN), HIDDEN).body("unranked", equalTo("NOT_SHOWN"));
    }

    @Test
    void theRankIsThePlaceInTheRanking() {
        List<String> ids = As.integrator(PARTNER)
                .get("/v1/matches/jobs/{job}/candidates", JOB)
                .jsonPath()
                .getList("items.candidateId");
        for (String id : ids) {
            explain(As.employer(PARTNER, EMPLOYER), UUID.fromString(id)).body("rank", is(ids.indexOf(id) + 1));
        }
    }

    private static ValidatableResponse explain(RequestSpecification caller, UUID candidate) {
        return caller.queryParam("atLeast", ALL.stream().map(id -> id + ":1").toList())
                .get("/v1/matches/jobs/{job}/candidates/{candidate}", JOB, candidate)
                .then()
                .statusCode(200);
    }
}
