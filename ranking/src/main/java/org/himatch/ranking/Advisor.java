package org.himatch.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What single steps would bring one candidate in many jobs, exactly and without ranking again for each.
 *
 * <p>A step changes the credit of few of the things that jobs ask. So each thing asked, whatever its importance and
 * however many jobs ask it, is judged once for each step that changes it; what a job then adds up is, for each of its
 * criteria, the points after less the points before, by the same rounding. Bringing more never loses what is met, so a job
 * comes within reach just when a step meets as many essential criteria as fail now.
 */
final class Advisor {
    private final Vocabulary vocabulary;
    private final Candidate candidate;
    private final LocalDate asOf;
    private final Evidence evidence;
    private final boolean scored;
    private final AskedSkills numbers;
    private final @Nullable Asked[] bySkill;
    private final Map<CredentialExpression, Asked> byExpression = new HashMap<>();
    private final Map<Integer, Asked> byYears = new HashMap<>();

    /**
     * A job whose terms suit. The arrays are in the order of its criteria.
     *
     * @param asked what each criterion asks
     * @param maxima its points of a full credit
     * @param essential whether it is essential
     */
    record Suiting(Job job, Asked[] asked, int[] maxima, boolean[] essential) {}

    Advisor(Vocabulary vocabulary, Candidate candidate, LocalDate asOf) {
        this.vocabulary = vocabulary;
        this.candidate = candidate;
        this.asOf = asOf;
        evidence = new Evidence(vocabulary, candidate, asOf);
        scored = evidence.unscored().isEmpty();
        numbers = new AskedSkills(vocabulary.skills());
        bySkill = new Asked[numbers.size()];
    }

    Advice advise(List<JobArrival> jobs, int examples) {
        List<Suiting> suiting = new ArrayList<>();
        for (JobArrival arrival : jobs) {
            if (!Constraints.anyViolated(arrival.job().terms(), candidate.expectations())) {
                suiting.add(suiting(arrival.job(), arrival.compiled()));
            }
        }
        List<Asked> all = new ArrayList<>(byExpression.values());
        all.addAll(byYears.values());
        for (Asked asked : bySkill) {
            if (asked != null) {
                all.add(asked);
            }
        }
        List<Step> steps = new Steps(vocabulary, candidate, evidence).towards(all);
        for (int step = 0; step < steps.size(); step++) {
            Evidence after = new Evidence(vocabulary, steps.get(step).takenBy(candidate), asOf);
            for (Asked asked : all) {
                asked.judge(step, after);
            }
        }
        all.forEach(Asked::finish);
        GainCount count = new GainCount(candidate.id(), scored, steps.size(), examples);
        suiting.forEach(count::add);
        return new Advice(jobs.size(), suiting.size(), count.withinReach(), count.gains(steps));
    }

    private Suiting suiting(Job job, CompiledJob compiled) {
        CompiledExperience experience = compiled.experience();
        int count = compiled.skills().size() + compiled.credentials().size() + (experience == null ? 0 : 1);
        Suiting suiting = new Suiting(job, new Asked[count], new int[count], new boolean[count]);
        int i = 0;
        for (CompiledSkill it : compiled.skills()) {
            set(suiting, i++, asked(it.asked()), it.maxPoints(), it.isEssential());
        }
        for (CompiledCredentials it : compiled.credentials()) {
            CredentialExpression expression = it.asked().expression();
            Asked asked = byExpression.computeIfAbsent(expression, key -> new Asked.Credentials(key, evidence));
            set(suiting, i++, asked, it.maxPoints(), it.asked().essential());
        }
        if (experience != null) {
            int years = experience.asked().years();
            Asked asked = byYears.computeIfAbsent(years, key -> new Asked.Years(key, evidence));
            set(suiting, i, asked, experience.maxPoints(), experience.asked().essential());
        }
        return suiting;
    }

    private static void set(Suiting suiting, int i, Asked asked, int maximum, boolean essential) {
        suiting.asked()[i] = asked;
        suiting.maxima()[i] = maximum;
        suiting.essential()[i] = essential;
    }

    private Asked asked(SkillCriterion criterion) {
        int number = numbers.number(criterion);
        Asked known = bySkill[number];
        if (known == null) {
            known = new Asked.Skill(criterion, vocabulary.skills(), evidence);
            bySkill[number] = known;
        }
        return known;
    }
}
