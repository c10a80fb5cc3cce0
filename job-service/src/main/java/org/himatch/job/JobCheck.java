package org.himatch.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.himatch.api.InputCheck;
import org.himatch.api.InvalidInput;
import org.himatch.api.Violation;
import org.himatch.api.posting.PostingCheck;
import org.himatch.events.JobStatus;
import org.jspecify.annotations.Nullable;

/** Refuses a posting that cannot be, with everything that is wrong at once. */
@ApplicationScoped
class JobCheck {
    private final InputCheck inputCheck;
    private final PostingCheck postingCheck;
    private final Clock clock;

    JobCheck(InputCheck inputCheck, PostingCheck postingCheck, Clock clock) {
        this.inputCheck = inputCheck;
        this.postingCheck = postingCheck;
        this.clock = clock;
    }

    /** Checks a posting that is written here: it has to begin as one. */
    void checkNew(JobRequest request) {
        List<Violation> violations = violationsOf(request, null);
        if (request.status() != null && !Lifecycle.FIRST.contains(request.status())) {
            violations.add(Violation.at("/status", "a new posting must be one of DRAFT, OPEN"));
        }
        refuse(violations);
    }

    /** Checks a posting that comes as it stands elsewhere. */
    void check(JobRequest request) {
        refuse(violationsOf(request, null));
    }

    /** Checks what a posting is to become. */
    void check(JobRequest request, JobContent present) {
        refuse(violationsOf(request, present));
    }

    /** What keeps the posting from being open; a list that the caller may add to. */
    List<Violation> violationsOfOpening(boolean asksForSkills, @Nullable Instant validThrough) {
        List<Violation> violations = new ArrayList<>();
        if (!asksForSkills) {
            violations.add(Violation.at("/criteria/skills", "needs at least one skill before the posting can open"));
        }
        if (validThrough != null && !validThrough.isAfter(clock.instant())) {
            violations.add(
                    Violation.at("/validThrough", "must be in the future, or left out, before the posting can open"));
        }
        return violations;
    }

    private List<Violation> violationsOf(JobRequest request, @Nullable JobContent present) {
        List<Violation> violations = inputCheck.violationsOf(request);
        if (request.criteria() != null) {
            violations.addAll(postingCheck.violationsOf(request.criteria(), "/criteria"));
        }
        violations.addAll(postingCheck.violationsOf(request.pay(), "/pay"));
        String description = request.keptDescription();
        if (description != null && description.length() > JobRequest.MAX_DESCRIPTION) {
            violations.add(Violation.at(
                    "/description",
                    "must not be longer than " + JobRequest.MAX_DESCRIPTION + " characters when sanitised"));
        }
        if (request.location() != null && request.location().isHalfAPoint()) {
            violations.add(Violation.at("/location", "latitude and longitude are given together"));
        }
        boolean asksForSkills =
                request.criteria() != null && !request.criteria().skills().isEmpty();
        if (isToBeOpen(request, present)) {
            violations.addAll(
                    violationsOfOpening(asksForSkills, isLeftAsItIs(request, present) ? null : request.validThrough()));
        }
        return violations;
    }

    private static boolean isToBeOpen(JobRequest request, @Nullable JobContent present) {
        return request.status() == JobStatus.OPEN
                || (request.status() == null && present != null && present.status() == JobStatus.OPEN);
    }

    /** Whoever changes something else while the posting is about to expire is not to blame for its validThrough. */
    private static boolean isLeftAsItIs(JobRequest request, @Nullable JobContent present) {
        return present != null
                && present.status() == JobStatus.OPEN
                && Objects.equals(present.validThrough(), request.validThrough());
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw InvalidInput.of(violations);
        }
    }
}
