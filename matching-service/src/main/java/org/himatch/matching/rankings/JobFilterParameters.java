package org.himatch.matching.rankings;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.himatch.ranking.EmploymentType;

/** What postings can be filtered by, as it arrives. */
public final class JobFilterParameters {
    @QueryParam("state")
    @Parameter(description = "Only postings in one of these states; may be repeated", example = "OH")
    List<String> state = List.of();

    @QueryParam("remote")
    @Parameter(
            description = "Only postings that are remote, or only those that say they are not",
            schema = @Schema(type = SchemaType.BOOLEAN))
    List<String> remote = List.of();

    @QueryParam("employmentType")
    @Parameter(
            description = "Only postings that offer one of these; may be repeated",
            schema = @Schema(type = SchemaType.ARRAY, implementation = EmploymentType.class))
    List<String> employmentType = List.of();
}
