package org.himatch.matching.completeness;

import java.util.ArrayList;
import java.util.List;
import org.himatch.catalogue.Credential;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.DeclaredSkill;

/** Facts that the score looks at and that the profile does not state, each as if it were stated at its best. */
final class EvidenceFacts {
    /** As many years as a profile can state. */
    private static final int MOST_YEARS = 80;

    private static final int HIGHEST_LEVEL = 5;

    private EvidenceFacts() {}

    static List<Finding> of(Prospects prospects) {
        Candidate candidate = prospects.candidate();
        Demand demand = prospects.demand();
        List<Finding> findings = new ArrayList<>();
        if (candidate.experienceYears() == null) {
            findings.add(Finding.fact(
                    HintCode.EXPERIENCE_YEARS,
                    "/experienceYears",
                    demand.forExperience(),
                    0,
                    prospects.gainOfYears(MOST_YEARS)));
        }
        if (candidate.skills().isEmpty()) {
            List<DeclaredSkill> all = demand.skillsAsked().stream()
                    .map(skill -> new DeclaredSkill(skill, HIGHEST_LEVEL))
                    .toList();
            findings.add(Finding.fact(HintCode.SKILLS, "/skills", demand.forSkills(), 0, prospects.gainOfSkills(all)));
        }
        if (candidate.credentials().isEmpty()) {
            List<String> all = prospects.catalogue().credentials().stream()
                    .map(Credential::code)
                    .toList();
            findings.add(Finding.fact(
                    HintCode.CREDENTIALS,
                    "/credentials",
                    demand.forCredentials(),
                    0,
                    prospects.gainOfCredentials(all)));
        }
        return findings;
    }
}
