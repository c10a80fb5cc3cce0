package org.himatch.api.bulk;

/**
 * Keeps a spreadsheet from running what somebody wrote into a profile. A text that begins like a formula, or with a space,
 * gets an apostrophe in front, and so does one that an import would otherwise take for guarded; {@link #off} undoes exactly
 * that. An apostrophe before a letter, as in 't Hooft, is a text's own and stays.
 */
public final class FormulaGuard {
    private static final char GUARD = '\'';
    private static final String RISKY = "=+-@\uFF1D\uFF0B\uFF0D\uFF20" + GUARD;

    private FormulaGuard() {}

    /** The text as a cell. */
    public static String on(String text) {
        boolean guarded = text.isEmpty() || isRisky(text.charAt(0)) && (text.charAt(0) != GUARD || looksGuarded(text));
        return guarded ? GUARD + text : text;
    }

    /** The text that the cell stands for. */
    public static String off(String cell) {
        return looksGuarded(cell) ? cell.substring(1) : cell;
    }

    private static boolean looksGuarded(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == GUARD && (cell.length() == 1 || isRisky(cell.charAt(1)));
    }

    private static boolean isRisky(char first) {
        return RISKY.indexOf(first) >= 0 || Character.isWhitespace(first);
    }
}
