package org.himatch.job;

import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.himatch.api.testing.As;
import org.himatch.events.JobStatus;

/** Postings for tests. */
public final class Jobs {
    private Jobs() {}

    /** A new employer's id. */
    public static String employer() {
        return As.integrator()
                .body(Map.of("name", "Mercy Health"))
                .post("/v1/employers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A body of everything a posting can hold. */
    public static String full(String employerId, String requisitionId) {
        return """
                {
                  "employerId": "%1$s",
                  "requisitionId": "%2$s",
                  "title": "Inpatient coder",
                  "description": "Codes inpatient records.",
                  "status": "OPEN",
                  "validThrough": "2099-12-31T00:00:00Z",
                  "applyUrl": "https://jobs.example.org/apply?req=%2$s",
                  "location": {
                    "country": "US", "state": "OH", "city": "Columbus", "postalCode": "43210",
                    "street": "100 Example Street", "latitude": 39.9612, "longitude": -82.9988, "remote": false
                  },
                  "employmentTypes": ["FULL_TIME", "PART_TIME"],
                  "schedules": ["DAY"],
                  "pay": {"minimum": 29.50, "maximum": 38, "currency": "USD", "per": "HOUR"},
                  "startsOn": "2027-02-01",
                  "criteria": {
                    "skills": [
                      {"skill": "icd-10-pcs", "importance": 5, "level": 4, "essential": true},
                      {"skill": "ms-drg", "importance": 4, "level": 5, "acceptRelated": false}
                    ],
                    "credentials": [
                      {"expression": {"allOf": ["RHIT", {"anyOf": ["CCS", "CIC"]}]}, "importance": 5, "essential": true}
                    ],
                    "experience": {"years": 3, "importance": 1},
                    "categoryWeights": {"skills": 60, "credentials": 30, "experience": 10}
                  }
                }
                """.formatted(employerId, requisitionId);
    }

    /** A body of a posting that can be open, with this status. */
    public static String standing(String employerId, JobStatus status) {
        return standing(employerId, status, "2099-12-31T00:00:00Z");
    }

    /** The same, valid through this moment. */
    public static String standing(String employerId, JobStatus status, Object validThrough) {
        return """
                {
                  "employerId": "%s", "title": "Coder", "status": "%s", "validThrough": "%s",
                  "criteria": {"skills": [{"skill": "icd-10-cm", "importance": 3, "level": 3}]}
                }
                """.formatted(employerId, status, validThrough);
    }

    /** A posting just created, as it was answered. */
    public static JsonPath create(String body) {
        return As.integrator()
                .body(body)
                .post("/v1/jobs")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
