package org.himatch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himatch.api.Role;
import org.himatch.api.testing.As;
import org.junit.jupiter.api.Test;

@JobServiceTest
class EmployerResourceTest {

    @Test
    void createsReadsReplacesPatchesAndDeletes() {
        Response created = As.integrator()
                .body(Map.of("name", "Mercy", "externalId", "mercy", "website", "https://mercy.example.org"))
                .post("/v1/employers")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1))
                .extract()
                .response();
        String location = created.header("Location");

        As.integrator()
                .get(location)
                .then()
                .statusCode(200)
                .body("name", equalTo("Mercy"))
                .body("website", equalTo("https://mercy.example.org"));
        As.integrator()
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "Mercy Health"))
                .put(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("externalId", equalTo(null));
        As.integrator()
                .header("If-Match", "\"2\"")
                .contentType("application/merge-patch+json")
                .body("{\"externalId\": \"mercy-2\"}")
                .patch(location)
                .then()
                .statusCode(200)
                .body("name", equalTo("Mercy Health"))
                .body("externalId", equalTo("mercy-2"));
        As.integrator().header("If-Match", "\"3\"").delete(location).then().statusCode(204);
        As.integrator().get(location).then().statusCode(404).body("type", equalTo(problem("not-found")));
    }

    @Test
    void refusesASecondEmployerWithTheSameExternalIdAndNamesTheFirst() {
        String location = create("St. Ann", "st-ann");

        As.integrator()
                .body(Map.of("name", "Another", "externalId", "st-ann"))
                .post("/v1/employers")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo(problem("duplicate")))
                .body("existing", equalTo(location));
    }

    @Test
    void pagesThroughAllWithoutRepeatsWhileEmployersAreAdded() {
        List<String> before = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            before.add(create("Paged " + i));
        }

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Response page = cursor == null
                    ? As.integrator().get("/v1/employers?limit=2")
                    : As.integrator().queryParam("cursor", cursor).get("/v1/employers?limit=2");
            page.then().statusCode(200);
            List<String> ids = page.path("items.id");
            ids.forEach(id -> seen.add("/v1/employers/" + id));
            if (seen.size() < 6) {
                create("Added meanwhile");
            }
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void anEmployersTokenReachesNothingButItsOwn() {
        String own = create("Own");
        String other = create("Other");
        UUID ownId = UUID.fromString(own.substring(own.lastIndexOf('/') + 1));

        As.employer(ownId).get(own).then().statusCode(200);
        As.employer(ownId).get(other).then().statusCode(404);
        As.employer(ownId).get("/v1/employers").then().body("items.id", equalTo(List.of(ownId.toString())));
        As.employer(ownId)
                .body(Map.of("name", "One more"))
                .post("/v1/employers")
                .then()
                .statusCode(403)
                .body("type", equalTo(problem("forbidden")));
    }

    @Test
    void anotherPartnerSeesNothing() {
        String location = create("Hidden", "hidden");
        String id = location.substring(location.lastIndexOf('/') + 1);

        As.integratorOf("other").get(location).then().statusCode(404);
        As.integratorOf("other").header("If-Match", "*").delete(location).then().statusCode(404);
        As.integratorOf("other").get("/v1/employers").then().body("items.id", not(hasItem(id)));
        As.integratorOf("other")
                .body(Map.of("name", "Same external id", "externalId", "hidden"))
                .post("/v1/employers")
                .then()
                .statusCode(201);
    }

    @Test
    void keepsAnEmployerThatStillHasPostings() {
        String location = create("With postings");
        String id = location.substring(location.lastIndexOf('/') + 1);
        As.integrator()
                .body(Map.of("employerId", id, "title", "Coder"))
                .post("/v1/jobs")
                .then()
                .statusCode(201);

        As.integrator()
                .header("If-Match", "*")
                .delete(location)
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("illegal-state")));
    }

    @Test
    void aCandidateHasNoBusinessHere() {
        As.role(Role.CANDIDATE).get("/v1/employers").then().statusCode(403).body("type", equalTo(problem("forbidden")));
    }

    private static String create(String name) {
        return create(Map.of("name", name));
    }

    private static String create(String name, String externalId) {
        return create(Map.of("name", name, "externalId", externalId));
    }

    private static String create(Map<String, String> body) {
        return As.integrator()
                .body(body)
                .post("/v1/employers")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String problem(String name) {
        return "urn:problem-type:himatch:" + name;
    }
}
