package org.himatch.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** A table of the parts. */
@Command(name = "status", description = "Show what is up.")
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_ALL_UP = 3;

    @Override
    public Integer call() {
        Installation installation = Installation.here();
        boolean allReady = true;
        System.out.println(row("PART", "PORT", "PID", "STATE", "UPTIME"));
        for (Part part : Part.values()) {
            Optional<Running> recorded = installation.state().recorded(part);
            State state = recorded.map(running -> State.of(part, running)).orElse(State.DOWN);
            allReady &= state == State.READY;
            System.out.println(row(part, recorded, state, installation.ports()));
        }
        return allReady ? 0 : NOT_ALL_UP;
    }

    private static String row(Part part, Optional<Running> recorded, State state, Ports ports) {
        int port = recorded.map(Running::port).orElseGet(() -> ports.of(part));
        Optional<Running> alive = recorded.filter(running -> running.process().isPresent());
        return row(
                part.title(),
                Integer.toString(port),
                alive.map(running -> Long.toString(running.pid())).orElse("-"),
                state.name().toLowerCase(Locale.ROOT),
                alive.map(running -> uptime(Duration.between(running.started(), Instant.now())))
                        .orElse("-"));
    }

    private static String row(String part, String port, String pid, String state, String uptime) {
        return String.format(Locale.ROOT, "%-17s %6s %8s  %-9s %s", part, port, pid, state, uptime)
                .stripTrailing();
    }

    /** The two largest units that matter. */
    static String uptime(Duration uptime) {
        if (uptime.toDays() > 0) {
            return "%d d %d h".formatted(uptime.toDays(), uptime.toHoursPart());
        }
        if (uptime.toHours() > 0) {
            return "%d h %d min".formatted(uptime.toHours(), uptime.toMinutesPart());
        }
        if (uptime.toMinutes() > 0) {
            return "%d min %d s".formatted(uptime.toMinutes(), uptime.toSecondsPart());
        }
        return "%d s".formatted(Math.max(0, uptime.toSeconds()));
    }

    private enum State {
        /** It does its work. */
        READY,
        /** Its process runs, and does not answer, or not well. */
        UNREADY,
        /** It was started, and its process is gone though nobody stopped it. */
        ENDED,
        /** It was not started, or was stopped. */
        DOWN;

        static State of(Part part, Running running) {
            if (running.process().isEmpty()) {
                return ENDED;
            }
            return Readiness.isReady(part, running.port()) ? READY : UNREADY;
        }
    }
}
