package org.himatch.matching.index;

import java.util.Optional;
import java.util.stream.Collectors;
import org.himatch.events.JobSnapshot;
import org.himatch.ranking.EmploymentType;
import org.himatch.ranking.Job;
import org.himatch.ranking.Schedule;
import org.himatch.ranking.Terms;

/** A posting of the contract as the job of the score. */
final class JobMapping {
    private JobMapping() {}

    /** The job; empty while it asks for no skill. */
    static Optional<Job> toRanking(JobSnapshot snapshot) {
        Terms terms = terms(snapshot);
        return CriteriaMapping.toRanking(Required.of(snapshot.criteria(), "criteria"))
                .map(criteria -> new Job(snapshot.id(), snapshot.version(), criteria, terms, snapshot.employerId()));
    }

    private static Terms terms(JobSnapshot snapshot) {
        return new Terms(
                snapshot.country(),
                snapshot.state(),
                snapshot.remote(),
                snapshot.employmentTypes().stream()
                        .map(type -> EmploymentType.valueOf(type.name()))
                        .collect(Collectors.toUnmodifiableSet()),
                snapshot.schedules().stream()
                        .map(schedule -> Schedule.valueOf(schedule.name()))
                        .collect(Collectors.toUnmodifiableSet()),
                snapshot.pay() == null ? null : PayMapping.toRanking(snapshot.pay()),
                snapshot.startsOn());
    }
}
