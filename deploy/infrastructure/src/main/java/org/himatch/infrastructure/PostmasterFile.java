package org.himatch.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code postmaster.pid} in which a running PostgreSQL keeps its process id. After a crash the file stays, and
 * the id may by then belong to any other process: only one whose program is PostgreSQL is taken for the server.
 */
record PostmasterFile(Path path) {

    static PostmasterFile in(Path dataDirectory) {
        return new PostmasterFile(dataDirectory.resolve("postmaster.pid"));
    }

    /** The running server that the file names. */
    Optional<ProcessHandle> server() {
        return pid().flatMap(ProcessHandle::of)
                .filter(process -> !Ending.of(process))
                .filter(process -> program(process).isPresent());
    }

    /** The program of a PostgreSQL server, and nothing for any other process. */
    static Optional<Path> program(ProcessHandle process) {
        return process.info()
                .command()
                .map(Path::of)
                .filter(program -> program.endsWith("postgres") || program.endsWith("postgres.exe"));
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new InfrastructureException("Could not remove " + path + ": " + e.getMessage(), e);
        }
    }

    private Optional<Long> pid() {
        try {
            List<String> lines = Files.readAllLines(path);
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.valueOf(lines.getFirst().strip()));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new InfrastructureException("Could not read " + path + ": " + e.getMessage(), e);
        }
    }
}
