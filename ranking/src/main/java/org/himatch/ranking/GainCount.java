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
    /** What each step adds to the present job. */
    private final int[] added;
    /** How many of the essential criteria that fail in the present job each step meets. */
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

    /** Adds a job. Of one out of reach only a step that meets all that fails is looked at any further. */
    void add(Advisor.Suiting job) {
        touches = 0;
        before = 0;
        failing = 0;
        for (int i = 0; i < job.asked().length; i++) {
            before += job.asked()[i].points(job.maxima()[i]);
            failing += fails(job, i) ? 1 : 0;
        }
        if (failing == 0) {
            unhindered++;
        } else if (!anyStepMeetsAll(job)) {
            return;
        }
        for (int i = 0; i < job.asked().length; i++) {
            addEffects(job.asked()[i], job.maxima()[i]);
        }
        for (int touch = 0; touch < touches; touch++) {
            take(touched[touch], job.job());
        }
        if (failing > 0) {
            forgetWhatIsMet(job);
        }
    }

    private static boolean fails(Advisor.Suiting job, int i) {
        return job.essential()[i] && !job.asked()[i].isMet();
    }

    /** Counts for each step what it meets. */
    private boolean anyStepMeetsAll(Advisor.Suiting job) {
        boolean any = false;
        for (int i = 0; i < job.asked().length; i++) {
            Asked asked = job.asked()[i];
            for (int effect = 0; fails(job, i) && effect < asked.effects(); effect++) {
                if (asked.meets(effect)) {
                    any |= ++met[asked.step(effect)] == failing;
                }
            }
        }
        if (!any) {
            forgetWhatIsMet(job);
        }
        return any;
    }

    private void forgetWhatIsMet(Advisor.Suiting job) {
        for (int i = 0; i < job.asked().length; i++) {
            Asked asked = job.asked()[i];
            for (int effect = 0; fails(job, i) && effect < asked.effects(); effect++) {
                met[asked.step(effect)] = 0;
            }
        }
    }

    private void addEffects(Asked asked, int maximum) {
        int now = asked.points(maximum);
        for (int effect = 0; effect < asked.effects(); effect++) {
            int step = asked.step(effect);
            if (met[step] == failing) {
                if (added[step] == UNTOUCHED) {
                    touched[touches++] = step;
                    added[step] = 0;
                }
                added[step] += asked.points(effect, maximum) - now;
            }
        }
    }

    private void take(int step, Job job) {
        int gain = added[step];
        added[step] = UNTOUCHED;
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
