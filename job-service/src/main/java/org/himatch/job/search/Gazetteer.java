package org.himatch.job.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** The larger cities of the United States, approximately: the table {@code place}. */
@ApplicationScoped
class Gazetteer {
    private static final Pattern WITH_STATE = Pattern.compile("(.*[^\\s,])\\s*[,\\s]\\s*(\\p{L}{2})");
    private static final int MOST_SHOWN = 5;

    private final DataSource dataSource;

    Gazetteer(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A place that has been found.
     *
     * @param city its name
     * @param state the state's code
     * @param latitude degrees north
     * @param longitude degrees east
     */
    record Place(String city, String state, double latitude, double longitude) {
        String name() {
            return city + ", " + state;
        }

        private static Place read(ResultSet row) throws SQLException {
            return new Place(row.getString(1), row.getString(2), row.getDouble(3), row.getDouble(4));
        }
    }

    /**
     * The city of this name, with its state or without.
     *
     * @throws IllegalArgumentException when there is none, or more than one
     */
    Place find(String text) {
        try (Connection connection = dataSource.getConnection()) {
            Matcher withState = WITH_STATE.matcher(text.strip());
            List<Place> found = withState.matches()
                    ? Sql.of(
                                    "SELECT city, state, latitude, longitude FROM place"
                                            + " WHERE key = search_place_key(?) AND state = ?",
                                    withState.group(1),
                                    withState.group(2).toUpperCase(Locale.ROOT))
                            .rows(connection, Place::read)
                    : List.of();
            if (found.isEmpty()) {
                found = Sql.of(
                                "SELECT city, state, latitude, longitude FROM place"
                                        + " WHERE key = search_place_key(?) ORDER BY state",
                                text)
                        .rows(connection, Place::read);
            }
            return switch (found.size()) {
                case 0 -> throw unknown(connection, text);
                case 1 -> found.getFirst();
                default -> throw new IllegalArgumentException("there is more than one: " + names(found));
            };
        } catch (SQLException e) {
            throw new IllegalStateException("the gazetteer cannot be read", e);
        }
    }

    private static IllegalArgumentException unknown(Connection connection, String text) throws SQLException {
        List<Place> nearest = Sql.of(
                        "SELECT city, state, latitude, longitude FROM place, lower(?) AS asked"
                                + " WHERE greatest(similarity(asked, lower(city)),"
                                + " similarity(asked, lower(city) || ', ' || lower(state))) > 0.3"
                                + " ORDER BY greatest(similarity(asked, lower(city)),"
                                + " similarity(asked, lower(city) || ', ' || lower(state))) DESC, city, state LIMIT ?",
                        text,
                        MOST_SHOWN)
                .rows(connection, Place::read);
        return new IllegalArgumentException("unknown place '" + text + "'"
                + (nearest.isEmpty() ? "" : "; nearest spelling: " + names(nearest))
                + "; coordinates, as 39.96,-83.00, are always understood");
    }

    private static String names(List<Place> places) {
        return String.join(
                "; ", places.stream().limit(MOST_SHOWN).map(Place::name).toList());
    }
}
