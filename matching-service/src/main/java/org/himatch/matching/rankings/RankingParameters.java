package org.himatch.matching.rankings;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What every ranking can be asked, as it arrives: text, which {@link RankingParameterReader} checks. */
public final class RankingParameters {
    @QueryParam("limit")
    @Parameter(
            description = "How many items a page has at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    List<String> limit = List.of();

    @QueryParam("cursor")
    @Parameter(
            description = "The next of the page before; what is filtered by must stay the same",
            schema = @Schema(type = SchemaType.STRING))
    List<String> cursor = List.of();

    @QueryParam("asOf")
    @Parameter(
            description = "The day on which credentials have to be in force; today (UTC) when absent",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    List<String> asOf = List.of();

    @QueryParam("nearMisses")
    @Parameter(
            description = "Whether those who are not eligible follow after all who are, with what is missed",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    List<String> nearMisses = List.of();

    @QueryParam("minimumScore")
    @Parameter(
            description = "The least score, with at most two decimals",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "100", defaultValue = "0"))
    List<String> minimumScore = List.of();

    @QueryParam("include")
    @Parameter(description = "criteria: each item shows all criteria and their points", example = "criteria")
    List<String> include = List.of();

    @QueryParam("facets")
    @Parameter(
            description =
                    "By what all the eligible are counted: state, remote, credential, employmentType, schedule, skill"
                            + " or score; may be repeated",
            example = "skill")
    List<String> facets = List.of();

    @QueryParam("atLeast")
    @Parameter(
            description = "Answer only from an index that has this version of the path's subject or, as id:version, of"
                    + " any posting or candidate; waits at most 2 s for it",
            example = "7")
    List<String> atLeast = List.of();
}
