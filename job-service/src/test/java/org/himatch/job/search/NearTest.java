package org.himatch.job.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.himatch.job.JobServiceTest;
import org.junit.jupiter.api.Test;

/** The circle, box and all, against the plain formula for the angle between two points; poles and date line included. */
@JobServiceTest
class NearTest {
    private static final double RADIUS = 6371.007;

    @Inject
    DataSource dataSource;

    /** A point of the globe in degrees. */
    private record Point(double latitude, double longitude) {}

    @Test
    void findsWhatTheFormulaFinds() throws SQLException {
        // Given
        Random random = new Random(7);
        List<Point> points = new ArrayList<>(List.of(
                new Point(90, 0), new Point(-90, 12), new Point(0, 180), new Point(0, -180), new Point(89.9, -170)));
        for (int i = 0; i < 400; i++) {
            points.add(point(random));
        }
        List<Near> circles = new ArrayList<>(List.of(
                new Near(90, 0, 500),
                new Near(-89.5, 100, 300),
                new Near(0, 180, 1000),
                new Near(10, -179.5, 2000),
                new Near(60, 170, 3000),
                new Near(0, 0, 20_000),
                new Near(39.96, -83, 1)));
        for (int i = 0; i < 40; i++) {
            Point middle = point(random);
            circles.add(new Near(middle.latitude, middle.longitude, Math.pow(10, random.nextDouble(1, 4.3))));
        }

        for (Near circle : circles) {
            // When
            List<Point> found = found(circle, points);

            // Then
            List<Point> expected = points.stream()
                    .filter(point -> kilometres(circle, point) <= circle.within())
                    .toList();
            assertThat(found).as(circle.toString()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private List<Point> found(Near circle, List<Point> points) throws SQLException {
        Sql table = Sql.join(
                points.stream()
                        .map(point -> Sql.of("(?::float8, ?::float8)", point.latitude, point.longitude))
                        .toList(),
                ", ");
        try (Connection connection = dataSource.getConnection()) {
            return Sql.of("SELECT * FROM (VALUES ")
                    .then(table)
                    .then(") AS job (search_latitude, search_longitude) WHERE ")
                    .then(circle.condition())
                    .rows(connection, row -> new Point(row.getDouble(1), row.getDouble(2)));
        }
    }

    private static double kilometres(Near circle, Point point) {
        double[] one = vector(circle.latitude(), circle.longitude());
        double[] other = vector(point.latitude, point.longitude);
        double x = one[1] * other[2] - one[2] * other[1];
        double y = one[2] * other[0] - one[0] * other[2];
        double z = one[0] * other[1] - one[1] * other[0];
        double dot = one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
        return RADIUS * Math.atan2(Math.sqrt(x * x + y * y + z * z), dot);
    }

    private static double[] vector(double latitude, double longitude) {
        double north = Math.toRadians(latitude);
        double east = Math.toRadians(longitude);
        return new double[] {Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)};
    }

    private static Point point(Random random) {
        return new Point(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
    }
}
