package org.himatch.local.load;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.himatch.local.load.Calls.Reply;
import org.himatch.local.load.Outcome.Done;
import org.himatch.local.load.Outcome.Written;

/**
 * Sends each request when it is due, whatever became of the ones before, and takes its time from when it was due. A generator
 * that waits for an answer before it asks again asks less the slower the answers are, and sees one slow answer where many users
 * would have seen all those that wait behind it; here none is left out, not even those that could not be sent in time.
 */
final class Driver {
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(30);
    private static final Duration REST = Duration.ofMillis(20);

    private final Target target;
    private final Calls calls;
    private final Traffic traffic;
    private final Population population;
    private final Meters meters;

    Driver(Target target, Calls calls, Population population, Meters meters) {
        this.target = target;
        this.calls = calls;
        this.traffic = new Traffic(target, calls, population);
        this.population = population;
        this.meters = meters;
    }

    /**
     * Sends all of it, and waits for the last answer.
     *
     * @param watched of so many acknowledged writes one is followed into the rankings
     */
    Step drive(String name, double rate, Duration planned, List<Arrival> arrivals, int watched) {
        Recording recording = new Recording(planned);
        long begin = System.nanoTime();
        long[] end = {begin};
        Vitals vitals = meters.highest(() -> {
            // Watching goes on in threads of its own, so that it is not taken for the time of an answer.
            try (ExecutorService watchers = Executors.newVirtualThreadPerTaskExecutor()) {
                try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
                    for (Arrival arrival : arrivals) {
                        long due = begin + arrival.atNanos();
                        await(due);
                        recording.sent(System.nanoTime() - due);
                        senders.execute(() -> send(arrival, due, recording, watchers, watched));
                    }
                    await(begin + planned.toNanos());
                }
                end[0] = System.nanoTime();
            }
        });
        return recording.step(name, rate, arrivals.size(), Duration.ofNanos(end[0] - begin), vitals);
    }

    private void send(Arrival arrival, long due, Recording recording, ExecutorService watchers, int watched) {
        Outcome outcome;
        try {
            outcome = traffic.perform(arrival);
        } catch (RuntimeException e) {
            outcome = new Outcome.Unexpected(e.toString());
        }
        long ended = System.nanoTime();
        recording.ended(arrival, ended - due, outcome);
        if (outcome instanceof Done(Written written)
                && written != null
                && Math.floorMod(arrival.choice(), watched) == 0) {
            watchers.execute(() -> watch(written, ended, recording));
        }
    }

    /** Asks for a ranking that has the version, until there is one. */
    private void watch(Written written, long acknowledged, Recording recording) {
        URI ranking = URI.create("%s/v1/matches/jobs/%s/candidates?limit=1&atLeast=%s:%d"
                .formatted(target.matching().root(), population.job(0).id(), written.id(), written.version()));
        while (System.nanoTime() - acknowledged < SEEN_WITHIN.toNanos()) {
            Reply reply = calls.get(ranking);
            if (reply.status() == 200) {
                recording.seen(System.nanoTime() - acknowledged);
                return;
            }
            LockSupport.parkNanos(REST.toNanos());
        }
        recording.unseen();
    }

    private static void await(long due) {
        long left = due - System.nanoTime();
        while (left > 0) {
            // Sleeping ends late by itself; what is left of a moment is not worth it.
            if (left > TimeUnit.MICROSECONDS.toNanos(50)) {
                LockSupport.parkNanos(left);
            } else {
                Thread.onSpinWait();
            }
            left = due - System.nanoTime();
        }
    }
}
