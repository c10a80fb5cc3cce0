package org.himatch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * The folder that holds all that HIMatch writes on this machine.
 *
 * @param root {@code .himatch} in the checkout, or what {@code HIMATCH_HOME} says
 */
record Home(Path root) {

    private static final long MEBIBYTE = 1L << 20;
    private static final long NEEDED = 1024 * MEBIBYTE;

    static Home from(Map<String, String> environment, Path project) {
        String wanted = environment.getOrDefault("HIMATCH_HOME", "");
        return new Home((wanted.isBlank() ? project.resolve(".himatch") : Path.of(wanted))
                .toAbsolutePath()
                .normalize());
    }

    /** What a part keeps from one start to the next. */
    Path data(Part part) {
        return root.resolve("data").resolve(part.title());
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path log(Part part) {
        return logs().resolve(part.title() + ".log");
    }

    /** What runs now. */
    Path run() {
        return root.resolve("run");
    }

    /**
     * Makes the folders.
     *
     * @throws Refusal if they cannot be made, or less than 1 GiB is free
     */
    void prepare() {
        try {
            Files.createDirectories(root.resolve("data"));
            Files.createDirectories(logs());
            Files.createDirectories(run());
            requireSpace(Files.getFileStore(root).getUsableSpace());
        } catch (IOException e) {
            throw new Refusal("%s cannot be written to (%s); set HIMATCH_HOME to another folder".formatted(root, e));
        }
    }

    void requireSpace(long freeBytes) {
        if (freeBytes < NEEDED) {
            throw new Refusal(
                    "Only %d MiB are free in %s, and HIMatch needs %d; free some, or set HIMATCH_HOME to another folder"
                            .formatted(freeBytes / MEBIBYTE, root, NEEDED / MEBIBYTE));
        }
    }

    /** Starts a new log for a part and keeps the one before as {@code .previous.log}. */
    Path newLog(Part part) {
        Path log = log(part);
        try {
            if (Files.exists(log)) {
                Files.move(log, logs().resolve(part.title() + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
