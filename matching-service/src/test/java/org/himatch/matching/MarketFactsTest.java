package org.himatch.matching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.himatch.events.CandidatePreferences;
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.CredentialCriterion;
import org.himatch.events.CredentialExpression.Holds;
import org.himatch.events.Criteria;
import org.himatch.events.HeldSkill;
import org.himatch.events.JobSnapshot;
import org.himatch.events.JobStatus;
import org.himatch.events.PayPeriod;
import org.himatch.events.PayRange;
import org.himatch.events.RemotePreference;
import org.himatch.events.SkillCriterion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Supply and demand over HTTP, and that a count tells employers of nobody. */
@MatchingServiceTest
class MarketFactsTest {
    private static final String PARTNER = "market";
    private static final UUID CODER = Samples.id(PARTNER, "coder-0");
    private static final List<CandidateSnapshot> CANDIDATES = new ArrayList<>();
    private static final List<JobSnapshot> POSTINGS = new ArrayList<>();

    /** In Ohio 7 coders at level 3 of whom 1 holds an RHIA; in Texas 2 at level 5; a hidden one. Epic twice, by a narrower skill. */
    @BeforeAll
    static void market() {
        for (int i = 0; i < 9; i++) {
            boolean texan = i >= 7;
            CANDIDATES.add(Samples.living(
                    texan ? "TX" : "OH",
                    texan
                            ? new CandidatePreferences(
                                    RemotePreference.ONLY, List.of(), List.of(), List.of(), null, null)
                            : CandidatePreferences.NONE,
                    Samples.candidate(
                            PARTNER,
                            "coder-" + i,
                            texan
                                    ? List.of(new HeldSkill("icd-10-pcs", 5), new HeldSkill("epic-him", 2))
                                    : List.of(new HeldSkill("icd-10-pcs", 3)),
                            i == 0 ? List.of(Samples.inForce("RHIA")) : List.of(),
                            null)));
        }
        CANDIDATES.add(Samples.hidden(Samples.coder(PARTNER, "hidden", 5)));
        POSTINGS.add(posting("one", "OH", false, 4, "30.00", asked("RHIT", true)));
        POSTINGS.add(posting("two", "OH", true, 5, "40.00", asked("RHIT", false)));
        POSTINGS.add(posting("three", "TX", true, 2, null, List.of()));
        POSTINGS.add(Samples.posting(PARTNER, "closed", 1, JobStatus.CLOSED, null, Samples.ONE_SKILL));
        CANDIDATES.forEach(Events::save);
        POSTINGS.forEach(Events::save);
        Events.save(Samples.coder("market-other", "coder", 3));
    }

    private static List<CredentialCriterion> asked(String code, boolean essential) {
        return List.of(new CredentialCriterion(new Holds(code), 3, essential));
    }

    private static JobSnapshot posting(
            String name,
            String state,
            boolean remote,
            int level,
            @Nullable String hourly,
            List<CredentialCriterion> credentials) {
        SkillCriterion pcs = new SkillCriterion("icd-10-pcs", 5, level, level > 3, true);
        SkillCriterion epic = new SkillCriterion("epic", 2, 1, false, true);
        PayRange pay = hourly == null ? null : new PayRange(new BigDecimal(hourly), null, "USD", PayPeriod.HOUR);
        return new JobSnapshot(
                Samples.id(PARTNER, name),
                PARTNER,
                1,
                Samples.id(PARTNER, "employer"),
                JobStatus.OPEN,
                null,
                "US",
                state,
                remote,
                List.of(),
                List.of(),
                pay,
                null,
                new Criteria(remote ? List.of(pcs, epic) : List.of(pcs), credentials, null, null));
    }

    @Test
    void skillsComeWithBothSidesOfTheMarket() {
        asked(As.integrator(PARTNER), "by=skill&skill=icd-10-pcs&skill=epic")
                .statusCode(200)
                .body("postings", is(3))
                .body("candidates", is(9))
                .body("candidatesRoundedDownTo", is(1))
                .body("total", is(2))
                .body("items.key", contains("icd-10-pcs", "epic"))
                .body("items[1].postings", is(2))
                .body("items[1].essential", is(0))
                .body("items[1].candidatesAtLevel", contains(2, 2, 0, 0, 0))
                .body("items[1].candidatesPerPosting", is(1.0f))
                .body("items[0].name", equalTo("ICD-10-PCS"))
                .body("items[0].postings", is(3))
                .body("items[0].essential", is(2))
                .body("items[0].levels.lower", is(2))
                .body("items[0].levels.median", is(4))
                .body("items[0].levels.upper", is(5))
                .body("items[0].candidates", is(9))
                .body("items[0].candidatesAtLevel", contains(9, 9, 9, 2, 2))
                .body("items[0].qualified", is(2))
                .body("items[0].candidatesPerPosting", is(0.66f))
                .body("items[0].pay.postings", is(2))
                .body("items[0].pay.currency", equalTo("USD"))
                .body("items[0].pay.lower", is(62400.0f))
                .body("items[0].pay.median", is(62400.0f))
                .body("items[0].pay.upper", is(83200.0f))
                .body("versions.catalogue", not(empty()));
    }

    @Test
    void whatSupersedesCountsAndAStateHasNoLevels() {
        asked(As.integrator(PARTNER), "by=credential&credential=RHIT")
                .body("items.key", contains("RHIT"))
                .body("items[0].postings", is(2))
                .body("items[0].essential", is(1))
                .body("items[0].candidates", is(1))
                .body("items[0]", not(hasKey("levels")));
        asked(As.integrator(PARTNER), "by=state&sort=supply")
                .body("items.key", contains("OH", "TX"))
                .body("items.candidates", contains(7, 2))
                .body("items.postings", contains(2, 1))
                .body("items[0]", not(hasKey("essential")))
                .body("items[1]", not(hasKey("pay")));
    }

    @Test
    void filtersHoldForBothSides() {
        asked(As.integrator(PARTNER), "by=skill&state=TX&remote=true&skill=icd-10-pcs")
                .body("postings", is(1))
                .body("candidates", is(2))
                .body("items[0].postings", is(1))
                .body("items[0].candidates", is(2));
        asked(As.integrator(PARTNER), "by=skill&remote=false")
                .body("postings", is(1))
                .body("candidates", is(0))
                .body("items.key", contains("icd-10-pcs"));
        asked(As.integrator(PARTNER), "by=skill&family=ehr-systems&sort=demand")
                .body("items[0].key", equalTo("epic"))
                .body("items.key", not(contains("icd-10-pcs")));
        asked(As.integrator(PARTNER), "by=skill&skill=icd-10-pcs&currency=EUR").body("items[0]", not(hasKey("pay")));
    }

    @Test
    void aCountTellsEmployersAndCandidatesOfNobody() {
        for (RequestSpecification asking :
                List.of(As.employer(PARTNER, Samples.id(PARTNER, "employer")), As.candidate(PARTNER, CODER))) {
            JsonPath market = asked(asking, "by=state").extract().jsonPath();
            assertThat(market.getInt("candidatesRoundedDownTo")).isEqualTo(5);
            assertThat(market.getInt("candidates")).isEqualTo(5);
            assertThat(market.getList("items.candidates", Integer.class)).containsExactly(0, 5);
            assertThat(market.getList("items.key", String.class)).containsExactly("TX", "OH");
        }
        // Who alone holds an RHIA shows nowhere: neither as a count, nor as a ratio, nor as an item without postings.
        RequestSpecification employer = As.employer(PARTNER, Samples.id(PARTNER, "employer"));
        asked(employer, "by=credential&state=OH")
                .body("items.key", contains("RHIT"))
                .body("items[0].candidates", is(0))
                .body("items[0].qualified", is(0))
                .body("items[0].candidatesPerPosting", is(0.0f));
        asked(As.integrator(PARTNER), "by=credential&state=OH").body("items.key", containsInAnyOrder("RHIT", "RHIA"));
    }

    @Test
    void whatHasChangedIsCountedAnew() {
        // Given
        String partner = "market-changing";
        CandidateSnapshot coder = Samples.coder(partner, "coder", 3);
        JobSnapshot job = Samples.job(partner, "job", Samples.ONE_SKILL);
        Events.save(coder);
        Events.save(job);
        counted(partner, coder.id() + ":1", job.id() + ":1")
                .body("items[0].candidates", is(1))
                .body("items[0].postings", is(1));

        // When
        Events.save(Samples.hidden(Samples.at(2, coder)));
        Events.save(Samples.posting(partner, "job", 2, JobStatus.CLOSED, null, Samples.ONE_SKILL));

        // Then
        counted(partner, coder.id() + ":2", job.id() + ":2").body("items", empty());
    }

    private static ValidatableResponse counted(String partner, String... atLeast) {
        return As.integrator(partner)
                .queryParam("atLeast", (Object[]) atLeast)
                .get("/v1/matches/market?by=skill")
                .then()
                .statusCode(200);
    }

    @Test
    void pagesNeitherRepeatNorSkip() {
        // Given
        List<String> whole = asked(As.integrator(PARTNER), "by=skill&limit=100")
                .extract()
                .jsonPath()
                .getList("items.key", String.class);
        List<String> paged = new ArrayList<>();

        // When
        String cursor = "";
        do {
            JsonPath page = asked(As.integrator(PARTNER), "by=skill&limit=2" + cursor)
                    .extract()
                    .jsonPath();
            paged.addAll(page.getList("items.key", String.class));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());

        // Then
        assertThat(paged).hasSizeGreaterThan(2).isEqualTo(whole);
    }

    @Test
    void aCursorOfAnotherQuestionOrDayIsRefused() {
        String next = asked(As.integrator(PARTNER), "by=skill&limit=1")
                .extract()
                .jsonPath()
                .getString("next");

        refused("by=skill&sort=demand&cursor=" + next)
                .body("errors.detail", contains("belongs to another query; leave it out to start this one"));
        refused("by=skill&asOf=2027-01-01&cursor=" + next).body("errors.parameter", contains("asOf"));
        refused("by=skill&cursor=abc").body("errors.detail", contains("is not a cursor that this list has given out"));
    }

    @Test
    void aPartnerCountsItsOwnOnly() {
        As.integrator("market-other")
                .queryParam("atLeast", Samples.id("market-other", "coder") + ":1")
                .get("/v1/matches/market?by=skill")
                .then()
                .statusCode(200)
                .body("postings", is(0))
                .body("candidates", is(1));
        As.integrator("market-nobody")
                .get("/v1/matches/market?by=skill")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("total", is(0));
        given().get("/v1/matches/market?by=skill").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    by=skill&skill=icd10       | skill      | unknown skill 'icd10'; nearest: icd-10-cm
                    by=credential&credential=CSS | credential | unknown credential 'CSS'; nearest: CCS
                    by=age                     | by         | must be one of skill, credential, state
                    sort=demand                | by         | must be one of skill, credential, state
                    by=state&skill=ms-drg      | skill      | does not go with this by
                    by=state&family=coding     | family     | does not go with this by
                    by=skill&credential=CCS    | credential | does not go with this by
                    by=skill&family=codes      | family     | must be one of communication
                    by=skill&sort=fame         | sort       | must be one of scarcity, demand, supply
                    by=skill&remote=OK         | remote     | must be true or false
                    by=skill&currency=usd      | currency   | must be a currency code like USD
                    by=skill&limit=0           | limit      | must be from 1 to 100
                    by=skill&atLeast=7         | atLeast    | must be <id>:<version>
                    by=skill&colour=red        | colour     | unknown parameter
                    """)
    void aBadParameterIsNamed(String query, String name, String detail) {
        refused(query)
                .body("errors.parameter", contains(name))
                .body("errors.detail", everyItem(containsString(detail)));
    }

    private static ValidatableResponse refused(String query) {
        return As.integrator(PARTNER)
                .get("/v1/matches/market?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:problem-type:himatch:invalid-input"));
    }

    private static ValidatableResponse asked(RequestSpecification asking, String query) {
        CANDIDATES.forEach(candidate -> asking.queryParam("atLeast", candidate.id() + ":1"));
        POSTINGS.forEach(posting -> asking.queryParam("atLeast", posting.id() + ":1"));
        return asking.get("/v1/matches/market?" + query).then();
    }
}
