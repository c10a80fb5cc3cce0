package org.himatch.matching.index;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.himatch.events.CandidatePreferences;
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.HeldSkill;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.DeclaredSkill;
import org.himatch.ranking.EmploymentType;
import org.himatch.ranking.Expectations;
import org.himatch.ranking.HeldCredential;
import org.himatch.ranking.RemotePreference;
import org.himatch.ranking.Schedule;

/** A candidate of the contract as the candidate of the score. Made of every candidate at every start: without streams. */
final class CandidateMapping {
    private CandidateMapping() {}

    static Candidate toRanking(CandidateSnapshot snapshot) {
        return new Candidate(
                snapshot.id(),
                snapshot.version(),
                skills(snapshot.skills()),
                credentials(snapshot.credentials()),
                snapshot.experienceYears(),
                expectations(snapshot));
    }

    private static List<DeclaredSkill> skills(List<HeldSkill> held) {
        List<DeclaredSkill> skills = new ArrayList<>(held.size());
        for (HeldSkill skill : held) {
            skills.add(new DeclaredSkill(Required.of(skill.skill(), "skill"), skill.level()));
        }
        return skills;
    }

    private static List<HeldCredential> credentials(List<org.himatch.events.HeldCredential> held) {
        List<HeldCredential> credentials = new ArrayList<>(held.size());
        for (org.himatch.events.HeldCredential credential : held) {
            credentials.add(new HeldCredential(
                    Required.of(credential.credential(), "credential"), credential.issued(), credential.expires()));
        }
        return credentials;
    }

    private static Expectations expectations(CandidateSnapshot snapshot) {
        CandidatePreferences wants = snapshot.preferences();
        return new Expectations(
                snapshot.country(),
                snapshot.state(),
                wants.remote() == null
                        ? null
                        : RemotePreference.valueOf(wants.remote().name()),
                Set.copyOf(wants.states()),
                employmentTypes(wants.employmentTypes()),
                schedules(wants.schedules()),
                wants.minimumPay() == null ? null : PayMapping.toRanking(wants.minimumPay()),
                wants.availableFrom());
    }

    private static Set<EmploymentType> employmentTypes(List<org.himatch.events.EmploymentType> said) {
        Set<EmploymentType> types = EnumSet.noneOf(EmploymentType.class);
        for (org.himatch.events.EmploymentType type : said) {
            types.add(EmploymentType.valueOf(type.name()));
        }
        return types;
    }

    private static Set<Schedule> schedules(List<org.himatch.events.Schedule> said) {
        Set<Schedule> schedules = EnumSet.noneOf(Schedule.class);
        for (org.himatch.events.Schedule schedule : said) {
            schedules.add(Schedule.valueOf(schedule.name()));
        }
        return schedules;
    }
}
