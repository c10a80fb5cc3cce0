package org.himatch.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.himatch.api.testing.As;
import org.junit.jupiter.api.Test;

@ProfileServiceTest
class CandidateResourceTest {
    private static final String PROBLEM = "urn:problem-type:himatch:";

    @Test
    void keepsEverythingThatACandidateHolds() {
        // When
        JsonPath created = Candidates.create(Candidates.full("person-1"));

        // Then
        JsonPath read =
                As.integrator().get("/v1/candidates/" + created.getString("id")).jsonPath();
        assertThat(read.<Object>get()).isEqualTo(created.<Object>get());
        assertThat(read.getInt("version")).isEqualTo(1);
        assertThat(read.getString("created")).isEqualTo(read.getString("changed"));
        assertThat(read.getString("externalId")).isEqualTo("person-1");
        assertThat(read.getString("contact.email")).isEqualTo("jordan@rivers.example");
        assertThat(read.getString("location.city")).isEqualTo("Zanesville");
        assertThat(read.getString("skills[0].lastUsed")).isEqualTo("2026-09-30");
        assertThat(read.getInt("skills[1].level")).isEqualTo(3);
        assertThat(read.getString("credentials[0].number")).isEqualTo("AH-778123");
        assertThat(read.getString("credentials[1].credential")).isEqualTo("CTR");
        assertThat(read.getInt("experienceYears")).isEqualTo(6);
        assertThat(read.getList("preferences.states")).containsExactly("OH", "IN");
        assertThat(read.getList("preferences.employmentTypes")).containsExactly("FULL_TIME", "CONTRACTOR");
        assertThat(read.getDouble("preferences.minimumPay.amount")).isEqualTo(31.5);
        assertThat(read.getString("preferences.availableFrom")).isEqualTo("2027-01-15");
        assertThat(read.getBoolean("visible")).isFalse();
    }

    @Test
    void saysWhereTheNewCandidateIsAndInWhichVersion() {
        // When
        Response created = As.integrator().body("{}").post("/v1/candidates");

        // Then
        created.then().statusCode(201).header("ETag", "\"1\"");
        As.integrator()
                .get(created.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", equalTo(created.path("id")))
                .body("visible", equalTo(true))
                .body("skills", empty())
                .body("experienceYears", nullValue());
    }

    @Test
    void aPutReplacesTheWholeAndAPatchMerges() {
        // Given
        String path = Candidates.created(Candidates.full("person-2"));

        // When
        Response patched = As.integrator()
                .header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json")
                .body("""
                        {"contact": {"phone": null, "name": "Jo Rivers"}, "preferences": {"minimumPay": null}, "skills": []}
                        """)
                .patch(path);
        Response replaced = As.integrator()
                .header("If-Match", "\"2\"")
                .body("{\"experienceYears\": 7}")
                .put(path);

        // Then
        patched.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("contact.name", equalTo("Jo Rivers"))
                .body("contact.email", equalTo("jordan@rivers.example"))
                .body("contact.phone", nullValue())
                .body("preferences.minimumPay", nullValue())
                .body("preferences.remote", equalTo("OK"))
                .body("skills", empty())
                .body("credentials.size()", equalTo(2));
        replaced.then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("version", equalTo(3))
                .body("contact.name", nullValue())
                .body("credentials", empty())
                .body("experienceYears", equalTo(7))
                .body("visible", equalTo(true));
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        // Given
        String path = Candidates.created(Candidates.full("person-3"));
        String body = Candidates.full("person-3");

        // Then
        As.integrator()
                .body(body)
                .put(path)
                .then()
                .statusCode(428)
                .body("type", equalTo(PROBLEM + "precondition-required"));
        As.integrator()
                .header("If-Match", "\"7\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(412)
                .body("type", equalTo(PROBLEM + "stale"))
                .body("version", equalTo(1));
        As.integrator().delete(path).then().statusCode(428);
        As.integrator().header("If-Match", "\"7\"").delete(path).then().statusCode(412);
        As.integrator()
                .header("If-Match", "\"9\", \"1\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
    }

    @Test
    void ofConcurrentChangesOfOneVersionExactlyOneWins() throws Exception {
        // Given
        String path = Candidates.created(Candidates.full("person-4"));
        Callable<Integer> change = () -> As.integrator()
                .header("If-Match", "\"1\"")
                .body(Candidates.full("person-4"))
                .put(path)
                .statusCode();

        // When
        List<Integer> answers = atOnce(6, change);

        // Then
        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 412).hasSize(5);
        As.integrator().get(path).then().header("ETag", "\"2\"");
    }

    @Test
    void refusesAnExternalIdTwiceAndTakesItAgainAfterDeletion() {
        // Given
        String first = Candidates.created(Candidates.full("person-6"));
        String second = Candidates.created("{}");

        // Then
        As.integrator()
                .body(Candidates.full("person-6"))
                .post("/v1/candidates")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo(PROBLEM + "duplicate"))
                .body("existing", equalTo(first));
        As.integrator()
                .header("If-Match", "\"1\"")
                .body(Candidates.full("person-6"))
                .put(second)
                .then()
                .statusCode(409)
                .body("existing", equalTo(first));
        As.integratorOf("other")
                .body(Candidates.full("person-6"))
                .post("/v1/candidates")
                .then()
                .statusCode(201);
        As.integrator().header("If-Match", "\"1\"").delete(first).then().statusCode(204);
        As.integrator().get(first).then().statusCode(404).body("type", equalTo(PROBLEM + "not-found"));
        Candidates.create(Candidates.full("person-6"));
    }

    @Test
    void listsByExternalIdAndVisibility() {
        // Given
        String partner = "listing";
        String hidden = added(partner, "{\"externalId\": \"a\", \"visible\": false}");
        String shown = added(partner, "{\"externalId\": \"b\"}");

        // Then
        As.integratorOf(partner).get("/v1/candidates").then().body("items.id", equalTo(List.of(hidden, shown)));
        As.integratorOf(partner)
                .queryParam("externalId", "b")
                .get("/v1/candidates")
                .then()
                .body("items.id", equalTo(List.of(shown)));
        As.integratorOf(partner)
                .queryParam("visible", "false")
                .get("/v1/candidates")
                .then()
                .body("items.id", equalTo(List.of(hidden)));
        As.integratorOf(partner)
                .queryParam("externalId", "b")
                .queryParam("visible", "false")
                .get("/v1/candidates")
                .then()
                .body("items", empty());
    }

    @Test
    void pagesShowEveryoneOnceWhileCandidatesComeAndGo() {
        // Given
        String partner = "paging";
        List<String> before = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            before.add(added(partner, "{}"));
        }
        String goes = before.get(1);

        // When
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = cursor.isEmpty()
                    ? As.integratorOf(partner).get("/v1/candidates?limit=3")
                    : As.integratorOf(partner).queryParam("cursor", cursor).get("/v1/candidates?limit=3");
            seen.addAll(page.<List<String>>path("items.id"));
            if (cursor.isEmpty()) {
                As.integratorOf(partner)
                        .header("If-Match", "*")
                        .delete("/v1/candidates/" + goes)
                        .then()
                        .statusCode(204);
                before.add(added(partner, "{}"));
            }
            cursor = page.path("next");
        }

        // Then
        assertThat(seen).containsExactlyElementsOf(before);
    }

    private static String added(String partner, String body) {
        return As.integratorOf(partner)
                .body(body)
                .post("/v1/candidates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<Integer> atOnce(int times, Callable<Integer> request) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(times)) {
            return threads.invokeAll(Collections.nCopies(times, request)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
    }
}
