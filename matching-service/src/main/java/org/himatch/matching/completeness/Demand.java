package org.himatch.matching.completeness;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.himatch.catalogue.Catalogue;
import org.himatch.ranking.CredentialCriterion;
import org.himatch.ranking.Criteria;
import org.himatch.ranking.Job;
import org.himatch.ranking.SkillCriterion;

/** How many postings ask for what, essential or not. */
final class Demand {
    private final Map<String, Integer> bySkill = new HashMap<>();
    private final Map<String, Integer> byCredential = new HashMap<>();
    private final Map<String, Set<String>> satisfying = new HashMap<>();
    private final Catalogue catalogue;
    private int skills;
    private int credentials;
    private int experience;

    Demand(List<Job> jobs, Catalogue catalogue) {
        this.catalogue = catalogue;
        jobs.forEach(job -> add(job.criteria()));
    }

    private void add(Criteria criteria) {
        skills += criteria.skills().isEmpty() ? 0 : 1;
        credentials += criteria.credentials().isEmpty() ? 0 : 1;
        experience += criteria.experience() == null ? 0 : 1;
        criteria.skills().stream()
                .map(SkillCriterion::skill)
                .distinct()
                .forEach(skill -> bySkill.merge(skill, 1, Integer::sum));
        Set<String> accepted = new HashSet<>();
        for (CredentialCriterion asked : criteria.credentials()) {
            asked.expression().codes().forEach(code -> accepted.addAll(satisfying(code)));
        }
        accepted.forEach(code -> byCredential.merge(code, 1, Integer::sum));
    }

    private Set<String> satisfying(String code) {
        return satisfying.computeIfAbsent(
                code, asked -> catalogue.credential(asked).isPresent() ? catalogue.codesSatisfying(asked) : Set.of());
    }

    /** Postings that ask for any skill. */
    int forSkills() {
        return skills;
    }

    /** Postings that ask for any credential. */
    int forCredentials() {
        return credentials;
    }

    /** Postings that ask for experience. */
    int forExperience() {
        return experience;
    }

    /** Postings that ask for this skill. */
    int forSkill(String skill) {
        return bySkill.getOrDefault(skill, 0);
    }

    /** Postings that name this credential, under a present code, or one that it supersedes. */
    int forCredential(String code) {
        return byCredential.getOrDefault(code, 0);
    }

    /** Every skill that is asked for. */
    Set<String> skillsAsked() {
        return bySkill.keySet().stream().collect(Collectors.toUnmodifiableSet());
    }
}
