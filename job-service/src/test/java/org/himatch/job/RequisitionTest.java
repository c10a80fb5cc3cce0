package org.himatch.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.himatch.api.testing.As;
import org.himatch.events.JobStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An employer has a requisition id once, however many writers want it at the same moment. */
@JobServiceTest
class RequisitionTest {
    private static final String WANTED = "{\"requisitionId\": \"REQ-R\"}";
    private String employer = "";

    @BeforeEach
    void anEmployer() {
        employer = Jobs.employer();
    }

    @Test
    void ofManyWritersWhoeverTheyAreOneGetsItAndTheOthersAreToldWho() throws Exception {
        // Given
        List<String> drafts = IntStream.range(0, 4)
                .mapToObj(i ->
                        Jobs.create(Jobs.standing(employer, JobStatus.DRAFT)).getString("id"))
                .toList();
        Stream<Callable<Response>> creations = Stream.generate(
                () -> () -> As.integrator().body(Jobs.full(employer, "REQ-R")).post("/v1/jobs"));
        Stream<Callable<Response>> patches = drafts.stream().map(id -> () -> patch(id));
        Stream<Callable<Response>> copies =
                drafts.stream().map(id -> () -> As.integrator().body(WANTED).post("/v1/jobs/" + id + "/copy"));

        // When
        List<Response> answers = atOnce(Stream.of(creations.limit(4), patches, copies)
                .flatMap(all -> all)
                .toList());

        // Then
        List<Response> won =
                answers.stream().filter(answer -> answer.statusCode() < 300).toList();
        assertThat(won).hasSize(1);
        String winner = "/v1/jobs/" + won.getFirst().path("id");
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() >= 300)
                .hasSize(11)
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(409);
                    assertThat(answer.<String>path("existing")).isEqualTo(winner);
                });
    }

    @Test
    void afterDeletionOfManyOneGetsItAgain() throws Exception {
        String first = Jobs.create(Jobs.full(employer, "REQ-R")).getString("id");
        As.integrator()
                .header("If-Match", "*")
                .delete("/v1/jobs/" + first)
                .then()
                .statusCode(204);
        Callable<Response> creation =
                () -> As.integrator().body(Jobs.full(employer, "REQ-R")).post("/v1/jobs");

        List<Response> answers = atOnce(List.of(creation, creation, creation));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    private static Response patch(String id) {
        return As.integrator()
                .header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json")
                .body(WANTED)
                .patch("/v1/jobs/" + id);
    }

    private static List<Response> atOnce(List<Callable<Response>> requests) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(requests.size())) {
            return threads.invokeAll(requests).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
    }
}
