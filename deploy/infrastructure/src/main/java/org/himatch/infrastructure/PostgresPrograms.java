package org.himatch.infrastructure;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The native programs of PostgreSQL.
 *
 * @param bin the folder that they are in
 */
record PostgresPrograms(Path bin) {

    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 20;

    /** The programs in a folder, unpacked there unless they are already. */
    static PostgresPrograms unpackedIn(Path folder) {
        try {
            return new PostgresPrograms(PostgresArchive.unpackedIn(folder).resolve("bin"));
        } catch (IOException e) {
            throw new InfrastructureException(
                    "PostgreSQL could not be unpacked in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The programs that a running server belongs to. */
    static PostgresPrograms of(Path serverProgram) {
        return new PostgresPrograms(serverProgram.resolveSibling(""));
    }

    /** Makes a new data directory with one superuser; whether it succeeded. */
    boolean initialise(Path data, String user, Path log) {
        List<String> directory = List.of("initdb", "--no-sync", "-D", data.toString());
        List<String> access = List.of("--auth=trust", "-U", user);
        // PostgreSQL's own collation, which is the same on every platform.
        List<String> text =
                List.of("--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
        return run(Redirect.appendTo(log.toFile()), directory, access, text);
    }

    /** Starts a server that outlives this process, and waits until it is ready; whether it is. */
    boolean start(Path data, String options, Path log) {
        List<String> server = List.of("pg_ctl", "start", "-D", data.toString(), "-o", options, "-l", log.toString());
        return run(Redirect.appendTo(log.toFile()), server, waiting(START_SECONDS));
    }

    /** Stops a server at once, ending the connections to it instead of waiting for them; whether it has stopped. */
    boolean stop(Path data) {
        return run(
                Redirect.DISCARD,
                List.of("pg_ctl", "stop", "-D", data.toString(), "-m", "fast"),
                waiting(STOP_SECONDS));
    }

    private static List<String> waiting(int seconds) {
        return List.of("-w", "-t", Integer.toString(seconds));
    }

    @SafeVarargs
    private boolean run(Redirect output, List<String>... programAndArguments) {
        List<String> command = new ArrayList<>();
        for (List<String> words : programAndArguments) {
            command.addAll(words);
        }
        command.set(0, bin.resolve(command.getFirst()).toString());
        if (isRoot()) {
            // PostgreSQL refuses to run as root. In a user namespace of its own it is nobody in particular, and still
            // owns its files.
            command.addAll(0, List.of("unshare", "--user"));
        }
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
        builder.environment().put("LC_ALL", "C");
        try {
            return builder.start().waitFor() == 0;
        } catch (IOException e) {
            throw new InfrastructureException(String.join(" ", command) + " could not be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("Interrupted while PostgreSQL was started or stopped", e);
        }
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
