package org.himatch.job.search;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.himatch.events.EmploymentType;
import org.himatch.events.JobStatus;
import org.himatch.events.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * Which postings are wanted. What is {@code null} or empty excludes nothing; of several values one suffices, but of skills
 * and credentials each must be asked for.
 *
 * @param employers postings of these
 * @param statuses postings that stand here
 * @param place where the work is
 * @param remote only those that are remote, or only those that are not
 * @param employmentTypes offering one of these
 * @param schedules offering one of these
 * @param skills for each, the ids that count: its own and those of narrower skills
 * @param credentials for each, the codes that count: the present one and former ones
 * @param yearsAtMost asking for no more years of experience
 * @param pay reaching this
 * @param payCurrency paying in this currency
 * @param hasPay only those that say what they pay, or only those that do not
 * @param openedSince first open on this day (UTC) or later
 * @param startsBy starting on this day or before
 */
record SearchFilter(
        List<UUID> employers,
        List<JobStatus> statuses,
        PlaceFilter place,
        @Nullable Boolean remote,
        List<EmploymentType> employmentTypes,
        List<Schedule> schedules,
        List<Set<String>> skills,
        List<Set<String>> credentials,
        @Nullable Integer yearsAtMost,
        @Nullable PayFloor pay,
        @Nullable String payCurrency,
        @Nullable Boolean hasPay,
        @Nullable LocalDate openedSince,
        @Nullable LocalDate startsBy) {

    /**
     * Where the work is.
     *
     * @param countries in one of these
     * @param states in one of these
     * @param city in a city of this name, whatever the case
     * @param near in this circle
     * @param orRemote remote ones too, wherever they are
     */
    record PlaceFilter(
            List<String> countries,
            List<String> states,
            @Nullable String city,
            @Nullable Near near,
            boolean orRemote) {

        boolean isEmpty() {
            return countries.isEmpty() && states.isEmpty() && city == null && near == null;
        }
    }

    /**
     * A condition on the table {@code job}.
     *
     * @param facet the facet whose values the condition chooses from; {@code null} when there is none
     */
    record Condition(@Nullable Facet facet, Sql sql) {}

    List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>(placeConditions());
        anyOf(conditions, Facet.EMPLOYER, "job.employer_id", employers);
        anyOf(conditions, Facet.STATUS, "job.status", names(statuses));
        overlap(conditions, Facet.EMPLOYMENT_TYPE, "job.employment_types", names(employmentTypes));
        overlap(conditions, Facet.SCHEDULE, "job.schedules", names(schedules));
        skills.forEach(ids -> conditions.add(asked(Facet.SKILL, ids.stream().map(CatalogueNames::skillToken))));
        credentials.forEach(
                codes -> conditions.add(asked(Facet.CREDENTIAL, codes.stream().map(CatalogueNames::credentialToken))));
        if (remote != null) {
            conditions.add(
                    new Condition(Facet.REMOTE, Sql.of(remote ? "job.remote IS TRUE" : "job.remote IS NOT TRUE")));
        }
        if (yearsAtMost != null) {
            conditions.add(new Condition(null, Sql.of("coalesce(job.asked_years, 0) <= ?", yearsAtMost)));
        }
        if (pay != null) {
            conditions.add(new Condition(Facet.PAY_BAND, pay.condition()));
        } else if (payCurrency != null) {
            conditions.add(new Condition(Facet.PAY_BAND, Sql.of("job.pay_currency = ?", payCurrency)));
        }
        if (hasPay != null) {
            conditions.add(
                    new Condition(Facet.PAY_BAND, Sql.of("job.pay_yearly IS " + (hasPay ? "NOT NULL" : "NULL"))));
        }
        if (openedSince != null) {
            conditions.add(new Condition(
                    null, Sql.of("job.opened >= ?", openedSince.atStartOfDay().atOffset(ZoneOffset.UTC))));
        }
        if (startsBy != null) {
            conditions.add(new Condition(null, Sql.of("job.starts_on <= ?", startsBy)));
        }
        return conditions;
    }

    private List<Condition> placeConditions() {
        List<Condition> conditions = new ArrayList<>();
        anyOf(conditions, null, "job.country", place.countries());
        anyOf(conditions, Facet.STATE, "job.state", place.states());
        if (place.city() != null) {
            conditions.add(new Condition(null, Sql.of("lower(job.city) = lower(?)", place.city())));
        }
        if (place.near() != null) {
            conditions.add(new Condition(null, place.near().condition()));
        }
        return place.orRemote()
                ? conditions.stream()
                        .map(condition -> new Condition(
                                condition.facet(),
                                condition.sql().then(" OR job.remote IS TRUE").inParentheses()))
                        .toList()
                : conditions;
    }

    private static Condition asked(Facet facet, Stream<String> tokens) {
        return new Condition(
                facet,
                Sql.of(
                        "job.search @@ ?::tsquery",
                        TextQuery.anyOf(tokens.map(TextQuery::token).toList())));
    }

    private static void anyOf(List<Condition> conditions, @Nullable Facet facet, String column, List<?> values) {
        if (!values.isEmpty()) {
            conditions.add(new Condition(facet, Sql.of(column + " = ANY (?)", values)));
        }
    }

    private static void overlap(List<Condition> conditions, Facet facet, String column, List<String> values) {
        if (!values.isEmpty()) {
            conditions.add(new Condition(facet, Sql.of(column + " && ?", values)));
        }
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }
}
