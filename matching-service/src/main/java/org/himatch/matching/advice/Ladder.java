package org.himatch.matching.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.himatch.ranking.Advice;
import org.himatch.ranking.Step;

/**
 * The steps that are about the same thing, from the lowest to the one beyond which there is nothing more to gain.
 *
 * @param kind what they are about
 * @param subject the skill or credential; empty for experience
 * @param rungs the lowest first, at least one
 */
record Ladder(StepKind kind, String subject, List<Advice.Gain> rungs) {
    /** The order in which steps are advised. */
    private static final Comparator<Ladder> WORTH_MOST_FIRST = Comparator.comparingInt(
                    (Ladder ladder) -> ladder.top().newlyWithinReach())
            .thenComparingLong(ladder -> ladder.top().points())
            .reversed()
            .thenComparing(Ladder::kind)
            .thenComparing(Ladder::subject);

    Ladder {
        rungs = List.copyOf(rungs);
    }

    private record Subject(StepKind kind, String name) {
        static Subject of(Step step) {
            return switch (step) {
                case Step.ToSkill it -> new Subject(StepKind.SKILL, it.skill());
                case Step.ToCredential it -> new Subject(StepKind.CREDENTIAL, it.credential());
                case Step.ToYears it -> new Subject(StepKind.EXPERIENCE, "");
            };
        }
    }

    /** All ladders that there are, the most worthwhile first. */
    static List<Ladder> of(List<Advice.Gain> gains) {
        Map<Subject, List<Advice.Gain>> bySubject = new LinkedHashMap<>();
        for (Advice.Gain gain : gains) {
            bySubject
                    .computeIfAbsent(Subject.of(gain.step()), it -> new ArrayList<>())
                    .add(gain);
        }
        return bySubject.entrySet().stream()
                .map(entry -> new Ladder(entry.getKey().kind(), entry.getKey().name(), worthClimbing(entry.getValue())))
                .sorted(WORTH_MOST_FIRST)
                .toList();
    }

    /** Bringing more never brings less, so the highest rung is worth most; those worth the same are left out from above. */
    private static List<Advice.Gain> worthClimbing(List<Advice.Gain> gains) {
        List<Advice.Gain> rungs = new ArrayList<>(gains);
        rungs.sort(Comparator.comparingInt(gain -> height(gain.step())));
        while (rungs.size() > 1 && isWorthTheSame(rungs.getLast(), rungs.get(rungs.size() - 2))) {
            rungs.removeLast();
        }
        return rungs;
    }

    private static boolean isWorthTheSame(Advice.Gain one, Advice.Gain other) {
        return one.newlyWithinReach() == other.newlyWithinReach() && one.points() == other.points();
    }

    /** The level or the years; 0 for a credential. */
    static int height(Step step) {
        return switch (step) {
            case Step.ToSkill it -> it.level();
            case Step.ToCredential it -> 0;
            case Step.ToYears it -> it.years();
        };
    }

    /** The step that is advised. */
    Advice.Gain top() {
        return rungs.getLast();
    }
}
