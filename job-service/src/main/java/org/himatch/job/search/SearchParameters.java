package org.himatch.job.search;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.himatch.events.EmploymentType;
import org.himatch.events.JobStatus;
import org.himatch.events.PayPeriod;
import org.himatch.events.Schedule;

/** What a search can be asked, as it arrives: text, which {@link SearchReader} checks. */
public final class SearchParameters {
    @QueryParam("q")
    @Parameter(
            description = "What to look for, as in a search box: words, \"quoted phrases\", -excluded words, or between"
                    + " alternatives",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200),
            example = "inpatient coder -remote")
    List<String> q = List.of();

    @QueryParam("employerId")
    @Parameter(
            description = "Only postings of one of these employers",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    List<String> employerId = List.of();

    @QueryParam("status")
    @Parameter(
            description = "Only postings that stand at one of these; a job seeker sees open ones whatever this says",
            schema = @Schema(type = SchemaType.ARRAY, implementation = JobStatus.class))
    List<String> status = List.of();

    @QueryParam("country")
    @Parameter(description = "Only postings in one of these countries (ISO 3166-1 alpha-2)", example = "US")
    List<String> country = List.of();

    @QueryParam("state")
    @Parameter(description = "Only postings in one of these states", example = "OH")
    List<String> state = List.of();

    @QueryParam("city")
    @Parameter(
            description = "Only postings in a city of this name",
            schema = @Schema(type = SchemaType.STRING),
            example = "Columbus")
    List<String> city = List.of();

    @QueryParam("near")
    @Parameter(
            description =
                    "Only postings round this place: latitude,longitude in degrees, or a larger city of the United"
                            + " States with its state",
            schema = @Schema(type = SchemaType.STRING),
            example = "Columbus, OH")
    List<String> near = List.of();

    @QueryParam("withinKm")
    @Parameter(
            description = "How far round, in kilometres; 80 when neither is given",
            schema = @Schema(type = SchemaType.NUMBER, exclusiveMinimum = true, minimum = "0", maximum = "20000"))
    List<String> withinKm = List.of();

    @QueryParam("withinMiles")
    @Parameter(
            description = "How far round, in miles",
            schema = @Schema(type = SchemaType.NUMBER, exclusiveMinimum = true, minimum = "0", maximum = "12000"))
    List<String> withinMiles = List.of();

    @QueryParam("orRemote")
    @Parameter(
            description = "Remote postings too, wherever they are: country, state, city and near do not exclude them",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    List<String> orRemote = List.of();

    @QueryParam("remote")
    @Parameter(
            description = "Only remote postings (true), or only others (false)",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"true", "false", "include"},
                            defaultValue = "include"))
    List<String> remote = List.of();

    @QueryParam("employmentType")
    @Parameter(
            description = "Only postings that offer one of these",
            schema = @Schema(type = SchemaType.ARRAY, implementation = EmploymentType.class))
    List<String> employmentType = List.of();

    @QueryParam("schedule")
    @Parameter(
            description = "Only postings that offer one of these",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Schedule.class))
    List<String> schedule = List.of();

    @QueryParam("skill")
    @Parameter(
            description = "Only postings that ask for each of these skills, or for a narrower one of each",
            example = "icd-10-cm")
    List<String> skill = List.of();

    @QueryParam("credential")
    @Parameter(
            description = "Only postings that ask for each of these credentials in any branch of an expression",
            example = "CCS")
    List<String> credential = List.of();

    @QueryParam("experienceYearsAtMost")
    @Parameter(
            description = "Only postings that ask for no more years of experience",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "60"))
    List<String> experienceYearsAtMost = List.of();

    @QueryParam("payMinimum")
    @Parameter(
            description = "Only postings that may pay this much or more; needs payCurrency and payPer",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0"))
    List<String> payMinimum = List.of();

    @QueryParam("payCurrency")
    @Parameter(
            description = "Only postings that pay in this currency (ISO 4217)",
            schema = @Schema(type = SchemaType.STRING),
            example = "USD")
    List<String> payCurrency = List.of();

    @QueryParam("payPer")
    @Parameter(
            description = "What payMinimum is for; a year of hourly work counts 2080 hours",
            schema = @Schema(implementation = PayPeriod.class))
    List<String> payPer = List.of();

    @QueryParam("hasPay")
    @Parameter(
            description = "Only postings that say what they pay (true), or only others (false)",
            schema = @Schema(type = SchemaType.BOOLEAN))
    List<String> hasPay = List.of();

    @QueryParam("openedSince")
    @Parameter(
            description = "Only postings first opened on this day (UTC) or later",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    List<String> openedSince = List.of();

    @QueryParam("startsBy")
    @Parameter(
            description = "Only postings whose work starts on this day or before",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    List<String> startsBy = List.of();

    @QueryParam("sort")
    @Parameter(
            description = "The order; relevance with q, newest without, when not given",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"relevance", "newest", "pay", "distance", "title"}))
    List<String> sort = List.of();

    @QueryParam("facets")
    @Parameter(
            description = "What everything found is counted by, separated by commas: state, remote, employmentType,"
                    + " schedule, employer, skill, credential, payBand, status",
            schema = @Schema(type = SchemaType.STRING),
            example = "state,skill")
    List<String> facets = List.of();

    @QueryParam("limit")
    @Parameter(
            description = "How many items a page has at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    List<String> limit = List.of();

    @QueryParam("cursor")
    @Parameter(
            description = "The next of the page before; only limit and facets may be others",
            schema = @Schema(type = SchemaType.STRING))
    List<String> cursor = List.of();

    /** Everything that must stay the same from page to page, but the order. */
    String search() {
        return Stream.of(
                        q,
                        employerId,
                        status,
                        country,
                        state,
                        city,
                        near,
                        withinKm,
                        withinMiles,
                        orRemote,
                        remote,
                        employmentType,
                        schedule,
                        skill,
                        credential,
                        experienceYearsAtMost,
                        payMinimum,
                        payCurrency,
                        payPer,
                        hasPay,
                        openedSince,
                        startsBy)
                .map(values -> values.stream().sorted().toList().toString())
                .collect(Collectors.joining("\n"));
    }
}
