package org.himatch.local;

import java.time.Duration;
import java.util.Optional;
import org.himatch.infrastructure.Ending;
import picocli.CommandLine.Command;

/** Stops everything, whoever started it and whether that still runs or not. */
@Command(name = "down", description = "Stop everything; the data stays.")
final class DownCommand implements Runnable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Override
    public void run() {
        Installation installation = Installation.here();
        RunState state = installation.state();
        Progress progress = Progress.onStandardOutput();
        Optional<ProcessHandle> supervisor = state.supervisor();
        if (supervisor.isEmpty() && state.running().isEmpty()) {
            progress.line("HIMatch is not up.");
            return;
        }
        progress.line("Stopping HIMatch.");
        supervisor.ifPresent(DownCommand::end);
        new Stopper(installation).stopEverything(progress);
        state.notSupervising();
        progress.line(
                "Stopped; the data stays in %s.".formatted(installation.home().root()));
    }

    /** It stops everything itself before it ends; what it leaves in spite of that is stopped afterwards. */
    private static void end(ProcessHandle supervisor) {
        supervisor.destroy();
        if (!Ending.awaited(supervisor, PATIENCE)) {
            supervisor.destroyForcibly();
        }
    }
}
