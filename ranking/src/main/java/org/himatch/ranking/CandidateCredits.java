package org.himatch.ranking;

import java.util.ArrayList;
import java.util.List;

/**
 * A candidate, expanded once into what they would earn for everything that a job can ask: for each skill and level the
 * credit, and a bound of the use.
 *
 * <p>Used shares overlap: a held skill that two criteria touch counts once, by the better. So the sum of the criteria's
 * parts, each rounded up, is never below the use. {@link #use} tells the exact one.
 */
final class CandidateCredits {

    private static final int LEVELS = 5;

    /** Shares are whole numbers of this: percent over 100, times levels over a level that divides 60. */
    private static final int UNITS = 6000;

    private static final int UNITS_OF_LEVEL = 60;

    /** A share fits so many bits, and what is added to the use the others of an int. */
    private static final int SHARE_BITS = 13;

    /** The units from which an essential criterion is met. */
    private static final int ENOUGH = CompiledSkill.ENOUGH * UNITS_OF_LEVEL;

    private final Evidence evidence;
    private final long satisfied;
    private final List<List<Similar>> held;
    private final int[] heldSkills;
    private final long[] strengths;
    private final long strength;
    private final int[] touched;

    /** By what can be asked: the share in units, and above it what it can add to the use. */
    private final int[] worths;

    CandidateCredits(Evidence evidence, AskedSkills asked) {
        this.evidence = evidence;
        satisfied = evidence.satisfiedBits();
        SkillTable skills = asked.skills();
        heldSkills = evidence.held().stream().toArray();
        strengths = new long[skills.size()];
        long sum = 0;
        for (int skill : heldSkills) {
            strengths[skill] = (long) skills.specificity(skill) * evidence.level(skill) * evidence.level(skill);
            sum += strengths[skill];
        }
        strength = sum;
        touched = new int[skills.size()];
        held = new ArrayList<>();
        worths = new int[asked.size()];
        for (int skill = 0; skill < skills.size(); skill++) {
            held.add(held(skills.similarTo(skill)));
            if (!held.get(skill).isEmpty()) {
                for (int level = 1; level <= LEVELS; level++) {
                    fill(skill, level);
                }
            }
        }
        held.add(List.of()); // of the unknown skill
    }

    private List<Similar> held(List<Similar> similar) {
        List<Similar> mine = List.of();
        for (Similar it : similar) {
            if (evidence.level(it.held()) > 0) {
                mine = mine.isEmpty() ? new ArrayList<>() : mine;
                mine.add(it);
            }
        }
        return mine;
    }

    private void fill(int skill, int level) {
        int strict = 0;
        int related = 0;
        long used = 0;
        for (Similar it : held.get(skill)) {
            int mine = evidence.level(it.held());
            int credit = it.percent() * Math.min(mine, level);
            related = Math.max(related, credit);
            strict = it.proves() ? Math.max(strict, credit) : strict;
            used += strengths[it.held()] * credit * (UNITS_OF_LEVEL / mine);
        }
        int useBound = (int) Math.min(Scorer.WHOLE, Math.ceilDiv(Scorer.WHOLE * used, UNITS * strength));
        set(AskedSkills.number(skill, level, false), strict * (UNITS_OF_LEVEL / level), useBound);
        set(AskedSkills.number(skill, level, true), related * (UNITS_OF_LEVEL / level), useBound);
    }

    private void set(int number, int share, int useBound) {
        worths[number] = useBound << SHARE_BITS | share;
    }

    Evidence evidence() {
        return evidence;
    }

    /** The credentials that are satisfied, as bits by their dense ids, as far as these are below 64. */
    long satisfied() {
        return satisfied;
    }

    /** What something asked earns and adds, for {@link #units} and {@link #useBound}. */
    int worth(int number) {
        return worths[number];
    }

    /** The share that is earned of what is asked, in units. */
    static int units(int worth) {
        return worth & (1 << SHARE_BITS) - 1;
    }

    /** The most that something asked can add to the use. */
    static int useBound(int worth) {
        return worth >>> SHARE_BITS;
    }

    /** Points times units as points, rounded down. */
    static int points(int pointsInUnits) {
        return pointsInUnits / UNITS;
    }

    /** The points that the packed asks from one place in an array to before another earn, each rounded down. */
    int points(int[] asks, int from, int to) {
        int points = 0;
        for (int i = from; i < to; i++) {
            points += points(JobBlock.Asks.maxPoints(asks[i]) * units(worths[JobBlock.Asks.what(asks[i])]));
        }
        return points;
    }

    /** Whether the credit for something asked is enough for an essential criterion. */
    boolean meets(int number) {
        return units(worths[number]) >= ENOUGH;
    }

    /**
     * The use of a job, 0 to 10 000: {@link Use} without looking at skills that the candidate does not hold.
     *
     * @param asks packed, those from one place in the array to before another
     */
    int use(int[] asks, int from, int to) {
        if (strength == 0) {
            return 0;
        }
        for (int ask = from; ask < to; ask++) {
            int what = JobBlock.Asks.what(asks[ask]);
            int level = AskedSkills.level(what);
            List<Similar> mine = held.get(AskedSkills.skill(what));
            for (int i = 0; i < mine.size(); i++) {
                Similar it = mine.get(i);
                int used = it.percent() * Math.min(level, evidence.level(it.held()));
                touched[it.held()] = Math.max(touched[it.held()], used);
            }
        }
        long used = 0;
        for (int skill : heldSkills) {
            used += strengths[skill] * touched[skill] * (UNITS_OF_LEVEL / evidence.level(skill));
            touched[skill] = 0;
        }
        return (int) (Scorer.WHOLE * used / (UNITS * strength));
    }
}
