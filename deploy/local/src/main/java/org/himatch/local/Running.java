package org.himatch.local;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.himatch.infrastructure.Ending;

/**
 * A process that was started, as it is written down for later commands.
 *
 * <p>After a crash the operating system may have given the id to another process. That one has another start instant,
 * and is never touched.
 *
 * @param startedMillis when the process started, in milliseconds since 1970, as the operating system tells it
 * @param port where it listens; 0 for the supervisor
 */
record Running(long pid, long startedMillis, int port) {

    /** Linux tells the start relative to a boot time that a clock correction moves. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static Running of(ProcessHandle process, int port) {
        long started = process.info().startInstant().orElseGet(Instant::now).toEpochMilli();
        return new Running(process.pid(), started, port);
    }

    /** The process, if it still runs. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(process -> !Ending.of(process)).filter(this::isTheSame);
    }

    private boolean isTheSame(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(started -> Math.abs(started.toEpochMilli() - startedMillis) <= TOLERANCE.toMillis())
                .orElse(false);
    }

    @JsonIgnore
    Instant started() {
        return Instant.ofEpochMilli(startedMillis);
    }
}
