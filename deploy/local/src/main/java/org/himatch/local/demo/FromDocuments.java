package org.himatch.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.himatch.local.demo.PartnerApi.Service;
import org.jspecify.annotations.Nullable;

/** Has the services read the documents, and completes the drafts that they make of them. */
final class FromDocuments {
    private static final String FERNHILL = "demo-fernhill";
    private static final String ROLE = "trauma-registrar";

    private final PartnerApi api;
    private final Documents documents;

    FromDocuments(PartnerApi api, Documents documents) {
        this.api = api;
        this.documents = documents;
    }

    /**
     * Postings from a pasted text, from a page with markup, and from a role template, by requisition.
     *
     * @param employers the employers' ids by external id
     */
    Map<String, JsonNode> postings(Map<String, UUID> employers) {
        Map<String, JsonNode> postings = new LinkedHashMap<>();
        ObjectNode text = JsonNodeFactory.instance.objectNode().put("text", documents.pastedPosting());
        postings.put(
                Documents.PASTED_REQUISITION,
                opened(
                        api.read(Service.JOB, "/v1/jobs/suggestions", "application/json", text.toString())
                                .path("job"),
                        Documents.PASTED_REQUISITION,
                        employers.get(Documents.PASTED_BY)));
        JsonNode fromPage = api.read(Service.JOB, "/v1/jobs/markup", "text/html", documents.postingPage())
                .path("items")
                .path(0)
                .path("job");
        String requisition = fromPage.path("requisitionId").asText();
        postings.put(requisition, opened(fromPage, requisition, employers.get(FERNHILL)));
        postings.put(
                "FERNHILL-TEMPLATE",
                opened(
                        api.get(Service.JOB, "/v1/roles/" + ROLE + "/posting"),
                        "FERNHILL-TEMPLATE",
                        employers.get(FERNHILL)));
        return postings;
    }

    /** Candidates from a résumé as text, and from a JSON Resume document, by external id. */
    Map<String, JsonNode> candidates() {
        Map<String, JsonNode> candidates = new LinkedHashMap<>();
        candidates.put(Documents.RESUME_ID, candidate(documents.resume(), "text/plain", Documents.RESUME_ID));
        String json = Documents.RESUME_ID + "-json";
        candidates.put(json, candidate(documents.jsonResume(), "application/json", json));
        return candidates;
    }

    private static JsonNode opened(JsonNode draft, String requisition, @Nullable UUID employer) {
        ObjectNode posting = draft.deepCopy();
        return posting.put("employerId", String.valueOf(employer))
                .put("requisitionId", requisition)
                .put("status", "OPEN");
    }

    private JsonNode candidate(String resume, String mediaType, String externalId) {
        ObjectNode candidate = api.read(Service.PROFILE, "/v1/resumes", mediaType, resume)
                .path("candidate")
                .deepCopy();
        return candidate.put("externalId", externalId);
    }
}
