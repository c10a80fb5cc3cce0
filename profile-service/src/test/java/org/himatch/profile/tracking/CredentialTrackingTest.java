package org.himatch.profile.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.himatch.api.Role;
import org.himatch.profile.ProfileServiceTest;
import org.junit.jupiter.api.Test;

/** How a candidate's credentials stand, and what they prove. */
@ProfileServiceTest
class CredentialTrackingTest {
    private static final String PARTNER = "tracking";
    private static final String CREDENTIALS = "/v1/candidates/{id}/credentials";
    private static final String SKILLS = "/v1/candidates/{id}/skills";

    private final Session database;

    CredentialTrackingTest(Session database) {
        this.database = database;
    }

    @Test
    void eachCredentialSaysHowItStands() {
        // Given
        UUID id = Tracked.holding(PARTNER, """
                {"credential": "RHIA", "issued": "2020-01-01", "expires": "2027-06-30", "unitsEarned": 12},
                {"credential": "CCS", "expires": "2026-10-30", "unitsEarned": 20, "number": "N-1"},
                {"credential": "CTR", "issued": "2027-01-01"},
                {"credential": "CCDS", "expires": "2026-11-01", "unitsEarned": 31},
                {"credential": "RN"}
                """);

        // When
        ValidatableResponse answer = Tracked.get(PARTNER, CREDENTIALS + "?asOf=2026-11-22", id);

        // Then
        answer.statusCode(200)
                .body("candidateId", equalTo(id.toString()))
                .body("version", equalTo(1))
                .body("asOf", equalTo("2026-11-22"))
                .body("items.credential", contains("RHIA", "CCS", "ODS", "CCDS", "RN"))
                .body("items.status", contains("IN_FORCE", "EXPIRED", "NOT_YET", "GRACE", "IN_FORCE"))
                .body("items[0].name", equalTo("Registered Health Information Administrator"))
                .body("items[0].issuer", equalTo("AHIMA"))
                .body("items[0].issued", equalTo("2020-01-01"))
                .body("items[0].expires", equalTo("2027-06-30"))
                .body("items[0].daysLeft", equalTo(220))
                .body("items[0].unitsRequired", equalTo(30))
                .body("items[0].unitsEarned", equalTo(12))
                .body("items[0].unitsMissing", equalTo(18))
                .body("items[0].renewal.everyYears", equalTo(2))
                .body("items[0].renewal.source", equalTo("AHIMA recertification page"))
                .body("items[0].renewal.confidence", equalTo("VERIFIED"))
                .body("items[0]", not(hasKey("sharedCycle")))
                .body("items[0]", not(hasKey("declaredAs")))
                .body("items[1].daysLeft", nullValue())
                .body("items[1].unitsRequired", nullValue())
                .body("items[1].unitsEarned", equalTo(20))
                .body("items[2].declaredAs", equalTo("CTR"))
                .body("items[3].daysLeft", equalTo(24))
                .body("items[3].unitsMissing", equalTo(0))
                .body("items[4].renewal", nullValue())
                .body("items[4].expires", nullValue());
    }

    @Test
    void unitsOfSeveralOfOneIssuerAreCountedTogether() {
        // Given
        UUID id = Tracked.holding(PARTNER, """
                {"credential": "RHIA", "expires": "2027-06-30", "unitsEarned": 25},
                {"credential": "CCS", "expires": "2027-06-30"},
                {"credential": "CPC", "expires": "2027-06-30", "unitsEarned": 1}
                """);

        // When
        ValidatableResponse answer = Tracked.get(PARTNER, CREDENTIALS + "?asOf=2026-11-22", id);

        // Then
        answer.body("items.unitsRequired", contains(40, 40, 36))
                .body("items.unitsEarned", contains(25, 25, 1))
                .body("items.unitsMissing", contains(15, 15, 35))
                .body("items[0].sharedWith", contains("CCS"))
                .body("items[1].sharedWith", contains("RHIA"))
                .body("items[1].renewal.units", equalTo(20))
                .body("items[1].sharedCycle.unitsPerFurther", equalTo(10))
                .body("items[1].sharedCycle.mostUnits", equalTo(50))
                .body("items[1].sharedCycle.source", equalTo("AHIMA recertification page"));
    }

    @Test
    void anEarlierAwardIsMarkedAsRenewed() {
        UUID id = Tracked.holding(PARTNER, """
                {"credential": "CTR", "issued": "2020-01-01", "expires": "2025-12-31"},
                {"credential": "ODS", "issued": "2026-01-01", "expires": "2027-12-31"}
                """);

        Tracked.get(PARTNER, CREDENTIALS + "?asOf=2026-11-22", id).body("items.renewed", contains(true, false));
    }

    @Test
    void withoutADayItIsJudgedByToday() {
        UUID id = Tracked.holding(PARTNER, "{\"credential\": \"CCS\"}");
        LocalDate before = LocalDate.now(ZoneOffset.UTC);

        String asOf = Tracked.get(PARTNER, CREDENTIALS, id).extract().path("asOf");

        assertThat(LocalDate.parse(asOf)).isBetween(before, LocalDate.now(ZoneOffset.UTC));
    }

    @Test
    void claimedAndEvidencedSkillsAreToldApart() {
        // Given
        UUID id = Tracked.candidate(PARTNER, """
                {
                  "skills": [
                    {"skill": "ms-drg", "level": 2, "lastUsed": "2026-09-30"},
                    {"skill": "icd-10-pcs", "level": 5},
                    {"skill": "python", "level": 3}
                  ],
                  "credentials": [
                    {"credential": "CCS", "expires": "2027-04-30"},
                    {"credential": "CCS", "issued": "2024-01-01", "expires": "2026-12-31"},
                    {"credential": "CIC", "expires": "2027-01-31"},
                    {"credential": "CHPS", "expires": "2026-10-30"}
                  ]
                }
                """);

        // When
        ValidatableResponse answer = Tracked.get(PARTNER, SKILLS + "?asOf=2026-11-22", id);

        // Then
        String drg = "items.find { it.skill == 'ms-drg' }.";
        answer.statusCode(200)
                .body("asOf", equalTo("2026-11-22"))
                .body(drg + "name", equalTo("MS-DRG"))
                .body(drg + "level", equalTo(3))
                .body(drg + "origin", equalTo("BOTH"))
                .body(drg + "declaredLevel", equalTo(2))
                .body(drg + "lastUsed", equalTo("2026-09-30"))
                .body(drg + "evidencedLevel", equalTo(3))
                .body(drg + "evidencedBy.credential", contains("CCS", "CIC"))
                .body(drg + "evidencedBy.expires", contains("2027-04-30", "2027-01-31"))
                .body("items.find { it.skill == 'icd-10-pcs' }.level", equalTo(5))
                .body("items.find { it.skill == 'icd-10-pcs' }.evidencedLevel", equalTo(4))
                .body("items.find { it.skill == 'python' }.origin", equalTo("DECLARED"))
                .body("items.find { it.skill == 'python' }.evidencedLevel", nullValue())
                .body("items.find { it.skill == 'inpatient-coding' }.origin", equalTo("EVIDENCED"))
                .body("items.find { it.skill == 'inpatient-coding' }.declaredLevel", nullValue())
                .body("items.findAll { it.skill == 'hipaa-security-rule' }.size()", equalTo(0));
    }

    @Test
    void unitsAreStoredAndWhatWasStoredWithoutThemStillReads() {
        // Given
        UUID id = Tracked.holding(PARTNER, "{\"credential\": \"CCS\", \"unitsEarned\": 14}");
        Tracked.get(PARTNER, "/v1/candidates/{id}", id).body("credentials[0].unitsEarned", equalTo(14));

        // When
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery(
                                "update candidate set credentials = cast(:document as jsonb) where id = :id")
                        .setParameter("document", "[{\"credential\": \"CTR\", \"issued\": \"2019-02-01\"}]")
                        .setParameter("id", id)
                        .executeUpdate());

        // Then
        Tracked.get(PARTNER, "/v1/candidates/{id}", id)
                .statusCode(200)
                .body("credentials[0].credential", equalTo("CTR"))
                .body("credentials[0]", not(hasKey("unitsEarned")));
    }

    @Test
    void unitsOutOfRangeAreRefused() {
        Tracked.integrator(PARTNER)
                .body("""
                        {"credentials": [{"credential": "CCS", "unitsEarned": -1},
                                         {"credential": "CPC", "unitsEarned": 1001}]}
                        """)
                .post("/v1/candidates")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/credentials/0/unitsEarned", "/credentials/1/unitsEarned"));
    }

    @Test
    void onlyTheCandidateAndThePartnersSystemsSeeIt() {
        // Given
        UUID id = Tracked.holding(PARTNER, "{\"credential\": \"CCS\"}");
        UUID other = UUID.fromString("0197f0c2-7a10-7c00-8000-000000000001");

        for (String path : new String[] {CREDENTIALS, SKILLS}) {
            Tracked.as(Role.CANDIDATE, PARTNER, Map.of("candidate", id))
                    .get(path, id)
                    .then()
                    .statusCode(200);
            Tracked.as(Role.OPERATOR, PARTNER, Map.of()).get(path, id).then().statusCode(200);
            Tracked.as(Role.CANDIDATE, PARTNER, Map.of("candidate", other))
                    .get(path, id)
                    .then()
                    .statusCode(404);
            Tracked.as(Role.CANDIDATE, PARTNER, Map.of()).get(path, id).then().statusCode(404);
            Tracked.as(Role.EMPLOYER, PARTNER, Map.of()).get(path, id).then().statusCode(403);
            Tracked.get("tracking-other", path, id)
                    .statusCode(404)
                    .body("type", equalTo("urn:problem-type:himatch:not-found"));
            Tracked.get(PARTNER, path + "?asOf=soon", id).statusCode(400).body("errors.parameter", contains("asOf"));
            Tracked.get(PARTNER, path + "?day=2026-11-22", id).statusCode(400);
        }
    }
}
