package org.himatch.matching.simulations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.api.posting.CriteriaBody;
import org.himatch.api.posting.JobLocationBody;
import org.himatch.api.posting.PayRangeBody;
import org.himatch.matching.rankings.RankingRequest;
import org.himatch.ranking.EmploymentType;
import org.himatch.ranking.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * Criteria without a posting, to be simulated in other forms. All but {@code changes} is as in a ranking by criteria, and
 * checked there.
 *
 * @param criteria what is asked, as in a posting
 * @param location where the work is; the city plays no part
 * @param employmentTypes kinds of employment on offer
 * @param schedules schedules on offer
 * @param pay what is paid
 * @param startsOn the first day of work
 * @param filters which candidates are looked at
 * @param changes changes of one's own, at most one of each criterion; shown one by one and all together
 * @param asOf the day on which credentials have to be in force; today (UTC) when absent
 * @param atLeast as id:version, candidates that the index has to have; waits at most 2 s
 */
@Schema(requiredProperties = "criteria")
record SimulationRequest(
        CriteriaBody criteria,
        @Nullable JobLocationBody location,
        @Nullable List<EmploymentType> employmentTypes,
        @Nullable List<Schedule> schedules,
        @Nullable PayRangeBody pay,
        @Nullable LocalDate startsOn,
        RankingRequest.@Nullable Filters filters,
        @Size(max = MOST_CHANGES) @Nullable List<@NotNull @Valid ChangeRequest> changes,
        @Nullable LocalDate asOf,
        @Nullable List<String> atLeast) {

    /** How many changes of one's own one request may try. */
    static final int MOST_CHANGES = 50;

    RankingRequest asRanking() {
        return RankingRequest.of(criteria, location, employmentTypes, schedules, pay, startsOn, filters, asOf, atLeast);
    }
}
