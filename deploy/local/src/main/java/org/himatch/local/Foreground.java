package org.himatch.local;

import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.himatch.infrastructure.InfrastructureException;

/** A part that is this process: it starts, and stops when the process is told to end. */
final class Foreground {

    private Foreground() {}

    /** Does not return before the process ends. */
    static void run(Supplier<? extends AutoCloseable> starter) {
        AutoCloseable part = start(starter);
        System.out.println("ready");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(part), "close"));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static AutoCloseable start(Supplier<? extends AutoCloseable> starter) {
        try {
            return starter.get();
        } catch (InfrastructureException e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println("ERROR could not be closed: " + e);
        }
    }
}
