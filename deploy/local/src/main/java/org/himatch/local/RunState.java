package org.himatch.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What runs, one small file each, so that any later command finds it, whatever became of the one that started it. */
final class RunState {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUPERVISOR = "himatch";

    private final Path directory;

    RunState(Path directory) {
        this.directory = directory;
    }

    void started(Part part, ProcessHandle process, int port) {
        write(part.title(), Running.of(process, port));
    }

    /** This process watches over the parts. */
    void supervising() {
        write(SUPERVISOR, Running.of(ProcessHandle.current(), 0));
    }

    void stopped(Part part) {
        delete(part.title());
    }

    void notSupervising() {
        delete(SUPERVISOR);
    }

    /** What was written down about a part, whether its process still runs or not. */
    Optional<Running> recorded(Part part) {
        return read(part.title());
    }

    Optional<ProcessHandle> process(Part part) {
        return recorded(part).flatMap(Running::process);
    }

    Optional<ProcessHandle> supervisor() {
        return read(SUPERVISOR).flatMap(Running::process);
    }

    /** The parts whose processes run. */
    Map<Part, Running> running() {
        Map<Part, Running> running = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            recorded(part)
                    .filter(recorded -> recorded.process().isPresent())
                    .ifPresent(recorded -> running.put(part, recorded));
        }
        return running;
    }

    private Path file(String name) {
        return directory.resolve(name + ".json");
    }

    private void write(String name, Running running) {
        try {
            // A reader finds the file as it was or as it is, never half of it.
            Path incoming = directory.resolve(name + ".incoming");
            JSON.writeValue(incoming.toFile(), running);
            Files.move(incoming, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Running> read(String name) {
        try {
            return Files.exists(file(name))
                    ? Optional.of(JSON.readValue(file(name).toFile(), Running.class))
                    : Optional.empty();
        } catch (IOException e) {
            // Gone in between, or damaged: either way it tells nothing.
            return Optional.empty();
        }
    }

    private void delete(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
