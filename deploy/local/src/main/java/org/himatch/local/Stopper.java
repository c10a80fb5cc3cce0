package org.himatch.local;

import java.time.Duration;
import java.util.List;
import org.himatch.infrastructure.Ending;
import org.himatch.infrastructure.LocalPostgres;

/**
 * Stops whatever runs: the services first, which use the rest; then Kafka and the issuer; PostgreSQL last. It knows the
 * processes from what is written down, so it serves the supervisor as well as a command that comes after its death.
 */
final class Stopper {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Installation installation;
    private final RunState state;

    Stopper(Installation installation) {
        this.installation = installation;
        this.state = installation.state();
    }

    void stopEverything(Progress progress) {
        stop(Part.services(), progress);
        stop(List.of(Part.KAFKA, Part.ISSUER), progress);
        stop(List.of(Part.POSTGRES), progress);
    }

    /** Stops these parts all at once. */
    private void stop(List<Part> parts, Progress progress) {
        List<Part> running =
                parts.stream().filter(part -> state.process(part).isPresent()).toList();
        if (!running.isEmpty()) {
            progress.stopping(running);
        }
        running.stream()
                .filter(part -> part != Part.POSTGRES)
                .forEach(part -> state.process(part).ifPresent(ProcessHandle::destroy));
        for (Part part : parts) {
            if (part == Part.POSTGRES) {
                // By its own directory: it may run although it was never written down.
                LocalPostgres.stopIn(installation.home().data(part));
            } else {
                state.process(part).ifPresent(Stopper::awaitEnd);
            }
            state.stopped(part);
        }
    }

    /** A process that does not end by itself is ended. */
    private static void awaitEnd(ProcessHandle process) {
        if (!Ending.awaited(process, PATIENCE)) {
            process.destroyForcibly();
            Ending.awaited(process, PATIENCE);
        }
    }
}
