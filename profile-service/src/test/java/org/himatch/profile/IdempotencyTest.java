package org.himatch.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.UUID;
import org.himatch.api.testing.As;
import org.junit.jupiter.api.Test;

@ProfileServiceTest
class IdempotencyTest {

    @Test
    void theSameRequestAgainGetsTheFirstAnswer() {
        // Given
        String key = UUID.randomUUID().toString();
        Response first = post(key, Candidates.full("person-i1"));

        // When
        Response again = post(key, Candidates.full("person-i1"));

        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        // Given
        String key = UUID.randomUUID().toString();
        post(key, Candidates.full("person-i2"));

        // When
        Response other = post(key, Candidates.full("person-i3"));

        // Then
        other.then().statusCode(422).body("type", equalTo("urn:problem-type:himatch:key-reused"));
    }

    @Test
    void aRequestThatFailedLeavesNoKeyBehind() {
        // Given
        String key = UUID.randomUUID().toString();
        post(key, "{\"experienceYears\": -1}").then().statusCode(400);

        // When
        Response corrected = post(key, "{\"experienceYears\": 1}");

        // Then
        corrected.then().statusCode(201);
    }

    @Test
    void anErasedCandidateLeavesNoAnswerBehind() {
        // Given
        String key = UUID.randomUUID().toString();
        String body = Candidates.full("person-i4");
        Response first = post(key, body);
        As.integrator()
                .header("If-Match", "*")
                .delete(first.header("Location"))
                .then()
                .statusCode(204);

        // When
        Response again = post(key, body);

        // Then
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Location")).isNotEqualTo(first.header("Location"));
    }

    private static Response post(String key, String body) {
        return As.integrator().header("Idempotency-Key", key).body(body).post("/v1/candidates");
    }
}
