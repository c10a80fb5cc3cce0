package org.himatch.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Adds up, job by job, what each step brings. */
final class GainCount {
    private static final int UNTOUCHED = -1;

    private final UUID candidateId;
    private final boolean scored;
    private final int most;
    private final int[] newly;
    private final int[] raised;
    private final long[] points;
    private final List<List<Advice.JobGain>> examples;
    /** Of the present job: what each step adds, and how many essential criteria that fail it meets. */
    private final int[] added;

    private final int[] met;
    private final int[] touched;
    private int touches;
    private int before;
    private int failing;
    private int unhindered;

    /**
     * Nothing yet.
     *
     * @param scored whether the candidate has a score now; with any step they have one
     * @param most how many examples of each step are kept at most
     */
    GainCount(UUID candidateId, boolean scored, int steps, int most) {
        this.candidateId = candidateId;
        this.scored = scored;
        this.most = most;
        newly = new int[steps];
        raised = new int[steps];
        points = new long[steps];
        examples = IntStream.range(0, steps)
                .<List<Advice.JobGain>>mapToObj(step -> new ArrayList<>())
                .toList();
        added = new int[steps];
        Arrays.fill(added, UNTOUCHED);
        met = new int[steps];
        touched = new int[steps];
    }

    /**
     * Adds a job whose terms suit.
     *
     * @param asked what its criteria ask, in their order: skills, credentials, experience
     */
    void add(JobArrival arrival, Asked[] asked) {
        touches = 0;
        before = 0;
        failing = 0;
        int i = 0;
        for (CompiledSkill skill : arrival.compiled().skills()) {
            add(asked[i++], skill.maxPoints(), skill.isEssential());
        }
        for (CompiledCredentials credentials : arrival.compiled().credentials()) {
            add(asked[i++], credentials.maxPoints(), credentials.asked().essential());
        }
        CompiledExperience experience = arrival.compiled().experience();
        if (experience != null) {
            add(asked[i], experience.maxPoints(), experience.asked().essential());
        }
        unhindered += failing == 0 ? 1 : 0;
        for (int touch = 0; touch < touches; touch++) {
            take(touched[touch], arrival.job());
        }
    }

    private void add(Asked asked, int maximum, boolean essential) {
        int now = asked.before().floorOf(maximum);
        before += now;
        failing += essential && !asked.isMet() ? 1 : 0;
        for (Asked.Effect effect : asked.effects()) {
            int step = effect.step();
            if (added[step] == UNTOUCHED) {
                touched[touches++] = step;
                added[step] = 0;
            }
            added[step] += effect.after().floorOf(maximum) - now;
            met[step] += essential && effect.meets() ? 1 : 0;
        }
    }

    private void take(int step, Job job) {
        int gain = added[step];
        boolean within = met[step] == failing;
        added[step] = UNTOUCHED;
        met[step] = 0;
        if (!within) {
            return;
        }
        // A job that nothing hinders comes within reach of whoever has no score, touched or not: gains() counts these.
        newly[step] += failing > 0 ? 1 : 0;
        if (gain > 0) {
            raised[step]++;
            points[step] += gain;
            keep(examples.get(step), gain, job);
        }
    }

    private void keep(List<Advice.JobGain> best, int gain, Job job) {
        boolean isNew = failing > 0 || !scored;
        if (best.size() == most) {
            if (most == 0) {
                return;
            }
            Advice.JobGain worst = best.getLast();
            if (worst.newlyWithinReach() != isNew ? worst.newlyWithinReach() : worst.points() > gain) {
                return;
            }
        }
        Advice.JobGain one = new Advice.JobGain(
                job.id(),
                job.version(),
                scored ? before : null,
                before + gain,
                isNew,
                TieBreak.of(job.id(), candidateId));
        int place = -1 - Collections.binarySearch(best, one);
        best.add(place, one);
        if (best.size() > most) {
            best.removeLast();
        }
    }

    /** How many jobs are within reach now. */
    int withinReach() {
        return scored ? unhindered : 0;
    }

    /** What each step brings that brings anything. */
    List<Advice.Gain> gains(List<Step> steps) {
        return IntStream.range(0, steps.size())
                .mapToObj(step -> new Advice.Gain(
                        steps.get(step),
                        newly[step] + (scored ? 0 : unhindered),
                        raised[step],
                        points[step],
                        examples.get(step)))
                .filter(gain -> gain.newlyWithinReach() > 0 || gain.points() > 0)
                .toList();
    }
}
