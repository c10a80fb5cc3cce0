package org.himatch.ranking;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that jobs ask, whatever its importance: the credit that it has now, and the higher one that it has with each
 * step that changes it.
 */
abstract sealed class Asked {
    private final Fraction before;
    private final boolean met;
    private final List<Effect> found = new ArrayList<>();
    private int[] steps = {};
    private long[] numerators = {};
    private long[] denominators = {};
    private boolean[] meeting = {};

    /**
     * What one step does to it.
     *
     * @param step the step's number
     * @param after the credit with the step taken, higher than before
     * @param meets whether it is met with the step taken and not now
     */
    private record Effect(int step, Fraction after, boolean meets) {}

    private Asked(Fraction before) {
        this.before = before;
        met = isEnough(before);
    }

    /** The share of it that somebody with this evidence has. */
    abstract Fraction credit(Evidence evidence);

    /** Whether so much of it is enough for an essential criterion. */
    abstract boolean isEnough(Fraction credit);

    /** Whether the credit could differ at all. */
    abstract boolean canDiffer(Evidence after);

    /** Remembers what a step does, if it does anything. */
    void judge(int step, Evidence after) {
        if (canDiffer(after)) {
            Fraction credit = credit(after);
            if (credit.compareTo(before) > 0) {
                found.add(new Effect(step, credit, !met && isEnough(credit)));
            }
        }
    }

    /** No more steps will be judged. What was found is laid out for jobs, of which there are many, to go through. */
    void finish() {
        steps = found.stream().mapToInt(Effect::step).toArray();
        numerators = found.stream().mapToLong(it -> it.after().numerator()).toArray();
        denominators = found.stream().mapToLong(it -> it.after().denominator()).toArray();
        meeting = new boolean[steps.length];
        for (int effect = 0; effect < steps.length; effect++) {
            meeting[effect] = found.get(effect).meets();
        }
    }

    /** The points that it earns now. */
    int points(int maximum) {
        return before.floorOf(maximum);
    }

    boolean isMet() {
        return met;
    }

    /** How many steps change it. */
    int effects() {
        return steps.length;
    }

    /** The number of the step that has an effect. */
    int step(int effect) {
        return steps[effect];
    }

    /** The points that it earns with the step taken. */
    int points(int effect, int maximum) {
        return (int) (maximum * numerators[effect] / denominators[effect]);
    }

    /** Whether it is met with the step taken and not now. */
    boolean meets(int effect) {
        return meeting[effect];
    }

    static final class Skill extends Asked {
        /** Levels are 1 to 5 and percentages whole, so every credit is a whole number of 1/6000. */
        private static final int UNITS = 6000;

        private static final Fraction ENOUGH = new Fraction(CompiledSkill.ENOUGH, 100);

        private final SkillCriterion criterion;
        private final CompiledSkill compiled;
        private final int[] counting;
        private final byte[] levels;

        Skill(SkillCriterion criterion, SkillTable skills, Evidence now) {
            this(criterion, new CompiledSkill(criterion, UNITS, skills), now);
        }

        private Skill(SkillCriterion criterion, CompiledSkill compiled, Evidence now) {
            super(new Fraction(compiled.points(now), UNITS));
            this.criterion = criterion;
            this.compiled = compiled;
            counting = compiled.counting().stream().mapToInt(Similar::held).toArray();
            levels = new byte[counting.length];
            for (int i = 0; i < levels.length; i++) {
                levels[i] = (byte) now.level(counting[i]);
            }
        }

        SkillCriterion criterion() {
            return criterion;
        }

        @Override
        Fraction credit(Evidence evidence) {
            return new Fraction(compiled.points(evidence), UNITS);
        }

        @Override
        boolean isEnough(Fraction credit) {
            return credit.compareTo(ENOUGH) >= 0;
        }

        @Override
        boolean canDiffer(Evidence after) {
            for (int i = 0; i < counting.length; i++) {
                if (after.level(counting[i]) > levels[i]) {
                    return true;
                }
            }
            return false;
        }
    }

    static final class Credentials extends Asked {
        private final CredentialExpression expression;
        private final Evidence now;

        Credentials(CredentialExpression expression, Evidence now) {
            super(CompiledCredentials.credit(expression, now::satisfies));
            this.expression = expression;
            this.now = now;
        }

        CredentialExpression expression() {
            return expression;
        }

        @Override
        Fraction credit(Evidence evidence) {
            return CompiledCredentials.credit(expression, evidence::satisfies);
        }

        @Override
        boolean isEnough(Fraction credit) {
            return credit.equals(Fraction.ONE);
        }

        @Override
        boolean canDiffer(Evidence after) {
            return !after.satisfiesTheSameAs(now);
        }
    }

    static final class Years extends Asked {
        private final int years;
        private final int now;

        Years(int years, Evidence now) {
            super(new Fraction(Math.min(now.years(), years), years));
            this.years = years;
            this.now = now.years();
        }

        int years() {
            return years;
        }

        @Override
        Fraction credit(Evidence evidence) {
            return new Fraction(Math.min(evidence.years(), years), years);
        }

        @Override
        boolean isEnough(Fraction credit) {
            return credit.equals(Fraction.ONE);
        }

        @Override
        boolean canDiffer(Evidence after) {
            return after.years() > now;
        }
    }
}
