package org.himatch.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.himatch.api.testing.As;
import org.himatch.api.testing.Retries;
import org.junit.jupiter.api.Test;

/** A client that is not sure whether it has created a candidate asks again under its key, and nothing is there twice. */
@ProfileServiceTest
class RetriesTest {
    private static final String PATH = "/v1/candidates";

    @Inject
    DataSource dataSource;

    @Test
    void manyAtOnceUnderOneKeyCreateOnceAndAllGetTheSameAnswer() throws Exception {
        // When
        List<Response> answers = Retries.atOnce(PATH, Candidates.full("person-k1"));

        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
        assertThat(answers).extracting(answer -> answer.header("Location")).hasSize(Retries.CALLERS);
        assertThat(known("person-k1")).hasSize(1);
    }

    @Test
    void aClientThatGaveUpFindsOnRetryWhatItHasCreated() throws Exception {
        // Given a client that goes while its request waits in the middle of its transaction
        String key = UUID.randomUUID().toString();
        String body = "{\"externalId\": \"person-k2\"}";
        Response inProgress;
        try (Connection other = dataSource.getConnection()) {
            Retries.hold(other, "candidate");
            Retries.sendAndGiveUp(PATH, key, body, () -> Retries.isWaiting(other));

            // When somebody asks under the same key meanwhile
            inProgress = Retries.post(PATH, key, body);
            Retries.release(other);
        }

        // Then that is in progress, and afterwards the first answer is there
        inProgress
                .then()
                .statusCode(409)
                .header("Retry-After", "1")
                .body("type", equalTo("urn:problem-type:himatch:in-progress"));
        Response again = Retries.until(PATH, key, body);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(known("person-k2")).containsExactly(again.<String>path("id"));
        Retries.post(PATH, key, "{\"externalId\": \"person-k3\"}").then().statusCode(422);
    }

    @Test
    void keysThatHaveExpiredStandInNobodysWay() throws SQLException {
        // Given an expired key that another transaction is about to remove
        try (Connection other = dataSource.getConnection()) {
            Retries.expireAKey(other);

            // When
            Response created = Retries.post(PATH, UUID.randomUUID().toString(), "{\"externalId\": \"person-k4\"}");

            // Then
            created.then().statusCode(201);
            Retries.release(other);
        }
    }

    private static List<String> known(String externalId) {
        return As.integrator().queryParam("externalId", externalId).get(PATH).path("items.id");
    }
}
