package org.himatch.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The one line of a log that best says why its process ended. */
final class LogTail {

    private static final Pattern CAUSE = Pattern.compile("^Caused by: .+");
    private static final Pattern COMPLAINT = Pattern.compile("\\b(ERROR|FATAL|SEVERE|Exception|Error|error)\\b");
    private static final Pattern STACK_FRAME = Pattern.compile("^\\s+(at |\\.\\.\\. )");
    private static final int LONGEST = 300;

    private LogTail() {}

    /** The last root cause, or else the last complaint, or else the last line; empty when there is no line at all. */
    static String reason(Path log) {
        List<String> lines = lines(log).stream()
                .filter(line -> !line.isBlank() && !STACK_FRAME.matcher(line).find())
                .toList();
        String reason = last(lines, CAUSE);
        if (reason.isEmpty()) {
            reason = last(lines, COMPLAINT);
        }
        if (reason.isEmpty() && !lines.isEmpty()) {
            reason = lines.getLast();
        }
        String line = reason.strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private static String last(List<String> lines, Pattern pattern) {
        return lines.reversed().stream()
                .filter(line -> pattern.matcher(line).find())
                .findFirst()
                .orElse("");
    }

    private static List<String> lines(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
