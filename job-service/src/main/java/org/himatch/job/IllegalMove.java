package org.himatch.job;

import static java.util.stream.Collectors.joining;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.himatch.api.ProblemType;
import org.himatch.events.JobStatus;

/** Refuses a move that the life cycle does not have, and says which moves it has. */
final class IllegalMove {
    private IllegalMove() {}

    /** Lets a posting stay where it stands, or make a legal move; 409 for any other. */
    static void refuse(JobStatus present, JobStatus asked) {
        if (present != asked) {
            refuseStep(present, asked);
        }
    }

    /** As {@link #refuse}, where to stay is no answer either. */
    static void refuseStep(JobStatus present, JobStatus asked) {
        if (!Lifecycle.allows(present, asked)) {
            throw problem(
                    present,
                    asked,
                    Lifecycle.next(present).stream().map(JobStatus::name).collect(joining(", ", "legal: ", "")));
        }
    }

    /** The 409, for a reason that is told in words. */
    static HttpProblem problem(JobStatus present, JobStatus asked, String why) {
        return ProblemType.ILLEGAL_STATE
                .builder("The posting is " + present + " and cannot become " + asked + " (" + why + ")")
                .with("present", present)
                .with("asked", asked)
                .with("legal", Lifecycle.next(present))
                .build();
    }
}
