package org.himatch.matching.advice;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What advice can be asked beside the day and the versions, as it arrives. */
final class AdviceParameters {
    @QueryParam("limit")
    @Parameter(
            description = "How many skills, credentials and years are advised at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    List<String> limit = List.of();
}
