package org.himatch.api.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A cell with several items, parted by semicolons. Between double quotes a semicolon is an item's own. */
public final class ListCell {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._+-]+");

    private ListCell() {}

    /** The items, stripped; empty ones are left out. */
    public static List<String> split(String cell) {
        List<String> items = new ArrayList<>();
        int begin = 0;
        boolean quoted = false;
        for (int i = 0; i <= cell.length(); i++) {
            if (i == cell.length() || (cell.charAt(i) == ';' && !quoted)) {
                String item = cell.substring(begin, i).strip();
                if (!item.isEmpty()) {
                    items.add(item);
                }
                begin = i + 1;
            } else if (cell.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return items;
    }

    /** The items in one cell. */
    public static String join(List<String> items) {
        return String.join("; ", items);
    }

    /** The word, between double quotes if it has anything else than letters, digits and {@code - . _ +}. */
    public static String quoteIfNeeded(String word) {
        return PLAIN.matcher(word).matches() ? word : quote(word);
    }

    /** The word between double quotes, with doubled ones inside. */
    public static String quote(String word) {
        return '"' + word.replace("\"", "\"\"") + '"';
    }

    /** The word that stands between double quotes, or the word itself. */
    public static String unquote(String word) {
        return word.length() > 1 && word.startsWith("\"") && word.endsWith("\"")
                ? word.substring(1, word.length() - 1).replace("\"\"", "\"")
                : word;
    }
}
