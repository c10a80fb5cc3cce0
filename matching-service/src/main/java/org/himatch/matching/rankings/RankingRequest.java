package org.himatch.matching.rankings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.api.Page;
import org.himatch.api.posting.CriteriaBody;
import org.himatch.api.posting.JobLocationBody;
import org.himatch.api.posting.PayRangeBody;
import org.himatch.api.vocabulary.VocabularyCheck;
import org.himatch.ranking.DeclaredSkill;
import org.himatch.ranking.EmploymentType;
import org.himatch.ranking.RemotePreference;
import org.himatch.ranking.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * Criteria to rank candidates by, without a posting. What is left out excludes nobody.
 *
 * @param criteria what is asked, as in a posting
 * @param location where the work is; the city plays no part
 * @param employmentTypes kinds of employment on offer
 * @param schedules schedules on offer
 * @param pay what is paid
 * @param startsOn the first day of work
 * @param filters which candidates are looked at
 * @param nearMisses whether those who are not eligible follow after all who are; default false
 * @param include {@code criteria}: each item shows all criteria and their points
 * @param facets by what all the eligible are counted: state, remote, credential, employmentType, schedule, skill, score
 * @param limit how many items a page has at most, 1 to 100; default 20
 * @param cursor the next of the page before; what is asked must stay the same
 * @param asOf the day on which credentials have to be in force; today (UTC) when absent
 * @param atLeast as id:version, postings and candidates that the index has to have; waits at most 2 s
 */
public record RankingRequest(
        @NotNull @Valid CriteriaBody criteria,
        @Valid @Nullable JobLocationBody location,
        @Size(max = 6) @Nullable List<@NotNull EmploymentType> employmentTypes,
        @Size(max = 6) @Nullable List<@NotNull Schedule> schedules,
        @Valid @Nullable PayRangeBody pay,
        @Nullable LocalDate startsOn,
        @Valid @Nullable Filters filters,
        @Nullable Boolean nearMisses,

        @Size(max = 1) @Nullable
        List<@NotNull @Pattern(regexp = "criteria", message = "must be criteria") String> include,

        @Size(max = 7) @Nullable List<@NotNull String> facets,
        @Min(1) @Max(Page.MAX_LIMIT) @Nullable Integer limit,
        @Nullable String cursor,
        @Nullable LocalDate asOf,

        @Size(max = 50) @Schema(examples = "[\"0197f0c2-7a10-7c00-8000-000000000001:7\"]") @Nullable
        List<@NotNull String> atLeast) {

    /** How many values a filter takes. */
    static final int MOST_NAMES = 50;

    /** The most years that a candidate can have. */
    static final int MOST_YEARS = 80;

    /** A state as candidates and postings have it. */
    static final String STATE = "[A-Z0-9]{1,3}";

    /** What is wrong with any other. */
    static final String NO_STATE = "must be a state's code without the country, such as OH";

    /**
     * Which candidates are looked at; every part has to be passed, an empty one lets everybody pass.
     *
     * <p>What a candidate has not said passes no filter.
     *
     * @param states states where the candidate lives, without the country
     * @param remote what the candidate says to remote work
     * @param credentials codes of which each has to be held in force, or be superseded by one that is
     * @param skills skills of which each has to be held, or a narrower one; none at two levels
     * @param payMaximum the most that the candidate's minimum pay may be; another currency is as if not said
     * @param employmentTypes kinds of employment of which the candidate accepts one
     * @param schedules schedules of which the candidate accepts one
     * @param availableBy the day by which the candidate can begin
     * @param experienceYearsAtLeast the least years of experience
     * @param minimumScore the least score, 0 to 100, at most two decimals
     */
    @Schema(name = "CandidateFilters")
    public record Filters(
            @Size(max = MOST_NAMES) @Schema(examples = "[\"OH\"]") @Nullable
            List<@NotNull @Pattern(regexp = STATE, message = NO_STATE) String> states,

            @Size(max = 3) @Nullable List<@NotNull RemotePreference> remote,

            @Size(max = MOST_NAMES) @Schema(examples = "[\"RHIT\"]") @Nullable
            List<@NotBlank @Size(max = VocabularyCheck.LONGEST_NAME) String> credentials,

            @Size(max = MOST_NAMES) @Nullable List<@NotNull @Valid SkillFilter> skills,
            @Valid @Nullable PayBody payMaximum,
            @Size(max = 6) @Nullable List<@NotNull EmploymentType> employmentTypes,
            @Size(max = 6) @Nullable List<@NotNull Schedule> schedules,
            @Nullable LocalDate availableBy,

            @Min(1) @Max(MOST_YEARS) @Schema(examples = "2") @Nullable
            Integer experienceYearsAtLeast,

            @Nullable BigDecimal minimumScore) {}

    /**
     * A skill that has to be held.
     *
     * @param skill a skill id of the catalogue
     * @param level the least effective level, 1 to 5; default 1
     */
    public record SkillFilter(
            @NotBlank @Size(max = VocabularyCheck.LONGEST_NAME) @Schema(examples = "icd-10-pcs")
            String skill,

            @Min(1) @Max(5) @Nullable Integer level) {

        int leastLevel() {
            return level == null ? 1 : level;
        }

        DeclaredSkill toRanking() {
            return new DeclaredSkill(skill, leastLevel());
        }
    }

    /** The first page of a ranking by criteria, for whoever needs no more of it. */
    public static RankingRequest of(
            CriteriaBody criteria,
            @Nullable JobLocationBody location,
            @Nullable List<EmploymentType> employmentTypes,
            @Nullable List<Schedule> schedules,
            @Nullable PayRangeBody pay,
            @Nullable LocalDate startsOn,
            @Nullable Filters filters,
            @Nullable LocalDate asOf,
            @Nullable List<String> atLeast) {
        return new RankingRequest(
                criteria,
                location,
                employmentTypes,
                schedules,
                pay,
                startsOn,
                filters,
                null,
                null,
                null,
                null,
                null,
                asOf,
                atLeast);
    }

    /** Only what makes the ranking what it is, not which part of it is wanted. */
    RankingRequest question() {
        return new RankingRequest(
                criteria,
                location,
                employmentTypes,
                schedules,
                pay,
                startsOn,
                filters,
                nearMisses,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
