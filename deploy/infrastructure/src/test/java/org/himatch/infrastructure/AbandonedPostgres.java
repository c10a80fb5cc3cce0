package org.himatch.infrastructure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A JVM that starts PostgreSQL and is gone without a goodbye, as after {@code kill -9}. */
final class AbandonedPostgres {

    private AbandonedPostgres() {}

    /**
     * Runs in a JVM of its own.
     *
     * @param arguments the data directory
     */
    public static void main(String[] arguments) {
        LocalPostgres.start(Path.of(arguments[0]), 0);
        Runtime.getRuntime().halt(1);
    }

    /** Leaves a server running on a data directory. */
    static ProcessHandle in(Path data) throws IOException, InterruptedException {
        new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Djava.util.logging.manager=" + System.getProperty("java.util.logging.manager"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AbandonedPostgres.class.getName(),
                        data.toString()))
                .inheritIO()
                .start()
                .waitFor();
        return PostmasterFile.in(data).server().orElseThrow();
    }
}
