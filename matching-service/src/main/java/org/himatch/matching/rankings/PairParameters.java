package org.himatch.matching.rankings;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the explanation of a pair, or something about one candidate, can be asked, as it arrives. */
public final class PairParameters {
    @QueryParam("asOf")
    @Parameter(
            description = "The day on which credentials have to be in force; today (UTC) when absent",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    List<String> asOf = List.of();

    @QueryParam("atLeast")
    @Parameter(
            description =
                    "Answer only from an index that has this version, as id:version, of the posting, the"
                            + " candidate or both, or the bare version of a candidate who is the path's only subject; waits at most 2 s for it",
            example = "0197f0c2-7a10-7c00-8000-000000000001:7")
    List<String> atLeast = List.of();
}
