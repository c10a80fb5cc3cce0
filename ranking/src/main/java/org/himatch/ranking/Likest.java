package org.himatch.ranking;

import java.util.List;

/**
 * The candidates or jobs most like a subject.
 *
 * @param items likest first, then what covers more of the subject, then by a fixed mix of both ids
 * @param total how many are alike at all, whatever the number of items
 */
public record Likest(List<Alike> items, int total) {
    /** Nothing alike. */
    public static final Likest NONE = new Likest(List.of(), 0);

    /** Copies the list. */
    public Likest {
        items = List.copyOf(items);
    }
}
