package org.himatch.matching.similar;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What similar candidates can be asked for beside the day and the versions, as it arrives. */
final class SimilarCandidateParameters {
    @QueryParam("limit")
    @Parameter(
            description = "How many of the likest at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    List<String> limit = List.of();
}
