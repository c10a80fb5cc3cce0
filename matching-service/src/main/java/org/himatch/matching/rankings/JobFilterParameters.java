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
import org.himatch.ranking.Schedule;

/** What postings can be filtered by, as it arrives: text, which {@link FilterReader} checks. */
public final class JobFilterParameters {
    @QueryParam("state")
    @Parameter(
            description = "Only postings in one of these states: codes without the country; may be repeated",
            example = "OH")
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

    @QueryParam("schedule")
    @Parameter(
            description = "Only postings that offer one of these; may be repeated",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Schedule.class))
    List<String> schedule = List.of();

    @QueryParam("payMinimum")
    @Parameter(
            description = "Only postings that may pay this much or more: the maximum, or the minimum where there is no"
                    + " other, reaches it; needs payCurrency and payPer. Those that pay in another currency are not among"
                    + " them",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0"),
            example = "29.50")
    List<String> payMinimum = List.of();

    @QueryParam("payCurrency")
    @Parameter(
            description = "The currency of payMinimum (ISO 4217)",
            schema = @Schema(type = SchemaType.STRING),
            example = "USD")
    List<String> payCurrency = List.of();

    @QueryParam("payPer")
    @Parameter(
            description = "What payMinimum is for; a year of hourly work counts 2080 hours",
            schema = @Schema(implementation = PayPeriod.class))
    List<String> payPer = List.of();

    @QueryParam("startsFrom")
    @Parameter(
            description = "Only postings whose work starts on this day or after",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    List<String> startsFrom = List.of();

    @QueryParam("startsBy")
    @Parameter(
            description = "Only postings whose work starts on this day or before",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    List<String> startsBy = List.of();

    @QueryParam("skill")
    @Parameter(
            description =
                    "Only postings that ask for each of these skills, or for a narrower one of each; may be repeated",
            example = "icd-10-cm")
    List<String> skill = List.of();

    @QueryParam("credential")
    @Parameter(
            description = "Only postings that ask for each of these credentials, under any of its codes, in whatever"
                    + " branch of an expression; may be repeated",
            example = "CCS")
    List<String> credential = List.of();

    @QueryParam("employerId")
    @Parameter(
            description = "Only postings of one of these employers; may be repeated",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class),
            example = "0197f0c2-7a10-7c00-8000-000000000001")
    List<String> employerId = List.of();

    /** All of it, which must stay the same from page to page, whatever the order in which it came. */
    String question() {
        return Stream.of(
                        state,
                        remote,
                        employmentType,
                        schedule,
                        payMinimum,
                        payCurrency,
                        payPer,
                        startsFrom,
                        startsBy,
                        skill,
                        credential,
                        employerId)
                .map(values -> values.stream().sorted().toList().toString())
                .collect(Collectors.joining("\n"));
    }
}
