package org.himatch.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells the user what happens: a line for each part that is ready, and on a terminal, below these, one that keeps
 * changing and says what is still awaited. Where the output goes to a file, nothing is ever written over.
 */
final class Progress {

    private static final String BACK_AND_CLEAR = "\r\u001B[K";

    private final PrintStream out;
    private final boolean terminal;
    private final Map<Part, Long> pending = new EnumMap<>(Part.class);
    private String shown = "";

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static Progress onStandardOutput() {
        return new Progress(System.out, Terminal.of(System.getenv()).interactive());
    }

    /** Tells nobody. */
    static Progress silent() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
    }

    synchronized void line(String text) {
        clearLine();
        out.println(text);
        out.flush();
    }

    synchronized void starting(Part part) {
        pending.put(part, System.nanoTime());
    }

    synchronized void ready(Part part, int port) {
        Long started = pending.remove(part);
        Duration took = started == null ? Duration.ZERO : since(started);
        line(String.format(Locale.ROOT, "  %-17s ready on port %-6d %5.1f s", part.title(), port, seconds(took)));
    }

    /** A part is no longer awaited, for better or worse. */
    synchronized void settled(Part part) {
        pending.remove(part);
    }

    void stopping(List<Part> parts) {
        line("  stopping " + parts.stream().map(Part::title).collect(Collectors.joining(", ")));
    }

    /** Brings the changing line up to date. */
    synchronized void tick() {
        if (terminal && !pending.isEmpty()) {
            String waiting = pending.entrySet().stream()
                    .map(entry -> String.format(
                            Locale.ROOT, "%s %.0f s", entry.getKey().title(), seconds(since(entry.getValue()))))
                    .collect(Collectors.joining(", "));
            if (!waiting.equals(shown)) {
                out.print(BACK_AND_CLEAR + "  starting " + waiting);
                out.flush();
                shown = waiting;
            }
        }
    }

    /** Also takes away the ^C that a terminal shows when it is typed. */
    private void clearLine() {
        if (terminal) {
            out.print(BACK_AND_CLEAR);
            shown = "";
        }
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
