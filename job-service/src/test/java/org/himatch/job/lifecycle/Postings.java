package org.himatch.job.lifecycle;

import io.restassured.response.Response;
import java.util.List;
import org.himatch.api.testing.As;
import org.himatch.events.JobStatus;

/** What tests ask and tell a posting. */
final class Postings {
    private Postings() {}

    static Response move(String id, long version, JobStatus to) {
        return As.integrator()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"to\": \"" + to + "\"}")
                .post("/v1/jobs/" + id + "/moves");
    }

    static Response patch(String id, long version, String body) {
        return As.integrator()
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/merge-patch+json")
                .body(body)
                .patch("/v1/jobs/" + id);
    }

    static void delete(String id) {
        As.integrator().header("If-Match", "*").delete("/v1/jobs/" + id).then().statusCode(204);
    }

    static String status(String id) {
        return As.integrator().get("/v1/jobs/" + id).path("status");
    }

    static int version(String id) {
        return As.integrator().get("/v1/jobs/" + id).path("version");
    }

    /** Where its moves led, in their order. */
    static List<String> way(String id) {
        return As.integrator().get("/v1/jobs/" + id + "/moves").path("items.to");
    }
}
