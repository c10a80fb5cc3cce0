package org.himatch.api;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items the items, at most as many as were asked for
 * @param next the cursor of the next page; absent on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** How many items a page has when the caller does not say. */
    public static final String DEFAULT_LIMIT = "20";

    /** How many items a page has at most. */
    public static final int MAX_LIMIT = 100;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page cut from rows in ascending order of their ids, of which one more than the limit was read.
     *
     * @param rows up to {@code limit + 1} rows
     * @param limit how many the page may hold
     * @param id what the order is by
     * @param item how a row is shown
     */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, UUID> id, Function<R, T> item) {
        List<R> shown = rows.subList(0, Math.min(limit, rows.size()));
        String next = rows.size() > limit ? Cursor.after(id.apply(shown.getLast())) : null;
        return new Page<>(shown.stream().map(item).toList(), next);
    }

    /** The limit, if it is within range; else 400. */
    public static int checkedLimit(int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw InvalidInput.parameter("limit", "must be from 1 to " + MAX_LIMIT);
        }
        return limit;
    }
}
