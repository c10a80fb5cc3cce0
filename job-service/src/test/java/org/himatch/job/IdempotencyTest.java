package org.himatch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.himatch.api.testing.As;
import org.junit.jupiter.api.Test;

@JobServiceTest
class IdempotencyTest {

    @Test
    void theSameRequestAgainGetsTheFirstAnswer() {
        String body = Jobs.full(Jobs.employer(), "REQ-I1");
        String key = UUID.randomUUID().toString();

        Response first = post(key, body);
        Response again = post(key, body);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        String employer = Jobs.employer();
        String key = UUID.randomUUID().toString();
        post(key, Jobs.full(employer, "REQ-I2"));

        post(key, Jobs.full(employer, "REQ-I3"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:himatch:key-reused"));
    }

    @Test
    void aRequestThatFailedLeavesNoKeyBehind() {
        String employer = Jobs.employer();
        String key = UUID.randomUUID().toString();
        post(key, "{\"employerId\": \"%s\", \"title\": \"\"}".formatted(employer))
                .then()
                .statusCode(400);

        post(key, Jobs.full(employer, "REQ-I4")).then().statusCode(201);
    }

    @Test
    void anotherPartnersKeyOfTheSameNameIsAnotherKey() {
        String key = UUID.randomUUID().toString();
        post(key, Jobs.full(Jobs.employer(), "REQ-I5")).then().statusCode(201);

        As.integratorOf("other")
                .header("Idempotency-Key", key)
                .body("{\"name\": \"Elsewhere\"}")
                .post("/v1/employers")
                .then()
                .statusCode(201);
    }

    @Test
    void concurrentRequestsUnderOneKeyCreateOnce() throws Exception {
        String employer = Jobs.employer();
        String key = UUID.randomUUID().toString();
        String body = "{\"employerId\": \"%s\", \"title\": \"Once\"}".formatted(employer);
        Callable<Response> request = () -> post(key, body);

        List<Response> answers;
        try (var threads = Executors.newFixedThreadPool(8)) {
            answers = threads.invokeAll(Collections.nCopies(8, request)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }

        assertThat(answers)
                .extracting(Response::statusCode)
                .isSubsetOf(201, 409)
                .contains(201);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 201)
                .extracting(answer -> answer.header("Location"))
                .containsOnly(post(key, body).header("Location"));
        As.integrator()
                .queryParam("employerId", employer)
                .get("/v1/jobs")
                .then()
                .body("items.size()", equalTo(1));
    }

    @Test
    void aDeletedResourceLeavesNoAnswerBehind() {
        String body = "{\"name\": \"Erased\"}";
        String key = UUID.randomUUID().toString();
        Response first =
                As.integrator().header("Idempotency-Key", key).body(body).post("/v1/employers");
        As.integrator()
                .header("If-Match", "*")
                .delete(first.header("Location"))
                .then()
                .statusCode(204);

        Response again =
                As.integrator().header("Idempotency-Key", key).body(body).post("/v1/employers");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Location")).isNotEqualTo(first.header("Location"));
    }

    private static Response post(String key, String body) {
        return As.integrator().header("Idempotency-Key", key).body(body).post("/v1/jobs");
    }
}
