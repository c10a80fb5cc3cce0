package org.himatch.job;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.api.posting.CriteriaBody;
import org.himatch.api.posting.PayRangeBody;
import org.himatch.events.Criteria;
import org.himatch.events.EmploymentType;
import org.himatch.events.JobStatus;
import org.himatch.events.Schedule;
import org.himatch.job.text.RichText;
import org.jspecify.annotations.Nullable;

/**
 * A posting as a caller writes it.
 *
 * @param employerId the employer, the same for the posting's whole life
 * @param requisitionId the employer's own id for it, unique within the employer
 * @param title the role's title
 * @param description the text, plain or HTML; kept as {@link RichText#sanitised} leaves it
 * @param applyUrl where to apply
 * @param status where it stands; when left out, DRAFT for a new posting, and where it stood for one that is replaced
 * @param validThrough the moment from which it is no longer shown
 * @param location where the work is
 * @param employmentTypes kinds of employment on offer
 * @param schedules schedules on offer
 * @param pay what it pays
 * @param startsOn the first day of work
 * @param criteria what it asks for; at least one skill before it can open
 */
@Schema(name = "JobRequest")
record JobRequest(
        @NotNull UUID employerId,

        @Nullable @Size(min = 1, max = 100) @Schema(examples = "REQ-2026-0042")
        String requisitionId,

        @NotBlank @Size(max = 200) @Schema(examples = "Inpatient coder")
        String title,

        @Nullable @Schema(maxLength = MAX_DESCRIPTION, description = "Plain text or HTML, which is sanitised")
        String description,

        @Nullable @WebAddress @Schema(examples = "https://jobs.example.org/REQ-2026-0042")
        String applyUrl,

        @Nullable
        @Schema(description = "When left out: DRAFT for a new posting, and where it stood for one that is replaced")
        JobStatus status,

        @Nullable @DateInRange Instant validThrough,
        @Nullable @Valid WorkplaceBody location,
        @Nullable @Size(max = 10) List<@NotNull EmploymentType> employmentTypes,
        @Nullable @Size(max = 10) List<@NotNull Schedule> schedules,
        @Nullable @Valid PayRangeBody pay,
        @Nullable @DateInRange LocalDate startsOn,
        @Nullable @Valid CriteriaBody criteria) {

    /** In characters, after sanitising. */
    static final int MAX_DESCRIPTION = 20_000;

    /** What the body says of a posting that is new. Only for a body that has passed {@link JobCheck}. */
    JobContent toContent() {
        return toContent(JobStatus.DRAFT);
    }

    /** What the body says of a posting that stands here unless the body says otherwise. */
    JobContent toContent(JobStatus present) {
        return new JobContent(
                employerId,
                requisitionId,
                title,
                keptDescription(),
                applyUrl,
                status == null ? present : status,
                validThrough == null ? null : validThrough.truncatedTo(ChronoUnit.MICROS), // as it is stored
                Objects.requireNonNullElse(location, WorkplaceBody.NONE).toPlace(),
                employmentTypes == null ? List.of() : employmentTypes,
                schedules == null ? List.of() : schedules,
                pay == null ? null : pay.toPayRange(),
                startsOn,
                criteria == null ? Criteria.NONE : criteria.toCriteria());
    }

    /** What is kept of the description; {@code null} when there is nothing. */
    @Nullable
    String keptDescription() {
        return description == null ? null : RichText.sanitised(description).orElse(null);
    }

    static JobRequest from(JobContent content) {
        return new JobRequest(
                content.employerId(),
                content.requisitionId(),
                content.title(),
                content.description(),
                content.applyUrl(),
                content.status(),
                content.validThrough(),
                WorkplaceBody.from(content.place()),
                content.employmentTypes(),
                content.schedules(),
                content.pay() == null ? null : PayRangeBody.from(content.pay()),
                content.startsOn(),
                CriteriaBody.from(content.criteria()));
    }
}
