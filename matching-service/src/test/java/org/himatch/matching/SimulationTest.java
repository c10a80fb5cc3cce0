package org.himatch.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.himatch.events.CandidatePreferences;
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.EmploymentType;
import org.himatch.events.HeldCredential;
import org.himatch.events.HeldSkill;
import org.himatch.events.JobSnapshot;
import org.himatch.events.JobStatus;
import org.himatch.events.RemotePreference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a posting would see if it asked for something else: every number against the ranking of just that. */
@MatchingServiceTest
class SimulationTest {

    private static final String PARTNER = "simulation";
    private static final UUID EMPLOYER = Samples.id(PARTNER, "employer");
    private static final UUID JOB = Samples.id(PARTNER, "posting");
    private static final int CANDIDATES = 120;
    private static final List<String> SKILLS =
            List.of("icd-10-pcs", "ms-drg", "apr-drg", "icd-10-cm", "solventum-360-encompass", "optum-enterprise-cac");
    private static final List<String> CREDENTIALS = List.of("RHIT", "RHIA", "CCS", "CIC", "CPC");
    private static final List<String> ARRIVED = new ArrayList<>();

    @BeforeAll
    static void market() {
        Events.save(new JobSnapshot(
                JOB,
                PARTNER,
                1,
                EMPLOYER,
                JobStatus.OPEN,
                null,
                "US",
                "OH",
                false,
                List.of(EmploymentType.FULL_TIME),
                List.of(),
                null,
                null,
                Samples.GOLDEN_CRITERIA));
        ARRIVED.add(JOB + ":1");
        SplittableRandom random = new SplittableRandom(4711);
        for (int i = 0; i < CANDIDATES; i++) {
            CandidateSnapshot candidate = candidate("c" + i, random);
            Events.save(candidate);
            ARRIVED.add(candidate.id() + ":1");
        }
    }

    private static CandidateSnapshot candidate(String name, SplittableRandom random) {
        List<HeldSkill> skills = new ArrayList<>();
        for (String skill : SKILLS) {
            if (random.nextInt(3) > 0) {
                skills.add(new HeldSkill(skill, random.nextInt(1, 6)));
            }
        }
        List<HeldCredential> credentials = new ArrayList<>();
        for (String credential : CREDENTIALS) {
            if (random.nextInt(2) > 0) {
                credentials.add(Samples.inForce(credential));
            }
        }
        RemotePreference remote = List.of(RemotePreference.ONLY, RemotePreference.OK, RemotePreference.NO)
                .get(random.nextInt(3));
        CandidatePreferences preferences = new CandidatePreferences(
                remote,
                List.of(),
                random.nextInt(5) == 0 ? List.of(EmploymentType.PART_TIME) : List.of(),
                List.of(),
                null,
                null);
        return Samples.living(
                random.nextInt(4) == 0 ? "TX" : "OH",
                preferences,
                Samples.candidate(PARTNER, name, skills, credentials, random.nextInt(0, 8)));
    }

    @Test
    void everySmallStepIsWorthWhatTheRankingOfItSays() {
        JsonPath simulation =
                simulate(Map.of("criteria", golden(), "location", onSite(), "employmentTypes", fullTime()));
        JsonPath now = rank(golden(), onSite());

        assertThat(simulation.getInt("eligible")).isEqualTo(now.getInt("total"));
        assertThat(simulation.getList("changes.kind", String.class))
                .containsExactlyInAnyOrder(
                        "OPTIONAL",
                        "OPTIONAL",
                        "OPTIONAL",
                        "LOWER_LEVEL",
                        "LOWER_LEVEL",
                        "LOWER_LEVEL",
                        "FEWER_YEARS",
                        "FEWER_CREDENTIALS",
                        "FEWER_CREDENTIALS",
                        "REMOTE",
                        "ANY_PLACE",
                        "ANY_EMPLOYMENT_TYPE");
        assertThat(simulation.getList("changes.gained", Integer.class))
                .isSortedAccordingTo((one, other) -> Integer.compare(other, one));
        assertThat(simulation.getInt("changes[0].gained")).isPositive();
        compare(
                change(simulation, "OPTIONAL", "/criteria/skills/1"),
                now,
                rank(skill(1, "essential", false), onSite()));
        compare(
                change(simulation, "LOWER_LEVEL", "/criteria/skills/0/level"),
                now,
                rank(skill(0, "level", 3), onSite()));
        compare(
                change(simulation, "LOWER_LEVEL", "/criteria/skills/1/level"),
                now,
                rank(skill(1, "level", 4), onSite()));
        compare(
                change(simulation, "OPTIONAL", "/criteria/credentials/0"),
                now,
                rank(credentials(expression(), false), onSite()));
        compare(
                change(simulation, "FEWER_CREDENTIALS", "/criteria/credentials/0/expression/allOf/1"),
                now,
                rank(credentials("RHIT", true), onSite()));
        compare(
                change(simulation, "FEWER_CREDENTIALS", "/criteria/credentials/0/expression/allOf/0"),
                now,
                rank(credentials(Map.of("anyOf", List.of("CCS", "CIC")), true), onSite()));
        compare(
                change(simulation, "REMOTE", "/location/remote"),
                now,
                rank(golden(), Map.of("country", "US", "state", "OH", "remote", true)));
        compare(change(simulation, "ANY_PLACE", "/location"), now, rank(golden(), Map.of()));
    }

    @Test
    void ownChangesCountOneByOneAndTogether() {
        Map<String, Object> body =
                new LinkedHashMap<>(Map.of("criteria", golden(), "location", onSite(), "employmentTypes", fullTime()));
        body.put(
                "changes",
                List.of(
                        Map.of("criterion", "/criteria/skills/1", "level", 2, "essential", false),
                        Map.of("criterion", "/criteria/experience", "essential", true, "years", 5),
                        Map.of("criterion", "/criteria/skills/0", "importance", 1)));
        JsonPath simulation = simulate(body);

        assertThat(simulation.getList("asked.change", String.class))
                .containsExactly(
                        "MS-DRG at level 2 instead of 5 as optional",
                        "5 years of experience instead of 3 as essential",
                        "ICD-10-PCS at level 4 with importance 1");
        JsonPath now = rank(golden(), onSite());
        Map<String, Object> lower = skill(1, "level", 2);
        skillOf(lower, 1).put("essential", false);
        compare(simulation.getMap("asked[0]"), now, rank(lower, onSite()));
        Map<String, Object> longer = golden();
        longer.put("experience", Map.of("years", 5, "importance", 1, "essential", true));
        compare(simulation.getMap("asked[1]"), now, rank(longer, onSite()));
        compare(simulation.getMap("asked[2]"), now, rank(skill(0, "importance", 1), onSite()));
        skillOf(lower, 0).put("importance", 1);
        lower.put("experience", longer.get("experience"));
        compare(simulation.getMap("together"), now, rank(lower, onSite()));
        assertThat(simulation.getInt("asked[1].lost")).isPositive();
        assertThat(simulation.getString("together.kind")).isEqualTo("TOGETHER");
    }

    @Test
    void aPostingIsSimulatedAsItsCriteriaAre() {
        JsonPath byCriteria =
                simulate(Map.of("criteria", golden(), "location", onSite(), "employmentTypes", fullTime()));
        JsonPath byPosting = arrived(As.employer(PARTNER, EMPLOYER))
                .get("/v1/matches/jobs/{job}/simulation", JOB)
                .then()
                .statusCode(200)
                .body("versions.job", is(1))
                .body("asOf", equalTo("2027-03-01"))
                .body("$", not(hasKey("asked")))
                .body("$", not(hasKey("together")))
                .extract()
                .jsonPath();

        assertThat(byPosting.getInt("eligible")).isEqualTo(byCriteria.getInt("eligible"));
        assertThat(byPosting.getList("changes.pointer")).isEqualTo(byCriteria.getList("changes.pointer"));
        assertThat(byPosting.getList("changes.gained")).isEqualTo(byCriteria.getList("changes.gained"));
        assertThat(byPosting.getList("changes.bestScore")).isEqualTo(byCriteria.getList("changes.bestScore"));
    }

    @Test
    void changesOfAPostingAreSimulatedAndStoredNowhere() {
        arrived(As.integrator(PARTNER))
                .get("/v1/matches/jobs/{job}/simulation", JOB)
                .then()
                .statusCode(200);
        Map<String, Object> changes =
                Map.of("changes", List.of(Map.of("criterion", "/criteria/skills/1", "essential", false)));
        As.employer(PARTNER, EMPLOYER)
                .body(changes)
                .post("/v1/matches/jobs/{job}/simulation", JOB)
                .then()
                .statusCode(200)
                .body("asked.kind", contains("ASKED"))
                .body("changes.kind", hasItems("OPTIONAL", "ANY_PLACE"));
        As.employer(PARTNER, EMPLOYER)
                .get("/v1/matches/jobs/{job}/simulation", JOB)
                .then()
                .body("versions.job", is(1));
    }

    @Test
    void filtersAndTheDayHoldForEveryNumber() {
        JsonPath filtered = arrived(As.integrator(PARTNER))
                .queryParam("state", "TX")
                .queryParam("minimumScore", "60")
                .queryParam("asOf", "2029-01-01")
                .get("/v1/matches/jobs/{job}/simulation", JOB)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath optional = arrived(As.integrator(PARTNER))
                .body(Map.of(
                        "criteria",
                        credentials(expression(), false),
                        "location",
                        onSite(),
                        "employmentTypes",
                        fullTime(),
                        "filters",
                        Map.of("states", List.of("TX"), "minimumScore", 60),
                        "asOf",
                        "2029-01-01",
                        "limit",
                        100))
                .post("/v1/matches/rankings")
                .jsonPath();
        assertThat(change(filtered, "OPTIONAL", "/criteria/credentials/0").get("eligible"))
                .isEqualTo(optional.getInt("total"));
    }

    /** A change as it is told, against what the rankings before and after it say. */
    private static void compare(Map<String, Object> change, JsonPath before, JsonPath after) {
        List<String> ids = after.getList("items.candidateId");
        Set<String> now = new HashSet<>(before.<String>getList("items.candidateId"));
        List<String> gained = ids.stream().filter(id -> !now.contains(id)).toList();
        Set<String> lost = new HashSet<>(now);
        ids.forEach(lost::remove);
        assertThat(change).as("%s", change.get("change")).containsEntry("eligible", after.getInt("total"));
        assertThat(change).containsEntry("gained", gained.size()).containsEntry("lost", lost.size());
        assertThat(decimal(change.get("bestScore"))).isEqualByComparingTo(decimal(after.get("items[0].score")));
        if (gained.isEmpty()) {
            assertThat(change).doesNotContainKey("bestNewcomer");
        } else {
            // Other criteria break ties otherwise, so who is the first of equals is for the engine's own test.
            Map<?, ?> best = (Map<?, ?>) Objects.requireNonNull(change.get("bestNewcomer"));
            int rank = (int) Objects.requireNonNull(best.get("rank"));
            int points = after.getInt("items[" + ids.indexOf(gained.getFirst()) + "].points");
            assertThat(best.get("points")).isEqualTo(points);
            assertThat(gained).contains(String.valueOf(best.get("candidateId")));
            assertThat(after.getInt("items[" + (rank - 1) + "].points")).isEqualTo(points);
            assertThat(String.valueOf(change.get("text"))).contains("in place " + rank + " with ");
        }
    }

    private static BigDecimal decimal(@Nullable Object number) {
        return new BigDecimal(String.valueOf(number));
    }

    private static Map<String, Object> change(JsonPath simulation, String kind, String pointer) {
        return simulation.<Map<String, Object>>getList("changes").stream()
                .filter(change -> kind.equals(change.get("kind")) && pointer.equals(change.get("pointer")))
                .findFirst()
                .orElseThrow();
    }

    private static JsonPath simulate(Map<String, Object> body) {
        return arrived(As.integrator(PARTNER), body)
                .post("/v1/matches/simulations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath rank(Map<String, Object> criteria, Map<String, Object> location) {
        return As.integrator(PARTNER)
                .body(Map.of("criteria", criteria, "location", location, "employmentTypes", fullTime(), "limit", 100))
                .post("/v1/matches/rankings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A request that is answered when the whole market is there: so many versions go in several requests. */
    private static RequestSpecification arrived(RequestSpecification caller) {
        for (int i = 0; i < ARRIVED.size(); i += 50) {
            As.integrator(PARTNER)
                    .queryParam("atLeast", ARRIVED.subList(i, Math.min(i + 50, ARRIVED.size())))
                    .get("/v1/matches/jobs/{job}/candidates", JOB)
                    .then()
                    .statusCode(200);
        }
        return caller;
    }

    private static RequestSpecification arrived(RequestSpecification caller, Map<String, Object> body) {
        return arrived(caller).body(body);
    }

    private static Map<String, Object> golden() {
        List<Map<String, Object>> skills = new ArrayList<>();
        skills.add(skill("icd-10-pcs", 5, 4, true));
        skills.add(skill("ms-drg", 4, 5, true));
        skills.add(skill("solventum-360-encompass", 3, 3, false));
        Map<String, Object> criteria = new LinkedHashMap<>();
        criteria.put("skills", skills);
        criteria.put("credentials", List.of(Map.of("expression", expression(), "importance", 5, "essential", true)));
        criteria.put("experience", Map.of("years", 3, "importance", 1));
        return criteria;
    }

    private static Map<String, Object> skill(String skill, int importance, int level, boolean essential) {
        return new LinkedHashMap<>(
                Map.of("skill", skill, "importance", importance, "level", level, "essential", essential));
    }

    private static Map<String, Object> skill(int index, String field, Object value) {
        Map<String, Object> criteria = golden();
        skillOf(criteria, index).put(field, value);
        return criteria;
    }

    @SuppressWarnings("unchecked") // as golden() made it
    private static Map<String, Object> skillOf(Map<String, Object> criteria, int index) {
        return ((List<Map<String, Object>>) Objects.requireNonNull(criteria.get("skills"))).get(index);
    }

    private static Map<String, Object> credentials(Object expression, boolean essential) {
        Map<String, Object> criteria = golden();
        criteria.put("credentials", List.of(Map.of("expression", expression, "importance", 5, "essential", essential)));
        return criteria;
    }

    private static Map<String, Object> expression() {
        return Map.of("allOf", List.of("RHIT", Map.of("anyOf", List.of("CCS", "CIC"))));
    }

    private static Map<String, Object> onSite() {
        return Map.of("country", "US", "state", "OH", "remote", false);
    }

    private static List<String> fullTime() {
        return List.of("FULL_TIME");
    }
}
