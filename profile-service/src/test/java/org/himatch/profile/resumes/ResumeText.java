package org.himatch.profile.resumes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A résumé written once, to be made into files of every format. In the test resources, a line begins with what it is:
 * {@code ^} a page's header, {@code #} the title, {@code =} a heading, {@code >} a paragraph, {@code -} an item of a list,
 * {@code |} a row of a table; two columns stand between {@code <<<}, {@code |||} and {@code >>>}.
 */
public record ResumeText(List<Block> blocks) {

    /** A piece of it. */
    public sealed interface Block {}

    /** A page's header. */
    public record PageHeader(String text) implements Block {}

    /** The title. */
    public record Title(String text) implements Block {}

    /** A heading. */
    public record Heading(String text) implements Block {}

    /** A paragraph. */
    public record Paragraph(String text) implements Block {}

    /** An item of a list. */
    public record Item(String text) implements Block {}

    /** A table. */
    public record Table(List<List<String>> rows) implements Block {}

    /** Two columns side by side. */
    public record Columns(List<Block> left, List<Block> right) implements Block {}

    /** One of the résumés in the test resources. */
    public static ResumeText named(String name) {
        try (InputStream file = ResumeText.class.getResourceAsStream(name + ".txt")) {
            String text = new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
            return of(text.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResumeText of(List<String> lines) {
        int from = lines.indexOf("<<<");
        if (from < 0) {
            return new ResumeText(blocks(lines));
        }
        int middle = lines.indexOf("|||");
        int to = lines.indexOf(">>>");
        Columns columns = new Columns(blocks(lines.subList(from + 1, middle)), blocks(lines.subList(middle + 1, to)));
        return new ResumeText(Stream.of(
                        blocks(lines.subList(0, from)),
                        List.<Block>of(columns),
                        blocks(lines.subList(to + 1, lines.size())))
                .flatMap(List::stream)
                .toList());
    }

    private static List<Block> blocks(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines) {
            String text = line.substring(1).strip();
            if (line.startsWith("|")) {
                rows.add(List.of(text.replaceAll("\\s*\\|$", "").split("\\s*\\|\\s*")));
                continue;
            }
            if (!rows.isEmpty()) {
                blocks.add(new Table(List.copyOf(rows)));
                rows.clear();
            }
            blocks.add(
                    switch (line.charAt(0)) {
                        case '^' -> new PageHeader(text);
                        case '#' -> new Title(text);
                        case '=' -> new Heading(text);
                        case '>' -> new Paragraph(text);
                        case '-' -> new Item(text);
                        default -> throw new IllegalArgumentException(line);
                    });
        }
        if (!rows.isEmpty()) {
            blocks.add(new Table(List.copyOf(rows)));
        }
        return blocks;
    }
}
