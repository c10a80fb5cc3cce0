package org.himatch.local;

import java.time.Duration;
import java.util.Map;
import org.himatch.local.demo.Documents;

/** One {@code up}, from its first line to its last. */
final class Session {

    private final boolean detach;
    private final boolean demo;
    private final Installation installation;
    private final RunState state;
    private final Progress progress;
    private final Supervisor supervisor;

    /**
     * Nothing has happened yet.
     *
     * @param detach whether to return when everything is ready, instead of staying until it is stopped
     * @param demo whether to load the demo market and show a ranking
     */
    Session(Installation installation, boolean detach, boolean demo) {
        this.detach = detach;
        this.demo = demo;
        this.installation = installation;
        this.state = installation.state();
        this.progress = Progress.onStandardOutput();
        this.supervisor = new Supervisor(installation, progress);
    }

    void run() {
        installation.home().prepare();
        try (RunLock lock = RunLock.tryAcquire(installation.home()).orElseThrow(this::heldByAnother)) {
            if (isAllReady()) {
                progress.line("HIMatch is up already.");
                welcome(Ports.of(state.running()), true);
            } else {
                stopLeftovers();
                installation.requireBuilt();
                installation.ports().requireFree();
                supervise();
            }
        }
    }

    private Refusal heldByAnother() {
        String process = state.supervisor()
                .map(supervisor -> ", process " + supervisor.pid())
                .orElse("");
        return new Refusal("HIMatch is up already (in %s%s): ./himatch status shows it, ./himatch down stops it"
                .formatted(installation.home().root(), process));
    }

    /** Detached, or left so by a supervisor that was killed: nothing to do either way. */
    private boolean isAllReady() {
        Map<Part, Running> running = state.running();
        return running.size() == Part.values().length
                && running.entrySet().stream()
                        .allMatch(entry -> Readiness.isReady(
                                entry.getKey(), entry.getValue().port()));
    }

    private void stopLeftovers() {
        if (!state.running().isEmpty()) {
            progress.line("Some of HIMatch was left running:");
        }
        new Stopper(installation).stopEverything(progress);
    }

    /** Whatever happens, either everything is up afterwards, or nothing. */
    private void supervise() {
        StopOnSignal onSignal = StopOnSignal.install(this::stopOnSignal);
        try {
            state.supervising();
            start();
            if (!detach) {
                supervisor.watch();
            }
        } catch (Refusal refusal) {
            // After a signal, parts fail because they are being stopped: that is not what ended this.
            if (!supervisor.isStopped()) {
                supervisor.stop();
                leave(onSignal);
                throw refusal;
            }
        }
        if (supervisor.isStopped()) {
            // By the signal, in a thread of its own: wait for it.
            supervisor.stop();
        } else {
            leave(onSignal);
        }
    }

    private void stopOnSignal() {
        progress.line("Stopping HIMatch.");
        supervisor.stop();
        state.notSupervising();
        progress.line(
                "Stopped; the data stays in %s.".formatted(installation.home().root()));
    }

    private void leave(StopOnSignal onSignal) {
        state.notSupervising();
        onSignal.dismiss();
    }

    private void start() {
        long begin = System.nanoTime();
        progress.line("Starting HIMatch; its data is in %s."
                .formatted(installation.home().root()));
        supervisor.start();
        if (!supervisor.isStopped()) {
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            progress.line("Ready after %.1f s.".formatted(Progress.seconds(took)));
            showDemo();
        }
        if (!supervisor.isStopped()) {
            welcome(installation.ports(), detach);
        }
    }

    private void welcome(Ports ports, boolean detached) {
        new Welcome(installation.home(), Endpoints.of(ports)).lines(detached).forEach(progress::line);
    }

    /** A demo that fails is told of, and is no reason to stop what is up. */
    private void showDemo() {
        if (demo) {
            try {
                new Demo(
                                Endpoints.of(installation.ports()),
                                Documents.in(installation.project()),
                                Terminal.of(System.getenv()))
                        .loadAndShow(System.out);
            } catch (Refusal refusal) {
                if (!supervisor.isStopped()) {
                    progress.line(refusal.line());
                }
            }
        }
    }
}
