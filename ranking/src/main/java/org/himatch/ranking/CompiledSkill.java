package org.himatch.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A skill criterion, compiled: the held skills that count for it. */
final class CompiledSkill {

    /** The percentage of what is asked from which a criterion is met. */
    static final int ENOUGH = 60;

    private final SkillCriterion asked;
    private final int maxPoints;
    private final SkillTable skills;
    private final @Nullable Integer known;
    private final List<Similar> similar;
    private final List<Similar> counting;

    CompiledSkill(SkillCriterion asked, int maxPoints, SkillTable skills) {
        this.asked = asked;
        this.maxPoints = maxPoints;
        this.skills = skills;
        known = skills.find(asked.skill());
        similar = known == null ? List.of() : skills.similarTo(known);
        counting = asked.acceptRelated()
                ? similar
                : similar.stream().filter(Similar::proves).toList();
    }

    /** Everything that touches it, whether or not the employer accepts related skills for the score. */
    List<Similar> similar() {
        return similar;
    }

    /** The dense id of the skill asked. */
    int known() {
        return Objects.requireNonNull(known);
    }

    /** Whether other skills count as well, related ones too. */
    boolean takesOthers() {
        return asked.acceptRelated() && counting.size() > 1;
    }

    int level() {
        return asked.level();
    }

    /** What the score counts: {@link #similar}, without related skills when the employer does not accept them. */
    List<Similar> counting() {
        return counting;
    }

    SkillCriterion asked() {
        return asked;
    }

    int maxPoints() {
        return maxPoints;
    }

    /** The points of holding one skill at a level, rounded down. */
    int points(Similar held, int level) {
        return maxPoints * credit(held, level) / (100 * asked.level());
    }

    /** The points of holding the skill itself at a level up to the one asked, rounded down. */
    int ownPoints(int level) {
        return maxPoints * level / asked.level();
    }

    /** Whether holding one skill at a level keeps no candidate from being eligible. */
    boolean isMetBy(Similar held, int level) {
        return credit(held, level) >= ENOUGH * asked.level();
    }

    boolean isEssential() {
        return asked.essential();
    }

    /** The points, rounded down. The credit is best / (100 × level), so no fraction is needed on this path. */
    int points(Evidence evidence) {
        return maxPoints * best(evidence) / (100 * asked.level());
    }

    /** Whether it keeps the candidate from being eligible. */
    boolean fails(Evidence evidence) {
        return asked.essential() && best(evidence) < ENOUGH * asked.level();
    }

    /** Maximum points times the highest level at which the skill is proved, not capped at what was asked. */
    int depth(Evidence evidence) {
        int highest = 0;
        for (Similar held : similar) {
            if (held.proves()) {
                highest = Math.max(highest, evidence.level(held.held()));
            }
        }
        return maxPoints * highest;
    }

    CriterionResult.OfSkill explain(int index, Evidence evidence) {
        Optional<Similar> best = counting.stream()
                .filter(held -> evidence.level(held.held()) > 0)
                .min(Comparator.comparingInt((Similar held) -> credit(held, evidence))
                        .reversed()
                        .thenComparing(Similar::kind)
                        .thenComparing(Comparator.comparingInt((Similar held) -> evidence.level(held.held()))
                                .reversed())
                        .thenComparing(held -> skills.id(held.held())));
        return new CriterionResult.OfSkill(
                asked,
                index,
                maxPoints,
                best.map(held -> new Fraction(credit(held, evidence), 100L * asked.level()))
                        .orElse(Fraction.ZERO),
                best.map(Similar::kind).orElse(MatchKind.NONE),
                best.map(held -> evidence.describe(held.held())).orElse(null));
    }

    private int best(Evidence evidence) {
        int best = 0;
        for (Similar held : counting) {
            best = Math.max(best, credit(held, evidence));
        }
        return best;
    }

    /** The credit of one held skill in units of 1 / (100 × level asked). */
    private int credit(Similar held, Evidence evidence) {
        return credit(held, evidence.level(held.held()));
    }

    private int credit(Similar held, int level) {
        return held.percent() * Math.min(level, asked.level());
    }
}
