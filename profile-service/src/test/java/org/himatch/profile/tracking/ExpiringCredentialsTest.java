package org.himatch.profile.tracking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.hibernate.Session;
import org.himatch.api.Role;
import org.himatch.profile.ProfileServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list that a partner sends reminders from. */
@ProfileServiceTest
class ExpiringCredentialsTest {
    private static final String PATH = "/v1/candidates/credentials";
    private static final String TODAY = "2026-11-22";

    private final Session database;

    ExpiringCredentialsTest(Session database) {
        this.database = database;
    }

    @Test
    void showsWhatExpiresInTheWindowByDayThenCandidate() {
        // Given
        String partner = "expiring";
        UUID first = Tracked.candidate(partner, """
                {"externalId": "one", "visible": false, "credentials": [
                    {"credential": "CCS", "expires": "2026-12-22", "unitsEarned": 14},
                    {"credential": "CPC", "expires": "2026-11-21"},
                    {"credential": "RN"},
                    {"credential": "CTR", "expires": "2026-11-22"}]}
                """);
        UUID second = Tracked.holding(partner, """
                {"credential": "CCS", "expires": "2026-12-22"},
                {"credential": "RHIT", "expires": "2026-12-23"}
                """);
        Tracked.holding("expiring-other", "{\"credential\": \"CCS\", \"expires\": \"2026-12-01\"}");

        // Then
        list(partner, "expiresWithin", "30")
                .then()
                .statusCode(200)
                .body("items.credential", contains("ODS", "CCS", "CCS"))
                .body("items.candidateId", contains(first.toString(), first.toString(), second.toString()))
                .body("items[0].declaredAs", equalTo("CTR"))
                .body("items[0].externalId", equalTo("one"))
                .body("items.daysLeft", contains(0, 30, 30))
                .body("items[1].unitsMissing", equalTo(6))
                .body("items[2].unitsRequired", equalTo(30))
                .body("items[2].sharedWith", contains("RHIT"))
                .body("next", nullValue());
        list(partner, "expiresWithin", "0").then().body("items.credential", contains("ODS"));
        list(partner, "expired", "true")
                .then()
                .body("items.credential", contains("CPC"))
                .body("items.status", contains("EXPIRED"));
        list(partner).then().body("items.size()", equalTo(4));
    }

    @Test
    void whatALaterAwardHasRenewedNeedsNoReminder() {
        // Given
        String partner = "expiring-renewed";
        Tracked.holding(partner, """
                {"credential": "CTR", "issued": "2020-01-01", "expires": "2026-12-01"},
                {"credential": "ODS", "issued": "2026-12-02", "expires": "2028-12-31"},
                {"credential": "CCS", "issued": "2024-11-02", "expires": "2026-11-01"},
                {"credential": "CCS"},
                {"credential": "CPC", "issued": "2022-01-01", "expires": "2024-01-01"},
                {"credential": "CPC", "issued": "2024-01-01", "expires": "2026-01-01"}
                """);

        // Then
        list(partner).then().body("items", empty());
        list(partner, "expired", "true").then().body("items.expires", contains("2026-01-01"));
    }

    @Test
    void changesAndDeletionsShowAtOnce() {
        // Given
        String partner = "expiring-changes";
        UUID id = Tracked.holding(partner, "{\"credential\": \"CCS\", \"expires\": \"2026-12-01\"}");
        String path = "/v1/candidates/" + id;

        // Then
        Tracked.integrator(partner)
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"credentials\": [{\"credential\": \"CPC\", \"expires\": \"2026-12-02\"}]}")
                .patch(path)
                .then()
                .statusCode(200);
        list(partner).then().body("items.credential", contains("CPC"));
        Tracked.integrator(partner)
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"experienceYears\": 3}")
                .patch(path)
                .then()
                .statusCode(200);
        list(partner).then().body("items.credential", contains("CPC"));
        Tracked.integrator(partner).header("If-Match", "*").delete(path).then().statusCode(204);
        list(partner).then().body("items", empty());
    }

    @Test
    void pagesShowEachOnceInOrderWhileCandidatesComeAndGo() {
        // Given
        String partner = "expiring-pages";
        SplittableRandom random = new SplittableRandom(7);
        List<Place> expected = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            LocalDate one = LocalDate.parse(TODAY).plusDays(random.nextInt(8));
            LocalDate other = LocalDate.parse(TODAY).plusDays(random.nextInt(8));
            UUID id = Tracked.holding(
                    partner,
                    "{\"credential\": \"CCS\", \"expires\": \"%s\"}, {\"credential\": \"CPC\", \"expires\": \"%s\"}"
                            .formatted(one, other));
            expected.add(new Place(one, id, "CCS"));
            expected.add(new Place(other, id, "CPC"));
        }
        expected.sort(Comparator.comparing(Place::expires)
                .thenComparing(place -> place.candidate().toString())
                .thenComparing(Place::credential));

        // When
        List<Place> seen = new ArrayList<>();
        String cursor = null;
        do {
            Response page = cursor == null
                    ? list(partner, "limit", "7")
                    : Tracked.integrator(partner)
                            .queryParam("limit", 7)
                            .queryParam("cursor", cursor)
                            .get(PATH);
            page.then().statusCode(200);
            JsonPath read = page.jsonPath();
            for (int i = 0; i < read.getList("items").size(); i++) {
                String item = "items[" + i + "].";
                seen.add(new Place(
                        LocalDate.parse(read.getString(item + "expires")),
                        UUID.fromString(read.getString(item + "candidateId")),
                        read.getString(item + "credential")));
            }
            if (cursor == null) {
                UUID before = seen.getFirst().candidate();
                Tracked.integrator(partner)
                        .header("If-Match", "*")
                        .delete("/v1/candidates/" + before)
                        .then()
                        .statusCode(204);
                expected.removeIf(place -> place.candidate().equals(before) && !seen.contains(place));
            }
            cursor = page.path("next");
        } while (cursor != null);

        // Then
        assertThat(seen).containsExactlyElementsOf(expected);
    }

    private record Place(LocalDate expires, UUID candidate, String credential) {}

    @ParameterizedTest(name = "{0}={1} and {2}={3}: {4}")
    @CsvSource({
        "expired, true, expiresWithin, 30, expired",
        "expiresWithin, -1, limit, 5, expiresWithin",
        "expiresWithin, 3661, limit, 5, expiresWithin",
        "expiresWithin, soon, limit, 5, expiresWithin",
        "expired, yes, limit, 5, expired",
        "limit, 101, expired, true, limit",
        "asOf, 1500-01-01, limit, 5, asOf",
        "cursor, nonsense, limit, 5, cursor",
        "cursor, MjAyNi0xMS0yMiA5MA, limit, 5, cursor",
        "within, 30, limit, 5, within",
    })
    void whatCannotBeListedIsRefused(String name, String value, String other, String otherValue, String refused) {
        Tracked.integrator("expiring-refused")
                .queryParam(name, value)
                .queryParam(other, otherValue)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(refused));
    }

    @Test
    void aCursorBelongsToItsListAndKeepsItsDay() {
        // Given
        String partner = "expiring-cursor";
        for (int day = 1; day < 3; day++) {
            Tracked.holding(partner, "{\"credential\": \"CCS\", \"expires\": \"2026-12-0%d\"}".formatted(day));
        }
        String cursor = list(partner, "limit", "1").path("next");

        // Then
        Tracked.integrator(partner)
                .queryParam("cursor", cursor)
                .get(PATH)
                .then()
                .body("items.daysLeft", contains(10));
        for (String[] other : new String[][] {{"expired", "true"}, {"expiresWithin", "30"}, {"asOf", "2026-11-23"}}) {
            Tracked.integrator(partner)
                    .queryParam("cursor", cursor)
                    .queryParam(other[0], other[1])
                    .get(PATH)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("cursor"));
        }
    }

    @Test
    void onlyThePartnersSystemsMayList() {
        UUID id = Tracked.holding("expiring-roles", "{\"credential\": \"CCS\"}");

        as(Role.OPERATOR, Map.of()).get(PATH).then().statusCode(200);
        as(Role.CANDIDATE, Map.of("candidate", id)).get(PATH).then().statusCode(403);
        as(Role.EMPLOYER, Map.of()).get(PATH).then().statusCode(403);
        given().get(PATH).then().statusCode(401);
    }

    private static RequestSpecification as(String role, Map<String, Object> claims) {
        return Tracked.as(role, "expiring-roles", claims);
    }

    /** The plan, not the time: with many candidates a page must not read them all. */
    @Test
    void aPageIsARangeOfTheIndex() {
        // When
        List<String> plan = QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeMutationQuery("set local enable_seqscan = off").executeUpdate();
            return database.createNativeQuery("""
                            explain select candidate_id from declared_credential
                            where partner = 'p' and expires between date '2026-11-22' and date '2027-02-20'
                              and (expires, candidate_id, ordinal) > (date '2026-11-22', gen_random_uuid(), 0)
                            order by expires, candidate_id, ordinal limit 21
                            """, String.class).getResultList();
        });

        // Then
        assertThat(String.join("\n", plan))
                .contains("declared_credential_expiry")
                .contains("Index Cond")
                .doesNotContain("Sort");
    }

    private static Response list(String partner, String... parameters) {
        RequestSpecification request = Tracked.integrator(partner).queryParam("asOf", TODAY);
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get(PATH);
    }
}
