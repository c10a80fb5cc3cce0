package org.himatch.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The steps worth trying. A skill that a job names: one level up, to each level that is asked of it, and to the lowest
 * that is enough where it is essential. A credential that
 * a job names, unless it is held or something held stands for it; one that has expired is to be renewed, which is not a
 * step but what completeness tells. Experience, when the candidate says how much there is: one year more, and what is
 * asked up to {@value #YEARS_AHEAD} years ahead.
 */
final class Steps {
    /** How far ahead experience is looked at. */
    static final int YEARS_AHEAD = 5;

    private static final int HIGHEST_LEVEL = 5;

    private final Vocabulary vocabulary;
    private final Candidate candidate;
    private final Evidence evidence;

    Steps(Vocabulary vocabulary, Candidate candidate, Evidence evidence) {
        this.vocabulary = vocabulary;
        this.candidate = candidate;
        this.evidence = evidence;
    }

    List<Step> towards(Collection<Asked> all) {
        Map<String, SortedSet<Integer>> levels = new TreeMap<>();
        SortedSet<String> codes = new TreeSet<>();
        SortedSet<Integer> years = new TreeSet<>();
        for (Asked asked : all) {
            switch (asked) {
                case Asked.Skill it -> addLevels(it.criterion(), levels);
                case Asked.Credentials it -> addCodes(it.expression(), codes);
                case Asked.Years it -> addYears(it.years(), years);
            }
        }
        List<Step> steps = new ArrayList<>();
        levels.forEach((skill, of) -> {
            int now = evidence.level(vocabulary.skills().required(skill));
            of.forEach(level -> steps.add(new Step.ToSkill(skill, now, level)));
        });
        codes.forEach(code -> steps.add(new Step.ToCredential(code)));
        years.forEach(it -> steps.add(new Step.ToYears(it)));
        return steps;
    }

    private void addLevels(SkillCriterion asked, Map<String, SortedSet<Integer>> levels) {
        Integer skill = vocabulary.skills().find(asked.skill());
        if (skill == null || evidence.level(skill) == HIGHEST_LEVEL) {
            return;
        }
        int now = evidence.level(skill);
        SortedSet<Integer> of = levels.computeIfAbsent(asked.skill(), it -> new TreeSet<>());
        of.add(now + 1);
        of.add(Math.max(now + 1, Math.ceilDiv(CompiledSkill.ENOUGH * asked.level(), 100)));
        of.add(Math.max(now + 1, asked.level()));
    }

    private void addCodes(CredentialExpression expression, SortedSet<String> codes) {
        for (String code : expression.codes()) {
            Integer credential = vocabulary.credentials().find(code);
            if (credential != null && !evidence.satisfies(code) && !isHeld(code)) {
                codes.add(vocabulary.credentials().presentCode(credential));
            }
        }
    }

    private boolean isHeld(String code) {
        return candidate.credentials().stream().anyMatch(held -> evidence.isSameCredential(held.code(), code));
    }

    private void addYears(int asked, SortedSet<Integer> years) {
        Integer now = candidate.experienceYears();
        if (now != null && asked > now) {
            years.add(now + 1);
            if (asked <= now + YEARS_AHEAD) {
                years.add(asked);
            }
        }
    }
}
