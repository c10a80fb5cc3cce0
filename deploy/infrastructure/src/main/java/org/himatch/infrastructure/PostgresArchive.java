package org.himatch.infrastructure;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL for this platform, as it comes from its Maven artifact: a packed archive. */
final class PostgresArchive {

    private static final int EXECUTABLE_BY_OWNER = 0100;

    private PostgresArchive() {}

    /**
     * Unpacks the archive in a folder, unless it is there already.
     *
     * @return where its contents are; another archive has another place
     */
    static Path unpackedIn(Path folder) throws IOException {
        byte[] archive = archive();
        Path unpacked = folder.resolve(fingerprint(archive));
        if (!Files.exists(unpacked)) {
            // Unpacked elsewhere and then moved, so that what has the final name is complete.
            Files.createDirectories(folder);
            Path incoming = Files.createTempDirectory(folder, "incoming-");
            unpack(archive, incoming);
            moveUnlessThere(incoming, unpacked);
        }
        return unpacked;
    }

    private static byte[] archive() throws IOException {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = name.startsWith("mac") ? "Darwin" : name.startsWith("win") ? "Windows" : "Linux";
        String architecture = System.getProperty("os.arch");
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, architecture)) {
            return archive.readAllBytes();
        } catch (IllegalStateException e) {
            throw new IOException("there are no programs for " + system + " on " + architecture, e);
        }
    }

    private static String fingerprint(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive leads out of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    unpack(entry, tar, path);
                }
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if ((entry.getMode() & EXECUTABLE_BY_OWNER) != 0 && !path.toFile().setExecutable(true)) {
            throw new IOException("could not be made executable: " + path);
        }
    }

    /** Another process may have unpacked the same at the same time: then its copy is as good. */
    private static void moveUnlessThere(Path incoming, Path target) throws IOException {
        try {
            Files.move(incoming, target);
        } catch (FileAlreadyExistsException e) {
            Directories.delete(incoming);
        }
    }
}
