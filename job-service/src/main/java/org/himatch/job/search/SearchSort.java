package org.himatch.job.search;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The order of what is found. Each is total: equal ones are in the order of their ids, which rise with time. */
enum SearchSort {
    /** Best match first, of equal ones the newest. */
    RELEVANCE(true, Integer.class, Integer::valueOf),
    /** Last opened first; those that have never been open at the end. */
    NEWEST(true, OffsetDateTime.class, SearchSort::moment),
    /** Highest pay first, as a year's, whatever the currency; those that do not say at the end. */
    PAY(true, BigDecimal.class, SearchSort::amount),
    /** Nearest first; those without a known place at the end. */
    DISTANCE(false, Integer.class, Integer::valueOf),
    /** By title, whatever the case. */
    TITLE(false, String.class, Function.identity());

    private static final int LAST_YEAR = 9999;

    private final boolean descending;
    private final Class<?> type;
    private final Function<String, Object> read;

    SearchSort(boolean descending, Class<?> type, Function<String, ?> read) {
        this.descending = descending;
        this.type = type;
        this.read = read::apply;
    }

    /** What a posting of the table {@code job} is sorted by; never null. */
    Sql key(@Nullable TextQuery text, @Nullable Near near) {
        return switch (this) {
            case RELEVANCE -> text == null ? Sql.of("0") : text.relevance();
            case NEWEST -> Sql.of("coalesce(job.opened, timestamptz 'epoch')");
            case PAY -> Sql.of("coalesce(job.pay_yearly, -1)");
            case DISTANCE ->
                near == null
                        ? Sql.of("0")
                        : Sql.of("coalesce(").then(near.metres()).then(", 2147483647)");
            case TITLE -> Sql.of("lower(job.title)");
        };
    }

    /** That a row with these columns comes behind a place. */
    Sql behind(SearchCursor cursor) {
        return Sql.of("(key, id) " + (descending ? "<" : ">") + " (?, ?)", value(cursor.key()), cursor.id());
    }

    /** The order by the columns {@code key} and {@code id}. */
    String order() {
        return descending ? "key DESC, id DESC" : "key, id";
    }

    /** The key in the first column, as a cursor holds it. */
    String keyOf(ResultSet row) throws SQLException {
        return row.getObject(1, type).toString();
    }

    /**
     * The value that a cursor holds as text.
     *
     * @throws IllegalArgumentException when the text is none
     */
    Object value(String key) {
        return read.apply(key);
    }

    private static OffsetDateTime moment(String key) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(key);
            if (moment.getYear() >= 0 && moment.getYear() <= LAST_YEAR) {
                return moment;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no moment", e);
        }
        throw new IllegalArgumentException("no moment of ours");
    }

    private static BigDecimal amount(String key) {
        if (!key.matches("-?\\d{1,13}(\\.\\d{1,2})?")) {
            throw new IllegalArgumentException("no amount");
        }
        return new BigDecimal(key);
    }
}
