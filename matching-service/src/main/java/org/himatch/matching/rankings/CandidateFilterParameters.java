package org.himatch.matching.rankings;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.himatch.events.PayPeriod;
import org.himatch.ranking.EmploymentType;
import org.himatch.ranking.RemotePreference;
import org.himatch.ranking.Schedule;

/** What candidates can be filtered by, as it arrives: text, which {@link FilterReader} checks. */
public final class CandidateFilterParameters {
    @QueryParam("state")
    @Parameter(
            description = "Only candidates who live in one of these states: codes without the country; may be repeated",
            example = "OH")
    List<String> state = List.of();

    @QueryParam("remote")
    @Parameter(
            description = "Only candidates who say one of these to remote work; may be repeated",
            schema = @Schema(type = SchemaType.ARRAY, implementation = RemotePreference.class))
    List<String> remote = List.of();

    @QueryParam("credential")
    @Parameter(
            description = "Only candidates who hold each of these in force, or one that supersedes it; may be repeated",
            example = "RHIT")
    List<String> credential = List.of();

    @QueryParam("skill")
    @Parameter(
            description = "Only candidates who hold each of these, or a narrower skill: an id, or id:level for at least"
                    + " that level; may be repeated, for one skill at one level only",
            example = "icd-10-pcs:3")
    List<String> skill = List.of();

    @QueryParam("employmentType")
    @Parameter(
            description = "Only candidates who accept one of these; may be repeated",
            schema = @Schema(type = SchemaType.ARRAY, implementation = EmploymentType.class))
    List<String> employmentType = List.of();

    @QueryParam("schedule")
    @Parameter(
            description = "Only candidates who accept one of these; may be repeated",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Schedule.class))
    List<String> schedule = List.of();

    @QueryParam("payMaximum")
    @Parameter(
            description = "Only candidates whose minimum pay is at most this; needs payCurrency and payPer. Those who"
                    + " want another currency are not among them",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0"),
            example = "38.00")
    List<String> payMaximum = List.of();

    @QueryParam("payCurrency")
    @Parameter(
            description = "The currency of payMaximum (ISO 4217)",
            schema = @Schema(type = SchemaType.STRING),
            example = "USD")
    List<String> payCurrency = List.of();

    @QueryParam("payPer")
    @Parameter(
            description = "What payMaximum is for; a year of hourly work counts 2080 hours",
            schema = @Schema(implementation = PayPeriod.class))
    List<String> payPer = List.of();

    @QueryParam("availableBy")
    @Parameter(
            description = "Only candidates who can begin on this day or before",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    List<String> availableBy = List.of();

    @QueryParam("experienceYearsAtLeast")
    @Parameter(
            description = "Only candidates with at least so many years of experience",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "80"))
    List<String> experienceYearsAtLeast = List.of();

    /** All of it, which must stay the same from page to page, whatever the order in which it came. */
    String question() {
        return Stream.of(
                        state,
                        remote,
                        credential,
                        skill,
                        employmentType,
                        schedule,
                        payMaximum,
                        payCurrency,
                        payPer,
                        availableBy,
                        experienceYearsAtLeast)
                .map(values -> values.stream().sorted().toList().toString())
                .collect(Collectors.joining("\n"));
    }
}
