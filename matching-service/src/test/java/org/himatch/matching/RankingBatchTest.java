package org.himatch.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himatch.api.Role;
import org.himatch.events.Criteria;
import org.himatch.events.JobSnapshot;
import org.himatch.events.JobStatus;
import org.himatch.events.SkillCriterion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rankings of many postings in one streamed answer: each as if asked for alone, whatever becomes of the others. */
@MatchingServiceTest
class RankingBatchTest {

    private static final String PARTNER = "batch";
    private static final String OTHER = "batch-other";
    private static final UUID EMPLOYER = Samples.id(PARTNER, "employer");
    private static final UUID RIVAL = Samples.id(PARTNER, "rival");
    private static final UUID GOLDEN = Samples.id(PARTNER, "golden");
    private static final UUID ONE_SKILL = Samples.id(PARTNER, "one-skill");
    private static final UUID DRAFT = Samples.id(PARTNER, "draft");
    private static final UUID RIVALS = Samples.id(PARTNER, "rivals");
    private static final UUID THEIRS = Samples.id(OTHER, "theirs");
    private static final UUID NOWHERE = Samples.id(PARTNER, "nowhere");
    private static final int CODERS = 30;

    private final ObjectMapper mapper = new ObjectMapper();

    @BeforeAll
    static void market() {
        Events.save(Samples.goldenJob(PARTNER));
        Events.save(Samples.job(PARTNER, "one-skill", Samples.ONE_SKILL));
        Events.save(Samples.posting(PARTNER, "draft", 1, JobStatus.DRAFT, null, Criteria.NONE));
        Events.save(of(RIVAL, Samples.job(PARTNER, "rivals", Samples.ONE_SKILL)));
        Events.save(Samples.job(OTHER, "theirs", Samples.ONE_SKILL));
        Events.save(Samples.goldenA(PARTNER));
        Events.save(Samples.goldenB(PARTNER));
        for (int i = 0; i < CODERS; i++) {
            Events.save(Samples.coder(PARTNER, "coder" + i, 1 + i % 5));
        }
    }

    @BeforeEach
    void everythingIsInTheIndex() {
        List<String> versions = new ArrayList<>();
        for (int i = 0; i < CODERS; i++) {
            versions.add(Samples.id(PARTNER, "coder" + i) + ":1");
        }
        for (String name : List.of("golden", "one-skill", "draft", "rivals", "a", "b")) {
            versions.add(Samples.id(PARTNER, name) + ":1");
        }
        As.integrator(PARTNER)
                .queryParam("atLeast", versions)
                .get("/v1/matches/jobs/{job}/candidates", GOLDEN)
                .then()
                .statusCode(200);
        As.integrator(OTHER)
                .queryParam("atLeast", 1)
                .get("/v1/matches/jobs/{job}/candidates", THEIRS)
                .then()
                .statusCode(200);
    }

    private static JobSnapshot of(UUID employer, JobSnapshot job) {
        return new JobSnapshot(
                job.id(),
                job.partner(),
                job.version(),
                employer,
                job.status(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                job.criteria());
    }

    @Test
    void everyPostingHasALineInTheOrderAskedAndABadOneStopsNoOther() {
        List<JsonNode> lines = batch(
                As.integrator(PARTNER), Map.of("jobs", List.of(ONE_SKILL, NOWHERE, DRAFT, THEIRS, GOLDEN), "limit", 3));

        assertThat(lines).hasSize(6);
        assertThat(lines.subList(0, 5))
                .extracting(line -> line.get("jobId").asText())
                .containsExactly(
                        ONE_SKILL.toString(),
                        NOWHERE.toString(),
                        DRAFT.toString(),
                        THEIRS.toString(),
                        GOLDEN.toString());
        assertThat(lines.get(0).at("/ranking/total").asInt()).isEqualTo(CODERS + 2);
        assertThat(lines.get(0).at("/ranking/items")).hasSize(3);
        assertThat(lines.get(0).at("/ranking").has("next")).isFalse();
        assertThat(lines.get(0).has("problem")).isFalse();
        for (int unknown : new int[] {1, 3}) {
            assertThat(lines.get(unknown).has("ranking")).isFalse();
            assertThat(lines.get(unknown).at("/problem/type").asText()).isEqualTo("urn:problem-type:himatch:not-found");
            assertThat(lines.get(unknown).at("/problem/status").asInt()).isEqualTo(404);
            assertThat(lines.get(unknown).at("/problem/detail").asText())
                    .isEqualTo("There is no posting "
                            + lines.get(unknown).get("jobId").asText());
        }
        assertThat(lines.get(2).at("/problem/type").asText()).isEqualTo("urn:problem-type:himatch:not-rankable");
        assertThat(lines.get(4).at("/ranking/items/0/points").asInt()).isEqualTo(8266);
        assertThat(lines.getLast().at("/summary/rankings").asInt()).isEqualTo(2);
        assertThat(lines.getLast().at("/summary/problems").asInt()).isEqualTo(3);
    }

    @Test
    void aLineIsTheRankingOfThePostingAlone() throws IOException {
        List<JsonNode> lines = batch(
                As.integrator(PARTNER),
                Map.of(
                        "jobs",
                        List.of(GOLDEN, ONE_SKILL),
                        "limit",
                        7,
                        "nearMisses",
                        true,
                        "include",
                        List.of("criteria"),
                        "filters",
                        Map.of("minimumScore", 40, "skills", List.of(Map.of("skill", "icd-10-pcs"))),
                        "asOf",
                        "2027-06-01"));

        for (JsonNode line : lines.subList(0, 2)) {
            Map<String, Object> alone = new LinkedHashMap<>(As.integrator(PARTNER)
                    .queryParam("limit", 7)
                    .queryParam("nearMisses", true)
                    .queryParam("include", "criteria")
                    .queryParam("minimumScore", 40)
                    .queryParam("skill", "icd-10-pcs")
                    .queryParam("asOf", "2027-06-01")
                    .get("/v1/matches/jobs/{job}/candidates", line.get("jobId").asText())
                    .jsonPath()
                    .getMap(""));
            alone.remove("next");
            assertThat(mapper.readTree(mapper.writeValueAsString(alone))).isEqualTo(line.get("ranking"));
        }
    }

    @Test
    void anEmployersOpenPostingsAreRankedWithoutBeingNamed() {
        List<JsonNode> lines = batch(As.employer(PARTNER, EMPLOYER), Map.of("employerId", EMPLOYER, "limit", 1));

        assertThat(lines.subList(0, lines.size() - 1))
                .extracting(line -> line.get("jobId").asText())
                .containsExactlyInAnyOrder(GOLDEN.toString(), ONE_SKILL.toString())
                .isEqualTo(batch(As.integrator(PARTNER), Map.of("employerId", EMPLOYER)).stream()
                        .filter(line -> line.has("jobId"))
                        .map(line -> line.get("jobId").asText())
                        .toList());
        assertThat(lines.getLast().at("/summary/rankings").asInt()).isEqualTo(2);
    }

    @Test
    void anEmployerReachesItsOwnPostingsOnly() {
        List<JsonNode> lines = batch(As.employer(PARTNER, EMPLOYER), Map.of("jobs", List.of(RIVALS, GOLDEN)));

        assertThat(lines.get(0).at("/problem/status").asInt()).isEqualTo(404);
        assertThat(lines.get(1).at("/ranking/total").asInt()).isEqualTo(1);
        notFound(As.employer(PARTNER, EMPLOYER), RIVAL);
        notFound(As.integrator(OTHER), EMPLOYER);
        notFound(As.integrator(PARTNER), NOWHERE);
        assertThat(batch(As.employer(PARTNER, NOWHERE), Map.of("employerId", NOWHERE)))
                .hasSize(1);
        assertThat(batch(As.role(Role.EMPLOYER, PARTNER), Map.of("employerId", RIVAL)))
                .hasSize(2);
    }

    @Test
    void manyPostingsComeInOneAnswer() {
        List<UUID> jobs = new ArrayList<>();
        List<String> versions = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            JobSnapshot job = of(
                    Samples.id(PARTNER, "large-employer"),
                    Samples.job(
                            PARTNER,
                            "many" + i,
                            Samples.asking(new SkillCriterion("icd-10-pcs", 5, 1 + i % 5, i % 2 == 0, true))));
            Events.save(job);
            jobs.add(job.id());
            versions.add(job.id() + ":1");
        }
        List<JsonNode> lines = batch(
                As.integrator(PARTNER), Map.of("jobs", jobs, "atLeast", versions.subList(350, 400), "limit", 100));

        assertThat(lines).hasSize(401);
        assertThat(lines.getLast().at("/summary/rankings").asInt()
                        + lines.getLast().at("/summary/problems").asInt())
                .isEqualTo(400);
        assertThat(lines.stream().filter(line -> line.has("ranking")).count()).isGreaterThanOrEqualTo(50);
    }

    @Test
    void versionsThatDoNotArriveEndTheRequestBeforeItBegins() {
        As.integrator(PARTNER)
                .body(Map.of("jobs", List.of(GOLDEN), "atLeast", List.of(GOLDEN + ":99")))
                .post("/v1/matches/rankings/batch")
                .then()
                .statusCode(503)
                .contentType("application/problem+json");
    }

    @Test
    void whoCannotRankOneCannotRankMany() {
        As.candidate(PARTNER, NOWHERE)
                .body(Map.of("jobs", List.of(GOLDEN)))
                .post("/v1/matches/rankings/batch")
                .then()
                .statusCode(403);
        As.integrator(PARTNER)
                .body("{\"jobs\": [\"x\"]}")
                .post("/v1/matches/rankings/batch")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/jobs/0"));
    }

    private static void notFound(RequestSpecification caller, UUID employer) {
        caller.body(Map.of("employerId", employer))
                .post("/v1/matches/rankings/batch")
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no employer %s with postings".formatted(employer)));
    }

    private List<JsonNode> batch(RequestSpecification caller, Map<String, ?> body) {
        return caller.body(body)
                .post("/v1/matches/rankings/batch")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString()
                .lines()
                .map(this::parse)
                .toList();
    }

    private JsonNode parse(String line) {
        try {
            return mapper.readTree(line);
        } catch (IOException e) {
            throw new IllegalArgumentException(line, e);
        }
    }
}
