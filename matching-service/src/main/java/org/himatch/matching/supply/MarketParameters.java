package org.himatch.matching.supply;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What supply and demand can be asked, as it arrives: text, which {@link MarketParameterReader} checks. */
final class MarketParameters {
    @QueryParam("by")
    @Parameter(
            description = "What is counted by",
            required = true,
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"skill", "credential", "state"}))
    List<String> by = List.of();

    @QueryParam("sort")
    @Parameter(
            description =
                    "What comes first: most postings for each qualified candidate, most postings, or most candidates",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"scarcity", "demand", "supply"},
                            defaultValue = "scarcity"))
    List<String> sort = List.of();

    @QueryParam("skill")
    @Parameter(description = "Only these skills; by skill only", example = "ms-drg")
    List<String> skill = List.of();

    @QueryParam("family")
    @Parameter(description = "Only skills of these families; by skill only", example = "coding")
    List<String> family = List.of();

    @QueryParam("credential")
    @Parameter(description = "Only these credentials; by credential only", example = "CCS")
    List<String> credential = List.of();

    @QueryParam("state")
    @Parameter(
            description = "Only postings in one of these states, and candidates who live in one of them",
            example = "OH")
    List<String> state = List.of();

    @QueryParam("remote")
    @Parameter(
            description =
                    "true: only remote postings, and candidates who take remote work; false: only postings that are"
                            + " not remote, and candidates who take work on site. Who or what says nothing of it is in neither",
            schema = @Schema(type = SchemaType.BOOLEAN))
    List<String> remote = List.of();

    @QueryParam("currency")
    @Parameter(
            description =
                    "The currency in which pay is told; when absent, for each item the one that most of its postings"
                            + " pay in",
            example = "USD")
    List<String> currency = List.of();

    @QueryParam("limit")
    @Parameter(
            description = "How many items a page has at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    List<String> limit = List.of();

    @QueryParam("cursor")
    @Parameter(
            description = "The next of the page before; what is counted must stay the same",
            schema = @Schema(type = SchemaType.STRING))
    List<String> cursor = List.of();

    @QueryParam("asOf")
    @Parameter(
            description = "The day on which credentials have to be in force; today (UTC) when absent",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    List<String> asOf = List.of();

    @QueryParam("atLeast")
    @Parameter(
            description =
                    "Answer only from an index that has this version, as id:version, of a posting or candidate; waits"
                            + " at most 2 s for it",
            example = "0197f0c2-7a10-7c00-8000-000000000001:7")
    List<String> atLeast = List.of();
}
