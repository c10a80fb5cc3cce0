package org.himatch.job.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.api.posting.PayRangeBody;
import org.himatch.events.EmploymentType;
import org.himatch.events.JobStatus;
import org.himatch.events.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * A posting that a search has found, in short.
 *
 * @param id the posting's id
 * @param employerId the employer
 * @param employerName the employer's name
 * @param title the role's title
 * @param status where the posting stands
 * @param location where the work is
 * @param pay what it pays
 * @param employmentTypes kinds of employment on offer
 * @param schedules schedules on offer
 * @param opened when it was first open
 * @param validThrough the moment from which it is no longer shown
 * @param startsOn the first day of work
 * @param skills the skills that it asks for
 * @param distanceKm how far it is from {@code near}, in kilometres; absent when that is not known
 * @param excerpt some of its text, in pieces that together are plain text
 * @param relevance how well it matches, only to compare within one search; absent without {@code q}
 */
@Schema(
        name = "FoundJob",
        requiredProperties = {
            "id",
            "employerId",
            "employerName",
            "title",
            "status",
            "location",
            "employmentTypes",
            "schedules",
            "skills"
        })
record FoundJob(
        UUID id,
        UUID employerId,
        String employerName,
        String title,
        JobStatus status,
        Place location,
        @Nullable PayRangeBody pay,
        List<EmploymentType> employmentTypes,
        List<Schedule> schedules,
        @Nullable Instant opened,
        @Nullable Instant validThrough,
        @Nullable LocalDate startsOn,
        List<AskedSkill> skills,
        @Nullable BigDecimal distanceKm,
        @Nullable List<ExcerptPart> excerpt,
        @Nullable Integer relevance) {

    /**
     * Where the work is; what was not said is absent.
     *
     * @param country ISO 3166-1 alpha-2 code
     * @param state code of the state or province within the country
     * @param city the place's name
     * @param remote whether the work is done from anywhere
     */
    @Schema(name = "FoundJobLocation")
    record Place(
            @Nullable String country,
            @Nullable String state,
            @Nullable String city,
            @Nullable Boolean remote) {}

    /**
     * A skill that a posting asks for.
     *
     * @param id the skill's id
     * @param name the skill's name; its id when the catalogue has it no longer
     * @param level the level asked for, 1 to 5
     * @param essential whether a candidate without it is not eligible
     */
    @Schema(name = "AskedSkill")
    record AskedSkill(String id, String name, int level, boolean essential) {}

    /**
     * A piece of an excerpt. It is text, not markup: whatever shows it as HTML must escape it.
     *
     * @param text the piece
     * @param match true when it is a word that the search matched; absent otherwise
     */
    @Schema(name = "ExcerptPart", requiredProperties = "text")
    record ExcerptPart(String text, @Nullable Boolean match) {}
}
