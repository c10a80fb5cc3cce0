package org.himatch.job.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A circle on the globe.
 *
 * @param latitude degrees north of its middle, -90 to 90
 * @param longitude degrees east of its middle, -180 to 180
 * @param within its radius in kilometres, above 0
 */
record Near(double latitude, double longitude, double within) {
    /** Radius of the sphere that has the earth's surface, in kilometres. */
    private static final double EARTH = 6371.007;

    /** A little more than the circle: rounding must not cut off its rim. */
    private static final double MARGIN = 1e-6;

    /** The great-circle distance of a posting of the table {@code job} in whole metres, by the haversine formula. */
    Sql metres() {
        return Sql.of(
                "round(2 * 6371007 * asin(sqrt(least(1, sind((job.search_latitude - ?) / 2) ^ 2 + cosd(?)"
                        + " * cosd(job.search_latitude) * sind((job.search_longitude - ?) / 2) ^ 2))))::integer",
                latitude,
                latitude,
                longitude);
    }

    /** That a posting of the table {@code job} is in it. The box round the circle is what an index can find. */
    Sql condition() {
        double height = Math.toDegrees(within / EARTH) + MARGIN;
        List<Sql> conditions = new ArrayList<>();
        conditions.add(
                Sql.of("job.search_latitude BETWEEN ? AND ?", latitude - height, Math.min(latitude + height, 90)));
        double width = width(height);
        if (width < 180) {
            conditions.add(longitudes(longitude - width, longitude + width));
        }
        conditions.add(metres().then(" <= ?", within * 1000));
        return Sql.join(conditions, " AND ").inParentheses();
    }

    /** Half the box's width in degrees; 180 when a pole is in the circle. */
    private double width(double height) {
        if (Math.abs(latitude) + height >= 90) {
            return 180;
        }
        double sine = Math.sin(Math.toRadians(height)) / Math.cos(Math.toRadians(latitude));
        return sine >= 1 ? 180 : Math.toDegrees(Math.asin(sine)) + MARGIN;
    }

    /** The box may go over the date line. */
    private static Sql longitudes(double west, double east) {
        Sql inside = Sql.of("job.search_longitude BETWEEN ? AND ?", west, east);
        if (west < -180) {
            inside = inside.then(" OR job.search_longitude >= ?", west + 360);
        }
        if (east > 180) {
            inside = inside.then(" OR job.search_longitude <= ?", east - 360);
        }
        return inside.inParentheses();
    }
}
