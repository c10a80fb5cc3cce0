package org.himatch.matching.similar;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What similar postings can be asked for, as it arrives. */
final class SimilarJobParameters {
    @QueryParam("limit")
    @Parameter(
            description = "How many of the likest at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    List<String> limit = List.of();

    @QueryParam("atLeast")
    @Parameter(
            description =
                    "Answer only from an index that has this version of the path's posting or, as id:version, of any;"
                            + " waits at most 2 s for it",
            example = "7")
    List<String> atLeast = List.of();
}
