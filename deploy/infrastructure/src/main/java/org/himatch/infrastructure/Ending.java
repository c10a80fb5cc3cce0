package org.himatch.infrastructure;

import java.time.Duration;

/**
 * The end of a process that this JVM did not start, or not as its child.
 *
 * <p>Such a process may stay in the process table after its end, until its parent takes note; in a container whose first
 * process does not do that, for ever. Java calls it alive, but it no longer has a program.
 */
public final class Ending {

    private static final Duration POLL = Duration.ofMillis(20);

    private Ending() {}

    /** Whether a process has ended. */
    public static boolean of(ProcessHandle process) {
        return !process.isAlive() || process.info().command().isEmpty();
    }

    /**
     * Waits for the end of a process.
     *
     * @return whether it has ended within the time, and before this thread was interrupted
     */
    public static boolean awaited(ProcessHandle process, Duration atMost) {
        long begin = System.nanoTime();
        while (!of(process)) {
            if (System.nanoTime() - begin > atMost.toNanos()) {
                return false;
            }
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return of(process);
            }
        }
        return true;
    }
}
