package org.himatch.job.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himatch.api.Role;
import org.himatch.api.testing.As;
import org.himatch.events.JobStatus;
import org.himatch.job.JobServiceTest;
import org.himatch.job.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@JobServiceTest
class CopyTest {
    private String employer = "";
    private JsonPath original = new JsonPath("{}");

    @BeforeEach
    void anOriginal() {
        employer = Jobs.employer();
        original = Jobs.create(Jobs.full(employer, "REQ-C"));
    }

    @Test
    void isADraftWithTheSameContent() {
        // When
        Response answer = copy("{}");

        // Then
        answer.then().statusCode(201).header("ETag", "\"1\"");
        JsonPath copy = As.integrator().get(answer.header("Location")).jsonPath();
        assertThat(copy.<Object>get()).isEqualTo(answer.jsonPath().<Object>get());
        Map<String, Object> expected = new HashMap<>(original.<Map<String, Object>>get());
        expected.keySet().removeAll(List.of("requisitionId", "validThrough", "opened"));
        expected.put("status", "DRAFT");
        expected.put("id", copy.getString("id"));
        expected.put("created", copy.getString("created"));
        expected.put("changed", copy.getString("changed"));
        assertThat(copy.<Object>get()).isEqualTo(expected);
        assertThat(copy.getString("id")).isNotEqualTo(original.getString("id"));
        assertThat(Postings.way(copy.getString("id"))).containsExactly("DRAFT");
        assertThat(Postings.version(original.getString("id"))).isEqualTo(1);
    }

    @Test
    void takesWhatTheBodyGives() {
        copy("""
                {"requisitionId": "REQ-C2", "title": "Coder, nights", "validThrough": "2098-01-01T00:00:00Z"}
                """)
                .then()
                .statusCode(201)
                .body("requisitionId", equalTo("REQ-C2"))
                .body("title", equalTo("Coder, nights"))
                .body("validThrough", equalTo("2098-01-01T00:00:00Z"))
                .body("employerId", equalTo(employer));
    }

    @Test
    void needsNoBody() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d%s".formatted(RestAssured.port, path())))
                .header("Authorization", "Bearer " + As.integratorsToken("acme"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(As.integrator().post(path()).statusCode()).isEqualTo(201);
    }

    @Test
    void happensOnceUnderAKeyThatIsForThisPosting() {
        String key = UUID.randomUUID().toString();
        String other = Jobs.create(Jobs.standing(employer, JobStatus.OPEN)).getString("id");

        Response first =
                As.integrator().header("Idempotency-Key", key).body("{}").post(path());
        Response again =
                As.integrator().header("Idempotency-Key", key).body("{}").post(path());

        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.asString()).isEqualTo(first.asString());
        As.integrator()
                .header("Idempotency-Key", key)
                .body("{}")
                .post("/v1/jobs/" + other + "/copy")
                .then()
                .statusCode(422);
    }

    @Test
    void doesNotTakeARequisitionThatTheEmployerHas() {
        copy("{\"requisitionId\": \"REQ-C\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:himatch:duplicate"))
                .body("existing", equalTo("/v1/jobs/" + original.getString("id")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"title": "  "}                  | /title
            {"requisitionId": ""}            | /requisitionId
            {"validThrough": "soon"}         | /validThrough
            {"employerId": "another"}        | /employerId
            {"status": "OPEN"}               | /status
            """)
    void saysWhatIsWrongWithTheBody(String body, String pointer) {
        copy(body).then().statusCode(400).body("errors.pointer", equalTo(List.of(pointer)));
    }

    @Test
    void isForThoseWhoMayWriteThePosting() {
        UUID other = UUID.fromString(Jobs.employer());

        As.employer(UUID.fromString(employer)).body("{}").post(path()).then().statusCode(201);
        As.employer(other).body("{}").post(path()).then().statusCode(404);
        As.integratorOf("other").body("{}").post(path()).then().statusCode(404);
        As.role(Role.CANDIDATE).body("{}").post(path()).then().statusCode(403);
    }

    private Response copy(String body) {
        return As.integrator().body(body).post(path());
    }

    private String path() {
        return "/v1/jobs/" + original.getString("id") + "/copy";
    }
}
