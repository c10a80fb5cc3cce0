package org.himatch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The launcher as a user runs it: a process with arguments, environment, two outputs and an exit code. */
final class LauncherProcess {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Process process;
    private final Path out;
    private final Path err;

    private LauncherProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static LauncherProcess start(Path project, Map<String, String> environment, String... arguments)
            throws IOException {
        Path out = temporary();
        Path err = temporary();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dhimatch.root=" + project,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new LauncherProcess(builder.start(), out, err);
    }

    private static Path temporary() throws IOException {
        Path file = Files.createTempFile("himatch", ".txt");
        file.toFile().deleteOnExit();
        return file;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("does not end: " + this);
        }
        return process.exitValue();
    }

    void awaitOutput(String text) throws InterruptedException {
        Instant limit = Instant.now().plus(LIMIT);
        while (!out().contains(text)) {
            if (!process.isAlive() || Instant.now().isAfter(limit)) {
                throw new AssertionError("never said '" + text + "': " + this);
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
    }

    String out() {
        return read(out);
    }

    String err() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "out:\n" + out() + "\nerr:\n" + err();
    }
}
