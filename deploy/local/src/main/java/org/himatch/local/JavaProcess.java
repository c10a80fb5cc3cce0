package org.himatch.local;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A part that runs in a JVM of its own.
 *
 * <p>Ctrl-C in a terminal reaches every process that was started from it. The parts must not end by it, each at its own
 * pace, but in order, one after the other: so they are started by a shell that ignores the signal, and a JVM keeps
 * ignoring what was ignored when it began. They still end by SIGTERM.
 */
final class JavaProcess {

    private static final List<String> IGNORING_THE_TERMINAL = List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    /** For a short life on a small machine: starting counts for more than the last bit of speed. */
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-Xshare:auto",
            // Kafka and Netty use what Java is about to take away, and Java would say so at every start.
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    private JavaProcess() {}

    /** Runs a hidden command of this launcher. */
    static ProcessHandle command(Path log, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        return start(log, Map.of(), command);
    }

    /** Runs a jar with these variables added to the environment. */
    static ProcessHandle jar(Path log, Path jar, Map<String, String> environment) {
        return start(log, environment, List.of("-jar", jar.toString()));
    }

    private static ProcessHandle start(Path log, Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (!isWindows()) {
            command.addAll(IGNORING_THE_TERMINAL);
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .redirectInput(Redirect.from(nullDevice()));
        builder.environment().putAll(environment);
        try {
            return builder.start().toHandle();
        } catch (IOException e) {
            throw new Refusal("%s could not be run: %s".formatted(command.getFirst(), e.getMessage()));
        }
    }

    private static File nullDevice() {
        return new File(isWindows() ? "NUL" : "/dev/null");
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("win");
    }
}
