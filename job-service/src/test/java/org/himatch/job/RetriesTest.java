package org.himatch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.himatch.api.testing.As;
import org.himatch.api.testing.Retries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client that is not sure whether it has created something asks again under its key, and nothing is there twice. */
@JobServiceTest
class RetriesTest {
    @Inject
    DataSource dataSource;

    @Test
    void manyAtOnceUnderOneKeyCreateOnePosting() throws Exception {
        String employer = Jobs.employer();
        areOne(Retries.atOnce("/v1/jobs", draft(employer, "Once")));
        assertThat(postings(employer)).hasSize(1);
    }

    @Test
    void manyAtOnceUnderOneKeyCopyAPostingOnce() throws Exception {
        String employer = Jobs.employer();
        String original = Jobs.create(draft(employer, "Original")).getString("id");
        areOne(Retries.atOnce("/v1/jobs/" + original + "/copy", "{\"title\": \"Copy\"}"));
        assertThat(postings(employer)).hasSize(2);
    }

    @Test
    void manyAtOnceUnderOneKeyCreateOneEmployer() throws Exception {
        areOne(Retries.atOnce("/v1/employers", "{\"name\": \"Once\", \"externalId\": \"employer-k1\"}"));
        assertThat(As.integrator()
                        .queryParam("externalId", "employer-k1")
                        .get("/v1/employers")
                        .<List<?>>path("items"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"job, /v1/jobs", "employer, /v1/employers", "job, /v1/jobs/{original}/copy"})
    void aClientThatGaveUpFindsOnRetryWhatItHasCreated(String table, String path) throws Exception {
        // Given a client that goes while its request waits in the middle of its transaction
        String employer = Jobs.employer();
        String original = Jobs.create(draft(employer, "Original")).getString("id");
        String place = path.replace("{original}", original);
        String body = path.equals("/v1/jobs")
                ? draft(employer, "Given up")
                : path.equals("/v1/employers") ? "{\"name\": \"Given up\"}" : "{\"title\": \"Given up\"}";
        String key = UUID.randomUUID().toString();
        Response inProgress;
        try (Connection other = dataSource.getConnection()) {
            Retries.hold(other, table);
            Retries.sendAndGiveUp(place, key, body, () -> Retries.isWaiting(other));

            // When somebody asks under the same key meanwhile
            inProgress = Retries.post(place, key, body);
            Retries.release(other);
        }

        // Then that is in progress, and afterwards the first answer is there
        inProgress
                .then()
                .statusCode(409)
                .header("Retry-After", "1")
                .body("type", equalTo("urn:problem-type:himatch:in-progress"));
        Response again = Retries.until(place, key, body);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(postings(employer)).hasSize(table.equals("job") ? 2 : 1);
        Retries.post(place, key, body.replace("Given up", "Another"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:himatch:key-reused"));
    }

    private static void areOne(List<Response> answers) {
        assertThat(answers).hasSize(Retries.CALLERS);
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
        assertThat(answers)
                .extracting(answer -> answer.header("Location"))
                .containsOnly(answers.getFirst().header("Location"));
    }

    private static List<String> postings(String employer) {
        return As.integrator()
                .queryParam("employerId", employer)
                .get("/v1/jobs")
                .path("items.id");
    }

    private static String draft(String employer, String title) {
        return "{\"employerId\": \"%s\", \"title\": \"%s\"}".formatted(employer, title);
    }
}
