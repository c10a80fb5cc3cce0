package org.himatch.ranking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts jobs by what they ask for. What the vocabulary does not know can be met by nobody and is not counted. */
final class DemandCount {
    private static final int NO_LEVEL = 0;

    private final Vocabulary vocabulary;
    private final Set<String> states;
    private final @Nullable Boolean remote;
    private final Map<String, Demand.Asked> bySkill = new HashMap<>();
    private final Map<String, Demand.Asked> byCredential = new HashMap<>();
    private final Map<String, Demand.Asked> byState = new HashMap<>();
    private int jobs;

    DemandCount(Vocabulary vocabulary, Set<String> states, @Nullable Boolean remote) {
        this.vocabulary = vocabulary;
        this.states = states;
        this.remote = remote;
    }

    void add(Job job) {
        Terms terms = job.terms();
        if ((!states.isEmpty() && (terms.state() == null || !states.contains(terms.state())))
                || (remote != null && !remote.equals(terms.remote()))) {
            return;
        }
        jobs++;
        if (terms.state() != null) {
            asked(byState, terms.state()).add(job, false, NO_LEVEL);
        }
        addSkills(job);
        addCredentials(job);
    }

    private void addSkills(Job job) {
        Map<String, Integer> levels = new HashMap<>();
        Set<String> essential = new HashSet<>();
        for (SkillCriterion asked : job.criteria().skills()) {
            if (vocabulary.knowsSkill(asked.skill())) {
                levels.merge(asked.skill(), asked.level(), Math::max);
                if (asked.essential()) {
                    essential.add(asked.skill());
                }
            }
        }
        levels.forEach((skill, level) -> asked(bySkill, skill).add(job, essential.contains(skill), level));
    }

    private void addCredentials(Job job) {
        if (job.criteria().credentials().isEmpty()) {
            return;
        }
        Map<Integer, Boolean> essential = new HashMap<>();
        for (CredentialCriterion asked : job.criteria().credentials()) {
            for (String code : asked.expression().codes()) {
                Integer known = vocabulary.credentials().find(code);
                if (known != null) {
                    essential.merge(known, asked.essential(), Boolean::logicalOr);
                }
            }
        }
        essential.forEach((credential, isEssential) -> asked(
                        byCredential, vocabulary.credentials().presentCode(credential))
                .add(job, isEssential, NO_LEVEL));
    }

    private static Demand.Asked asked(Map<String, Demand.Asked> by, String key) {
        return by.computeIfAbsent(key, it -> new Demand.Asked());
    }

    Demand result() {
        return new Demand(jobs, bySkill, byCredential, byState);
    }
}
