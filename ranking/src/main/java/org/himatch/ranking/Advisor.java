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

    /** A job whose terms suit, and what each of its criteria asks, in the order of its criteria. */
    private record Suiting(JobArrival arrival, Asked[] asked) {}

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
                suiting.add(new Suiting(arrival, asked(arrival.compiled())));
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
        suiting.forEach(job -> count.add(job.arrival(), job.asked()));
        return new Advice(jobs.size(), suiting.size(), count.withinReach(), count.gains(steps));
    }

    private Asked[] asked(CompiledJob job) {
        CompiledExperience experience = job.experience();
        int skills = job.skills().size();
        int credentials = job.credentials().size();
        Asked[] asked = new Asked[skills + credentials + (experience == null ? 0 : 1)];
        for (int i = 0; i < skills; i++) {
            asked[i] = asked(job.skills().get(i).asked());
        }
        for (int i = 0; i < credentials; i++) {
            asked[skills + i] = byExpression.computeIfAbsent(
                    job.credentials().get(i).asked().expression(), it -> new Asked.Credentials(it, evidence));
        }
        if (experience != null) {
            asked[skills + credentials] =
                    byYears.computeIfAbsent(experience.asked().years(), it -> new Asked.Years(it, evidence));
        }
        return asked;
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
