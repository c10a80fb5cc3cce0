package org.himatch.infrastructure;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The native programs of PostgreSQL, unpacked from the artifact for this platform.
 *
 * @param bin the folder that they are in
 */
record PostgresPrograms(Path bin) {

    private static final int EXECUTABLE_BY_OWNER = 0100;

    /** The programs in a folder, unpacked there unless they are already. */
    static PostgresPrograms unpackedIn(Path folder) {
        try {
            byte[] archive = archive();
            Path unpacked = folder.resolve(fingerprint(archive));
            if (!Files.exists(unpacked)) {
                // Unpacked elsewhere and then moved, so that what has the final name is complete.
                Files.createDirectories(folder);
                Path incoming = Files.createTempDirectory(folder, "incoming-");
                unpack(archive, incoming);
                moveUnlessThere(incoming, unpacked);
            }
            return new PostgresPrograms(unpacked.resolve("bin"));
        } catch (IOException e) {
            throw new InfrastructureException(
                    "PostgreSQL could not be unpacked in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The programs that a running server belongs to. */
    static PostgresPrograms of(Path serverProgram) {
        return new PostgresPrograms(serverProgram.resolveSibling(""));
    }

    /**
     * Runs a program to its end.
     *
     * @param log what it says is appended here
     * @return whether it succeeded
     */
    boolean run(Path log, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root. In a user namespace of its own it is nobody in particular, and still
            // owns its files.
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C");
        try {
            return builder.start().waitFor() == 0;
        } catch (IOException e) {
            throw new InfrastructureException(program + " could not be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("Interrupted while " + program + " ran", e);
        }
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
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
