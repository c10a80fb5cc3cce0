package org.himatch.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.JobSnapshot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code atLeast} promises, and that events may come late, twice and out of order. */
@MatchingServiceTest
class FreshnessTest {
    private static final String PARTNER = "freshness";
    private static final JobSnapshot POSTING = Samples.job(PARTNER, "job", Samples.ONE_SKILL);
    private static final UUID JOB = POSTING.id();

    @ConfigProperty(name = "himatch.matching.freshness-waiters")
    int waiters;

    @BeforeAll
    static void market() {
        Events.save(POSTING);
    }

    @Test
    void aRequestWaitsForTheVersionThatItNames() throws Exception {
        // Given
        CandidateSnapshot late = Samples.coder(PARTNER, "late", 3);
        CompletableFuture<Response> answer =
                CompletableFuture.supplyAsync(() -> explanation(late.id(), late.id() + ":1"));

        // When
        Events.save(late);

        // Then
        Response response = answer.get(10, TimeUnit.SECONDS);
        response.then().statusCode(200).body("points", is(6000));
    }

    @Test
    void aVersionThatDoesNotComeIsAnsweredAsNotCaughtUp() {
        ranking("2")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:himatch:not-caught-up"));
    }

    @Test
    void whoeverWaitsForAVersionDoesNotHoldUpTheOthers() {
        // Given as many that wait as may, and more
        long begin = System.nanoTime();
        List<CompletableFuture<Response>> waiting = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < waiters + 10; i++) {
                waiting.add(CompletableFuture.supplyAsync(() -> ranking("2"), clients));
            }

            // When the first is answered
            Response first = (Response) CompletableFuture.anyOf(waiting.toArray(CompletableFuture<?>[]::new))
                    .join();

            // Then it was not made to wait, nor is who wants no version
            first.then().statusCode(503).header("Retry-After", "1");
            ranking("1").then().statusCode(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
        }
        waiting.forEach(answer ->
                answer.join().then().statusCode(503).body("type", equalTo("urn:problem-type:himatch:not-caught-up")));
    }

    @Test
    void onlyANewerVersionChangesTheIndex() {
        // Given
        CandidateSnapshot candidate = Samples.coder(PARTNER, "raced", 4);
        CandidateSnapshot older = Samples.at(1, Samples.coder(PARTNER, "raced", 1));

        // When
        Events.save(Samples.at(2, candidate));
        Events.save(older);
        Events.save(Samples.at(2, candidate));
        readAllOf(candidate);

        // Then
        explanation(candidate.id(), candidate.id() + ":2")
                .then()
                .statusCode(200)
                .body("points", is(8000))
                .body("versions.candidate", is(2));
    }

    @Test
    void aDeletionWinsOverAnOlderSaveThatComesAfterIt() {
        // Given
        CandidateSnapshot candidate = Samples.coder(PARTNER, "gone", 4);
        Events.save(candidate);
        Events.save(Samples.at(2, candidate));
        explanation(candidate.id(), candidate.id() + ":2").then().statusCode(200);

        // When
        Events.delete(Samples.at(2, candidate));
        Events.save(Samples.at(2, candidate));
        readAllOf(candidate);

        // Then
        explanation(candidate.id(), candidate.id() + ":3").then().statusCode(404);
        assertThat(ranking(candidate.id() + ":3").jsonPath().getList("items.candidateId"))
                .doesNotContain(candidate.id().toString());
    }

    @Test
    void aDeletedPostingIsNotThere() {
        JobSnapshot posting = Samples.job(PARTNER, "deleted", Samples.ONE_SKILL);
        Events.save(posting);
        Events.delete(posting);

        As.integrator(PARTNER)
                .queryParam("atLeast", 2)
                .get("/v1/matches/jobs/{job}/candidates", posting.id())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:problem-type:himatch:not-found"));
    }

    /** What has the same key is in one partition: when a marker behind it has arrived, it has been read too. */
    private static void readAllOf(CandidateSnapshot candidate) {
        String marker = "marker-of-" + candidate.id();
        CandidateSnapshot behind = Samples.coder(PARTNER, marker, 1);
        Events.saveUnder(candidate.id(), behind);
        explanation(behind.id(), behind.id() + ":1").then().statusCode(200);
    }

    private static Response explanation(UUID candidate, String atLeast) {
        return As.integrator(PARTNER)
                .queryParam("atLeast", JOB + ":1", atLeast)
                .get("/v1/matches/jobs/{job}/candidates/{candidate}", JOB, candidate);
    }

    private static Response ranking(String atLeast) {
        return As.integrator(PARTNER).queryParam("atLeast", atLeast).get("/v1/matches/jobs/{job}/candidates", JOB);
    }
}
