package org.himatch.profile.resumes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.himatch.api.Preconditions;
import org.himatch.api.Role;
import org.himatch.profile.Candidate;
import org.himatch.profile.CandidateRequest;
import org.himatch.profile.CandidateService;
import org.himatch.profile.jsonresume.JsonResume;

/** {@code /v1/candidates/{candidateId}/json-resume}: a candidate to take elsewhere. */
@Path("/v1/candidates/{candidateId}/json-resume")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CANDIDATE, Role.INTEGRATOR, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Candidates")
class JsonResumeResource {
    private final CandidateService candidates;
    private final DocumentWriter writer;

    JsonResumeResource(CandidateService candidates, DocumentWriter writer) {
        this.candidates = candidates;
        this.writer = writer;
    }

    @GET
    @Operation(operationId = "getJsonResume", summary = "Read a candidate as a JSON Resume document")
    @APIResponseSchema(JsonResume.class)
    public Response get(@PathParam("candidateId") UUID id) {
        Candidate candidate = candidates.get(id);
        ObjectNode document = writer.write(CandidateRequest.from(candidate.content()));
        return Response.ok(document)
                .header(HttpHeaders.ETAG, Preconditions.tag(candidate.version()))
                .build();
    }
}
