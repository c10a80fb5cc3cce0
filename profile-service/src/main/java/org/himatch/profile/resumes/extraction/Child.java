package org.himatch.profile.resumes.extraction;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A JVM that reads files, one at a time. It knows nothing of the service: no environment, no network address, no secret. */
final class Child implements AutoCloseable {
    private final Process process;
    private final Path folder;
    private final DataOutputStream out;
    private final DataInputStream in;

    private Child(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    static Child start(ExtractionConfig config, String classPath) throws IOException {
        Path folder = Files.createTempDirectory("himatch-resume");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + config.heap().asLongValue(),
                        "-Xss1m",
                        "-XX:MaxMetaspaceSize=128m",
                        "-XX:MaxDirectMemorySize=16m",
                        "-XX:ReservedCodeCacheSize=32m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "-Xshare:auto",
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + folder,
                        "-Duser.home=" + folder,
                        "-Dpdfbox.fontcache=" + folder,
                        "-cp",
                        classPath,
                        ChildMain.class.getName()))
                .directory(folder.toFile())
                .redirectError(Redirect.DISCARD); // Libraries quote what they stumble over, and it is somebody's.
        builder.environment().clear();
        return new Child(builder.start(), folder);
    }

    Extraction read(Exchange.Request request) throws IOException {
        request.write(out);
        return Exchange.read(in, request.characters());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it at once, whatever it does, and removes what it wrote. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
            try (Stream<Path> written = Files.walk(folder)) {
                for (Path path : written.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
