package org.himatch.matching.rankings;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.himatch.ranking.RemotePreference;

/** What candidates can be filtered by, as it arrives. Each filter may be repeated. */
public final class CandidateFilterParameters {
    @QueryParam("state")
    @Parameter(description = "Only candidates who live in one of these states", example = "OH")
    List<String> state = List.of();

    @QueryParam("remote")
    @Parameter(
            description = "Only candidates who say one of these to remote work",
            schema = @Schema(type = SchemaType.ARRAY, implementation = RemotePreference.class))
    List<String> remote = List.of();

    @QueryParam("credential")
    @Parameter(
            description = "Only candidates who hold each of these in force, or one that supersedes it",
            example = "RHIT")
    List<String> credential = List.of();

    @QueryParam("skill")
    @Parameter(
            description = "Only candidates who hold each of these, or a narrower skill: an id, or id:level for at least"
                    + " that level",
            example = "icd-10-pcs:3")
    List<String> skill = List.of();
}
