package org.himatch.local.show;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A terminal to write on: its width, whether it has colours, and what it can spell. */
public final class Screen {
    private static final int NARROWEST = 80;
    private static final int WIDEST = 120;

    private static final String INDENT = "  ";
    private static final String RESET = "\u001B[0m";

    private final PrintStream out;
    private final int width;
    private final boolean colours;
    private final Symbols symbols;

    /**
     * A screen.
     *
     * @param out its charset decides between block characters and plain ones
     * @param width in characters; taken as at least 80, and no more than 120 are used
     * @param colours whether it understands the ANSI sequences for colours
     */
    public Screen(PrintStream out, int width, boolean colours) {
        this.out = out;
        this.width = Math.clamp(width, NARROWEST, WIDEST);
        this.colours = colours;
        this.symbols = Symbols.of(out.charset());
    }

    int width() {
        return width;
    }

    /** How many characters it has beyond the fewest. */
    int spare() {
        return width - NARROWEST;
    }

    Symbols symbols() {
        return symbols;
    }

    void blank() {
        out.println();
    }

    void line(String text) {
        out.println(text.stripTrailing());
    }

    /** A line that stands out. */
    void heading(String text) {
        line(INDENT + bold(cut(text, width - INDENT.length())));
    }

    String bold(String text) {
        return styled("\u001B[1m", text);
    }

    String dim(String text) {
        return styled("\u001B[2m", text);
    }

    String green(String text) {
        return styled("\u001B[32m", text);
    }

    String yellow(String text) {
        return styled("\u001B[33m", text);
    }

    String red(String text) {
        return styled("\u001B[31m", text);
    }

    /** The text in exactly so many characters: filled up, or cut off visibly. */
    String fit(String text, int length) {
        String cut = cut(text, length);
        return cut + " ".repeat(length - cut.length());
    }

    private String cut(String text, int length) {
        return text.length() <= length
                ? text
                : text.substring(0, length - symbols.ellipsis.length()).stripTrailing() + symbols.ellipsis;
    }

    /** The text at the right end of so many characters. */
    static String right(String text, int length) {
        return " ".repeat(Math.max(0, length - text.length())) + text;
    }

    /** The text in lines of at most so many characters, broken between words where one fits. */
    List<String> wrap(String text, int length) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > length) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word.length() > length ? fit(word, length) : word);
        }
        lines.add(line.toString());
        return lines;
    }

    private String styled(String sequence, String text) {
        return colours && !text.isBlank() ? sequence + text + RESET : text;
    }
}
