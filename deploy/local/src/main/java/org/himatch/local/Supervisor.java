package org.himatch.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.himatch.infrastructure.Ending;
import org.himatch.infrastructure.InfrastructureException;

/**
 * Brings all parts up, keeps them up, and takes them down.
 *
 * <p>{@link #stop()} may come at any moment from another thread, above all from Ctrl-C. It raises a flag that ends
 * whatever is being started, and then waits for its turn: starting and stopping exclude each other, so no process is
 * started that the stop does not see.
 */
final class Supervisor {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration WATCH = Duration.ofMillis(500);

    /** A part that ends again so soon after it was started again has a reason that starting does not cure. */
    private static final Duration TOO_SOON = Duration.ofSeconds(30);

    private final Installation installation;
    private final RunState state;
    private final Starter starter;
    private final Progress progress;
    private final Map<Part, Instant> restarted = new EnumMap<>(Part.class);
    private final AtomicReference<Course> course = new AtomicReference<>(Course.UP);

    private enum Course {
        UP,
        /** A part did not start: the others need not either. */
        FAILED,
        /** Somebody asked for the end. */
        STOPPED
    }

    Supervisor(Installation installation, Progress progress) {
        this.installation = installation;
        this.state = installation.state();
        this.starter = new Starter(installation);
        this.progress = progress;
    }

    /**
     * Starts everything and returns when it is ready, or when {@link #stop()} is called.
     *
     * @throws Refusal if a part does not get ready; what was started before still runs
     */
    synchronized void start() {
        start(Part.infrastructure());
        start(Part.services());
    }

    /** Whether {@link #stop()} was called. */
    boolean isStopped() {
        return course.get() == Course.STOPPED;
    }

    /**
     * Watches, and starts again what ends. Returns when {@link #stop()} is called.
     *
     * @throws Refusal if a part cannot be kept running
     */
    void watch() {
        while (course.get() == Course.UP) {
            pause(WATCH);
            revive();
        }
    }

    /** Stops everything, also what is only just being started. */
    void stop() {
        course.set(Course.STOPPED);
        synchronized (this) {
            new Stopper(installation).stopEverything(progress);
        }
    }

    private synchronized void revive() {
        for (Part part : Part.values()) {
            if (course.get() != Course.UP || state.process(part).isPresent()) {
                continue;
            }
            Instant now = Instant.now();
            Instant before = restarted.put(part, now);
            if (before != null && before.plus(TOO_SOON).isAfter(now)) {
                throw ended(part, "ended again");
            }
            progress.line("%s ended; starting it again".formatted(part.title()));
            start(List.of(part));
        }
    }

    /** Starts parts at the same time; when one fails, the others give up as well. */
    private void start(List<Part> parts) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> starts = new ArrayList<>();
            for (Part part : parts) {
                starts.add(threads.submit(() -> startAndAwait(part)));
            }
            while (starts.stream().anyMatch(start -> !start.isDone())) {
                starts.forEach(this::giveUpOnFailure);
                progress.tick();
                pause(POLL);
            }
            starts.forEach(this::giveUpOnFailure);
        }
    }

    private void giveUpOnFailure(Future<?> start) {
        if (start.state() == Future.State.FAILED) {
            course.compareAndSet(Course.UP, Course.FAILED);
            throw start.exceptionNow() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(start.exceptionNow());
        }
    }

    private void startAndAwait(Part part) {
        if (course.get() != Course.UP) {
            return;
        }
        progress.starting(part);
        int port = installation.ports().of(part);
        try {
            ProcessHandle process = starter.start(part);
            state.started(part, process, port);
            awaitReady(part, process, port);
        } catch (InfrastructureException e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        } finally {
            progress.settled(part);
        }
    }

    private void awaitReady(Part part, ProcessHandle process, int port) {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (course.get() == Course.UP) {
            if (Ending.of(process)) {
                throw ended(part, "ended while it started");
            }
            if (Readiness.isReady(part, port)) {
                progress.ready(part, port);
                return;
            }
            if (Instant.now().isAfter(limit)) {
                throw ended(part, "was not ready after %d s".formatted(START_LIMIT.toSeconds()));
            }
            pause(POLL);
        }
    }

    private Refusal ended(Part part, String how) {
        String reason = LogTail.reason(installation.home().log(part));
        return new Refusal("%s %s%s (log: %s)"
                .formatted(
                        part.title(),
                        how,
                        reason.isEmpty() ? "" : ": " + reason,
                        installation.home().log(part)));
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
