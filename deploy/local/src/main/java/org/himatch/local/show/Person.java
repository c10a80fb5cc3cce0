package org.himatch.local.show;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Who a candidate is. Matching does not know; the integrator may ask profile-service.
 *
 * @param name or the id, of somebody who has given none
 * @param expired credentials that are no longer in force
 */
record Person(String name, List<Expired> expired) {

    /** A credential and the last day on which it was in force. */
    record Expired(String code, String on) {}

    /**
     * From what profile-service answers for the candidate.
     *
     * @param asOf the day of the ranking
     */
    static Person of(JsonNode candidate, String asOf) {
        List<Expired> expired = new ArrayList<>();
        for (JsonNode credential : candidate.path("credentials")) {
            String expires = credential.path("expires").asText();
            // ISO dates are in order as text.
            if (!expires.isEmpty() && expires.compareTo(asOf) < 0) {
                expired.add(new Expired(credential.path("credential").asText(), expires));
            }
        }
        String id = candidate.path("id").asText();
        return new Person(candidate.path("contact").path("name").asText(id), expired);
    }
}
