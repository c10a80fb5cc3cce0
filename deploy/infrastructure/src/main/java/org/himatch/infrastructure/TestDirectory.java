package org.himatch.infrastructure;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A directory that no other running JVM uses, below the module's {@code target}.
 *
 * <p>Directories are numbered and claimed by a file lock, which the operating system takes back however the JVM ends.
 * So the next test run finds what a killed one left, a running PostgreSQL above all, instead of leaving it to pile up;
 * and two test runs at once do not meet.
 */
record TestDirectory(Path path, FileLock lock) {

    static TestDirectory claim() throws IOException {
        return claimBelow(Path.of("target", "real-parts").toAbsolutePath());
    }

    static TestDirectory claimBelow(Path base) throws IOException {
        for (int number = 1; ; number++) {
            Path directory = base.resolve(Integer.toString(number));
            Files.createDirectories(directory);
            Optional<FileLock> lock = lock(directory.resolve("lock"));
            if (lock.isPresent()) {
                return new TestDirectory(directory, lock.get());
            }
        }
    }

    private static Optional<FileLock> lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(lock);
            }
        } catch (OverlappingFileLockException e) {
            // This JVM has it already: as much taken as by another.
        }
        channel.close();
        return Optional.empty();
    }

    /** A folder in this directory without what an earlier test run left there. */
    Path emptied(String folder) throws IOException {
        Path root = path.resolve(folder);
        Directories.delete(root);
        return root;
    }
}
