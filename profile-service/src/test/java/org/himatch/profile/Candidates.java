package org.himatch.profile;

import io.restassured.path.json.JsonPath;
import org.himatch.api.testing.As;

/** Candidates for tests. */
public final class Candidates {
    private Candidates() {}

    /** A body of everything a candidate can hold. */
    public static String full(String externalId) {
        return """
                {
                  "externalId": "%s",
                  "contact": {"name": "Jordan Rivers", "email": "jordan@rivers.example", "phone": "+1 614 555 0142"},
                  "location": {"country": "US", "state": "OH", "city": "Zanesville"},
                  "skills": [
                    {"skill": "icd-10-pcs", "level": 4, "lastUsed": "2026-09-30"},
                    {"skill": "ms-drg", "level": 3}
                  ],
                  "credentials": [
                    {"credential": "CCS", "issued": "2024-05-01", "expires": "2027-04-30", "number": "AH-778123"},
                    {"credential": "CTR", "issued": "2019-02-01", "unitsEarned": 14}
                  ],
                  "experienceYears": 6,
                  "preferences": {
                    "remote": "OK",
                    "states": ["OH", "IN"],
                    "employmentTypes": ["FULL_TIME", "CONTRACTOR"],
                    "schedules": ["DAY"],
                    "minimumPay": {"amount": 31.5, "currency": "USD", "per": "HOUR"},
                    "availableFrom": "2027-01-15"
                  },
                  "visible": false,
                  "resume": {
                    "education": [{"institution": "Muskingum Evening College"}],
                    "references": [{"name": "Terry Vance", "x-since": 2012.50}]
                  }
                }
                """.formatted(externalId);
    }

    /** A candidate just created, as it was answered. */
    public static JsonPath create(String body) {
        return As.integrator()
                .body(body)
                .post("/v1/candidates")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** Where a candidate just created is read. */
    public static String created(String body) {
        return "/v1/candidates/" + create(body).getString("id");
    }
}
