package org.himatch.local;

import java.io.Console;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the output goes to.
 *
 * @param interactive whether a line can be written over
 * @param colours whether text may be coloured
 * @param width in characters
 */
record Terminal(boolean interactive, boolean colours, int width) {

    private static final int NARROWEST = 80;
    private static final int WIDEST = 120;

    @SuppressWarnings("SystemConsoleNull") // in Java 25 it is null again when there is no terminal
    static Terminal of(Map<String, String> environment) {
        Console console = System.console();
        boolean interactive = console != null && console.isTerminal() && !"dumb".equals(environment.get("TERM"));
        // The wish of no-color.org, which many programs honour.
        boolean colours =
                interactive && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(interactive, colours, width(environment.get("COLUMNS")));
    }

    private static int width(@Nullable String columns) {
        try {
            return columns == null ? NARROWEST : Math.clamp(Integer.parseInt(columns.strip()), NARROWEST, WIDEST);
        } catch (NumberFormatException e) {
            return NARROWEST;
        }
    }
}
