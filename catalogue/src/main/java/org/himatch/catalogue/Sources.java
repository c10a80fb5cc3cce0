package org.himatch.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The files of a catalogue, read but not yet understood.
 *
 * @param where the file or folder they were found at, for findings that are no single file's
 * @param files at least one
 */
record Sources(String where, List<Sources.File> files) {
    private static final String ENDING = ".yaml";
    private static final List<String> BUILT_IN = List.of(
            "catalogue.yaml", "skills.yaml", "relations.yaml", "credentials.yaml", "roles.yaml", "recognition.yaml");

    Sources {
        files = List.copyOf(files);
    }

    /**
     * A file.
     *
     * @param name as it is named in findings
     * @param yaml its text
     */
    record File(String name, String yaml) {}

    /** The files beside this class. */
    static Sources builtIn() {
        List<File> files = new ArrayList<>();
        for (String name : BUILT_IN) {
            try (InputStream in = Objects.requireNonNull(Sources.class.getResourceAsStream(name), name)) {
                files.add(new File(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException("the built-in " + name + " cannot be read", e);
            }
        }
        return new Sources("the built-in catalogue", files);
    }

    /** A file, or the YAML files directly in a folder, by name. Hidden ones are left alone. */
    static Sources at(Path path) {
        Findings findings = new Findings();
        List<File> files = new ArrayList<>();
        for (Path file : filesAt(path, findings)) {
            try {
                files.add(new File(file.toString(), Files.readString(file)));
            } catch (IOException e) {
                findings.add(file.toString(), cannotBeRead(e));
            }
        }
        findings.throwIfAny();
        return new Sources(path.toString(), files);
    }

    private static List<Path> filesAt(Path path, Findings findings) {
        if (!Files.exists(path)) {
            findings.add(path.toString(), "no such file or folder");
            return List.of();
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> inFolder = Files.list(path)) {
            List<Path> files = inFolder.filter(Sources::isYaml).sorted().toList();
            if (files.isEmpty()) {
                findings.add(path.toString(), "the folder has no *" + ENDING + " file");
            }
            return files;
        } catch (IOException e) {
            findings.add(path.toString(), cannotBeRead(e));
            return List.of();
        }
    }

    private static boolean isYaml(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) && !name.startsWith(".") && Files.isRegularFile(file);
    }

    private static String cannotBeRead(IOException e) {
        return "cannot be read: "
                + switch (e) {
                    case AccessDeniedException denied -> "access denied";
                    case CharacterCodingException coding -> "not UTF-8 text";
                    default -> String.valueOf(e.getMessage());
                };
    }
}
