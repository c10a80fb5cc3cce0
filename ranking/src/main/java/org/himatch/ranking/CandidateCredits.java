package org.himatch.ranking;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A candidate, expanded once into what they would earn for everything that a job can ask: for each skill and level the
 * credit, and a bound of the use. Only skills that something held counts for are gone through; all others earn nothing.
 *
 * <p>Used shares overlap: a held skill that two criteria touch counts once, by the better. So the sum of the criteria's
 * parts, each rounded up, is never below the use. {@link #use} tells the exact one.
 */
final class CandidateCredits {

    private static final int LEVELS = 5;

    /** Shares are whole numbers of this: percent over 100, times levels over a level that divides 60. */
    private static final int UNITS = 6000;

    private static final int UNITS_OF_LEVEL = 60;

    private static final int WHOLE_PERCENT = 100;

    /** A share fits so many bits, and what is added to the use the others of an int. */
    private static final int SHARE_BITS = 13;

    /** The units from which an essential criterion is met. */
    private static final int ENOUGH = CompiledSkill.ENOUGH * UNITS_OF_LEVEL;

    private final Evidence evidence;
    private final long satisfied;

    /** The level of each skill held. */
    private final int[] levels;

    /** For each skill held what a percent of a level of it adds to the use, in units of the strength. */
    private final long[] strengths;

    /** What a job would add up to that uses everything. */
    private final long whole;

    /** The skills that anything held counts for. */
    private final int[] touched;

    /** By skill: the first of the links to what is held and counts for it, and how many there are. */
    private final int[] firsts;

    private final int[] counts;

    /** By link, packed as in {@link SkillTable.CountsFor}: what is held, by its place among what is held, and the percentage. */
    private final int[] links;

    /** For {@link #use}: by what is held, the percent times levels that a job uses. */
    private final int[] used;

    /** By what can be asked: the share in units, and above it what it can add to the use. */
    private final int[] worths;

    /** @param table in which nothing is written, and which is used for nothing else until it is cleared */
    CandidateCredits(Evidence evidence, AskedSkills asked, CreditTable table) {
        this.evidence = evidence;
        satisfied = evidence.satisfiedBits();
        SkillTable skills = asked.skills();
        int[] held = toArray(evidence.held());
        levels = new int[held.length];
        strengths = new long[held.length];
        used = new int[held.length];
        int count = 0;
        long sum = 0;
        for (int i = 0; i < held.length; i++) {
            levels[i] = evidence.level(held[i]);
            long strength = (long) skills.specificity(held[i]) * levels[i] * levels[i];
            strengths[i] = strength * (UNITS_OF_LEVEL / levels[i]);
            sum += strength;
            count += skills.countsFor(held[i]).length;
        }
        whole = sum * UNITS;
        firsts = table.firsts();
        counts = table.counts();
        worths = table.worths();
        links = new int[count];
        touched = touch(held, skills);
        table.touch(touched);
        link(held, skills);
        double partsOfWhole = (double) Scorer.WHOLE / whole;
        for (int skill : touched) {
            fill(skill, partsOfWhole);
        }
    }

    private static int[] toArray(BitSet skills) {
        int[] array = new int[skills.cardinality()];
        int size = 0;
        for (int skill = skills.nextSetBit(0); skill >= 0; skill = skills.nextSetBit(skill + 1)) {
            array[size++] = skill;
        }
        return array;
    }

    /** Counts what counts for each skill. */
    private int[] touch(int[] held, SkillTable skills) {
        int[] found = new int[links.length];
        int size = 0;
        for (int mine : held) {
            for (int packed : skills.countsFor(mine)) {
                int skill = SkillTable.CountsFor.asked(packed);
                if (counts[skill]++ == 0) {
                    found[size++] = skill;
                }
            }
        }
        return Arrays.copyOf(found, size);
    }

    private void link(int[] held, SkillTable skills) {
        int end = 0;
        for (int skill : touched) {
            end += counts[skill];
            firsts[skill] = end;
        }
        for (int i = 0; i < held.length; i++) {
            for (int packed : skills.countsFor(held[i])) {
                int link = --firsts[SkillTable.CountsFor.asked(packed)];
                links[link] = SkillTable.CountsFor.pack(i, SkillTable.CountsFor.percent(packed));
            }
        }
    }

    /**
     * Finds what a skill is worth at each level. What it can add to the use is rounded down and one more, not divided and
     * rounded up: a division takes long, and a bound may be higher by one. That a product of fractions is off by far less than
     * one does no harm, because the use that such bounds add up to is a whole number.
     */
    private void fill(int skill, double partsOfWhole) {
        for (int level = 1; level <= LEVELS; level++) {
            int strict = 0;
            int related = 0;
            long use = 0;
            for (int link = firsts[skill]; link < firsts[skill] + counts[skill]; link++) {
                int held = SkillTable.CountsFor.asked(links[link]);
                int percent = SkillTable.CountsFor.percent(links[link]);
                int credit = percent * Math.min(levels[held], level);
                related = Math.max(related, credit);
                strict = percent == WHOLE_PERCENT ? Math.max(strict, credit) : strict;
                use += strengths[held] * credit;
            }
            int useBound = Math.min(Scorer.WHOLE, (int) (use * partsOfWhole) + 1);
            set(AskedSkills.number(skill, level, false), strict * (UNITS_OF_LEVEL / level), useBound);
            set(AskedSkills.number(skill, level, true), related * (UNITS_OF_LEVEL / level), useBound);
        }
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

    /** The skills that earn anything when they are asked, in no particular order. Not to be changed. */
    int[] touched() {
        return touched;
    }

    /** The most that a criterion for a skill can add to the use, at whatever level it is asked: at the highest. */
    int mostUse(int skill) {
        return useBound(worths[AskedSkills.number(skill, LEVELS, true)]);
    }

    /** The share that is earned of what is asked, in units. */
    private static int units(int worth) {
        return worth & (1 << SHARE_BITS) - 1;
    }

    /** The most that something asked can add to the use. */
    private static int useBound(int worth) {
        return worth >>> SHARE_BITS;
    }

    /** Points times units as points, rounded down. */
    private static int points(int pointsInUnits) {
        return pointsInUnits / UNITS;
    }

    /**
     * A bound of the fit of a job, for which one table is looked into: what its asks use, each rounded up, and what they
     * earn, rounded down only together, with all that it gives for anything beside skills. Neither is below the true
     * number.
     *
     * @param asks packed, those from one place in the array to before another
     */
    int fitBound(int[] asks, int from, int to, int besideSkills) {
        int use = 0;
        int units = 0;
        for (int ask = from; ask < to; ask++) {
            int worth = worths[Asks.what(asks[ask])];
            use += useBound(worth);
            units += Asks.maxPoints(asks[ask]) * units(worth);
        }
        return Scorer.fit(points(units) + besideSkills, Math.min(use, Scorer.WHOLE));
    }

    /** The points that the packed asks from one place in an array to before another earn, each rounded down. */
    int points(int[] asks, int from, int to) {
        int points = 0;
        for (int i = from; i < to; i++) {
            points += points(Asks.maxPoints(asks[i]) * units(worths[Asks.what(asks[i])]));
        }
        return points;
    }

    /** Whether the credit for something asked is enough for an essential criterion. */
    boolean meets(int number) {
        return units(worths[number]) >= ENOUGH;
    }

    boolean meetsAll(int[] numbers) {
        for (int number : numbers) {
            if (!meets(number)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The use of a job, 0 to 10 000: {@link Use} without looking at skills that the candidate does not hold.
     *
     * @param asks packed, those from one place in the array to before another
     */
    int use(int[] asks, int from, int to) {
        if (whole == 0) {
            return 0;
        }
        long sum = 0;
        for (int ask = from; ask < to; ask++) {
            int what = Asks.what(asks[ask]);
            if (worths[what] == 0) {
                continue; // as most are, and known without a look at more
            }
            int level = AskedSkills.level(what);
            int first = firsts[AskedSkills.skill(what)];
            int end = first + counts[AskedSkills.skill(what)];
            for (int link = first; link < end; link++) {
                int held = SkillTable.CountsFor.asked(links[link]);
                int credit = SkillTable.CountsFor.percent(links[link]) * Math.min(level, levels[held]);
                int more = Math.max(0, credit - used[held]);
                used[held] += more;
                sum += strengths[held] * more;
            }
        }
        Arrays.fill(used, 0);
        return (int) (Scorer.WHOLE * sum / whole);
    }
}
