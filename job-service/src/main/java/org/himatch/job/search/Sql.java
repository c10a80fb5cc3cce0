package org.himatch.job.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A piece of SQL with the values of its question marks, so that the two cannot go apart while pieces are put together.
 * What a caller has sent is only ever a value.
 *
 * @param text with a question mark for each value
 * @param values in the order of the question marks; a list of texts or ids is an array
 */
record Sql(String text, List<Object> values) {
    Sql {
        values = List.copyOf(values);
    }

    static Sql of(String text, Object... values) {
        return new Sql(text, List.of(values));
    }

    /** The pieces one after the other. */
    Sql then(Sql next) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(next.values);
        return new Sql(text + next.text, all);
    }

    Sql then(String next, Object... more) {
        return then(of(next, more));
    }

    Sql inParentheses() {
        return of("(").then(this).then(")");
    }

    static Sql join(Collection<Sql> pieces, String between) {
        return new Sql(
                pieces.stream().map(Sql::text).collect(Collectors.joining(between)),
                pieces.stream().flatMap(piece -> piece.values.stream()).toList());
    }

    /** Every row of the answer. */
    <T> List<T> rows(Connection connection, RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, bindable(connection, values.get(i)));
            }
            try (ResultSet row = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        }
    }

    private static Object bindable(Connection connection, Object value) throws SQLException {
        return switch (value) {
            case List<?> list
            when !list.isEmpty() && list.getFirst() instanceof UUID -> connection.createArrayOf("uuid", list.toArray());
            case List<?> list
            when !list.isEmpty() && list.getFirst() instanceof Boolean ->
                connection.createArrayOf("boolean", list.toArray());
            case List<?> list -> connection.createArrayOf("text", list.toArray());
            default -> value;
        };
    }

    /** Reads the row that the cursor is at. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
