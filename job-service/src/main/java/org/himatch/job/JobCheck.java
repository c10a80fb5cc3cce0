package org.himatch.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.himatch.api.InputCheck;
import org.himatch.api.InvalidInput;
import org.himatch.api.Violation;
import org.himatch.api.posting.PostingCheck;
import org.himatch.events.JobStatus;

/** Refuses a posting that cannot be, with everything that is wrong at once. */
@ApplicationScoped
class JobCheck {
    private final InputCheck inputCheck;
    private final PostingCheck postingCheck;

    JobCheck(InputCheck inputCheck, PostingCheck postingCheck) {
        this.inputCheck = inputCheck;
        this.postingCheck = postingCheck;
    }

    void check(JobRequest request) {
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
        if (request.status() == JobStatus.OPEN && !asksForSkills) {
            violations.add(Violation.at("/criteria/skills", "needs at least one skill before the posting can open"));
        }
        if (!violations.isEmpty()) {
            throw InvalidInput.of(violations);
        }
    }
}
