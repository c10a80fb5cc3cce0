package org.himatch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.himatch.infrastructure.Directories;

/** A folder for a system that is started to be tried, and not to be kept. */
final class ScratchHome {

    private ScratchHome() {}

    /** A new, empty one. */
    static Path create(String purpose) {
        try {
            return Files.createTempDirectory("himatch-" + purpose);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes one, when nothing in it is of interest. */
    static void delete(Path home) {
        try {
            Directories.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
