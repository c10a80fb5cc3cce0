package org.himatch.matching.simulations;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the simulation of a posting can be asked beside filters, as it arrives. */
public final class SimulationParameters {

    @QueryParam("asOf")
    @Parameter(
            description = "The day on which credentials have to be in force; today (UTC) when absent",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    List<String> asOf = List.of();

    @QueryParam("minimumScore")
    @Parameter(
            description = "The least score, with at most two decimals; whoever has less is in none of the numbers",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "100", defaultValue = "0"))
    List<String> minimumScore = List.of();

    @QueryParam("atLeast")
    @Parameter(
            description = "Answer only from an index that has this version of the posting or, as id:version, of any"
                    + " posting or candidate; waits at most 2 s for it",
            example = "7")
    List<String> atLeast = List.of();
}
