package org.himatch.profile.vocabulary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.himatch.api.Role;
import org.himatch.infrastructure.RealParts;
import org.himatch.profile.ProfileServiceTest;
import org.junit.jupiter.api.Test;

@ProfileServiceTest
class EvaluationTest {

    @Test
    void judgesEachClauseAndEachHolding() {
        evaluate("""
                {
                  "expression": {"allOf": ["RHIT", {"anyOf": ["CCS", "CIC"]}]},
                  "holdings": [
                    {"credential": "RHIA", "issued": "2020-01-01", "expires": "2027-06-30", "unitsEarned": 12},
                    {"credential": "CCS", "issued": "2020-01-01", "expires": "2026-10-30"}
                  ],
                  "asOf": "2026-11-22"
                }
                """)
                .statusCode(200)
                .body("asOf", equalTo("2026-11-22"))
                .body("clause.outcome", equalTo("PARTLY"))
                .body("clause.allOf[0].outcome", equalTo("SATISFIED"))
                .body("clause.allOf[0].by", equalTo("RHIA"))
                .body("clause.allOf[1].outcome", equalTo("UNMET"))
                .body("clause.allOf[1].anyOf[0].by", nullValue())
                .body("holdings[0].status", equalTo("IN_FORCE"))
                .body("holdings[0].daysLeft", equalTo(220))
                .body("holdings[0].unitsMissing", equalTo(18))
                .body("holdings[1].status", equalTo("EXPIRED"));
    }

    @Test
    void countsTheUnitsOfSeveralAsTheirIssuerDoes() {
        evaluate("""
                {
                  "expression": "RHIA",
                  "holdings": [
                    {"credential": "RHIA", "expires": "2027-06-30", "unitsEarned": 12},
                    {"credential": "CCS", "expires": "2027-06-30"},
                    {"credential": "CCS", "expires": "2025-06-30", "unitsEarned": 20}
                  ],
                  "asOf": "2026-11-22"
                }
                """)
                .body("holdings.unitsRequired", contains(40, 40, null))
                .body("holdings.unitsEarned", contains(12, 12, null))
                .body("holdings.unitsMissing", contains(28, 28, null))
                .body("holdings.renewed", contains(false, false, true))
                .body("holdings[1].sharedWith", contains("RHIA"));
    }

    @Test
    void countsTheLastDayAndKnowsFormerCodes() {
        String body = """
                {"expression": "ODS", "holdings": [{"credential": "CTR", "expires": "2026-12-31"}], "asOf": "%s"}
                """;

        evaluate(body.formatted("2026-12-31")).body("clause.outcome", equalTo("SATISFIED"));
        evaluate(body.formatted("2027-01-01")).body("clause.outcome", equalTo("UNMET"));
    }

    @Test
    void refusesWhatTheCatalogueDoesNotKnow() {
        evaluate("{\"expression\": {\"anyOf\": [\"CSS\"]}, \"holdings\": [{\"credential\": \"XYZ\"}]}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/expression/anyOf/0", "/holdings/0/credential"));
        evaluate("{\"holdings\": [{\"credential\": \"CCS\", \"unitsEarned\": -1}]}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/expression", "/holdings/0/unitsEarned"));
    }

    @Test
    void needsAToken() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/credentials/evaluation")
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse evaluate(String body) {
        String token = RealParts.issuer().token("someone", Role.EMPLOYER, "acme", Map.of());
        return given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/credentials/evaluation")
                .then();
    }
}
