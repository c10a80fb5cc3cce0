package org.himatch.matching.index;

import java.util.stream.Collectors;
import org.himatch.events.CandidatePreferences;
import org.himatch.events.CandidateSnapshot;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.DeclaredSkill;
import org.himatch.ranking.EmploymentType;
import org.himatch.ranking.Expectations;
import org.himatch.ranking.HeldCredential;
import org.himatch.ranking.RemotePreference;
import org.himatch.ranking.Schedule;

/** A candidate of the contract as the candidate of the score. */
final class CandidateMapping {
    private CandidateMapping() {}

    static Candidate toRanking(CandidateSnapshot snapshot) {
        return new Candidate(
                snapshot.id(),
                snapshot.version(),
                snapshot.skills().stream()
                        .map(held -> new DeclaredSkill(Required.of(held.skill(), "skill"), held.level()))
                        .toList(),
                snapshot.credentials().stream()
                        .map(held -> new HeldCredential(
                                Required.of(held.credential(), "credential"), held.issued(), held.expires()))
                        .toList(),
                snapshot.experienceYears(),
                expectations(snapshot));
    }

    private static Expectations expectations(CandidateSnapshot snapshot) {
        CandidatePreferences wants = snapshot.preferences();
        return new Expectations(
                snapshot.country(),
                snapshot.state(),
                wants.remote() == null
                        ? null
                        : RemotePreference.valueOf(wants.remote().name()),
                wants.states().stream().collect(Collectors.toUnmodifiableSet()),
                wants.employmentTypes().stream()
                        .map(type -> EmploymentType.valueOf(type.name()))
                        .collect(Collectors.toUnmodifiableSet()),
                wants.schedules().stream()
                        .map(schedule -> Schedule.valueOf(schedule.name()))
                        .collect(Collectors.toUnmodifiableSet()),
                wants.minimumPay() == null ? null : PayMapping.toRanking(wants.minimumPay()),
                wants.availableFrom());
    }
}
