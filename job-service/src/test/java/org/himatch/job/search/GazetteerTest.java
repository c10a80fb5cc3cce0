package org.himatch.job.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.himatch.job.JobServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gazetteer's places lie in their states, and are found however they are written. */
@JobServiceTest
class GazetteerTest {
    /** South, north, west and east of each state, rounded outwards. */
    private static final String STATES = """
            AL 30.1 35.1 -88.5 -84.8; AK 51 71.5 -180 -129.9; AZ 31.3 37.1 -114.9 -109; AR 33 36.6 -94.7 -89.6
            CA 32.5 42.1 -124.5 -114.1; CO 36.9 41.1 -109.1 -102; CT 40.9 42.1 -73.8 -71.7; DE 38.4 39.9 -75.8 -75
            DC 38.7 39.1 -77.2 -76.9; FL 24.3 31.1 -87.7 -79.9; GA 30.3 35.1 -85.7 -80.8; HI 18.8 22.4 -160.4 -154.7
            ID 41.9 49.1 -117.3 -111; IL 36.9 42.6 -91.6 -87.4; IN 37.7 41.8 -88.2 -84.7; IA 40.3 43.6 -96.7 -90.1
            KS 36.9 40.1 -102.1 -94.5; KY 36.4 39.2 -89.6 -81.9; LA 28.9 33.1 -94.1 -88.8; ME 42.9 47.5 -71.1 -66.9
            MD 37.8 39.8 -79.5 -75; MA 41.2 42.9 -73.6 -69.9; MI 41.6 48.4 -90.5 -82.3; MN 43.4 49.4 -97.3 -89.4
            MS 30.1 35.1 -91.7 -88; MO 35.9 40.7 -95.8 -89; MT 44.3 49.1 -116.1 -104; NE 39.9 43.1 -104.1 -95.2
            NV 35 42.1 -120.1 -114; NH 42.6 45.4 -72.6 -70.6; NJ 38.9 41.4 -75.6 -73.8; NM 31.3 37.1 -109.1 -103
            NY 40.4 45.1 -79.8 -71.8; NC 33.8 36.6 -84.4 -75.4; ND 45.9 49.1 -104.1 -96.5; OH 38.4 42 -84.9 -80.5
            OK 33.6 37.1 -103.1 -94.4; OR 41.9 46.3 -124.7 -116.4; PA 39.7 42.3 -80.6 -74.6; RI 41.1 42.1 -71.9 -71.1
            SC 32 35.3 -83.4 -78.5; SD 42.4 46 -104.1 -96.4; TN 34.9 36.7 -90.4 -81.6; TX 25.8 36.6 -106.7 -93.5
            UT 36.9 42.1 -114.1 -109; VT 42.7 45.1 -73.5 -71.4; VA 36.5 39.5 -83.7 -75.2; WA 45.5 49.1 -124.8 -116.9
            WV 37.2 40.7 -82.7 -77.7; WI 42.4 47.2 -93 -86.7; WY 40.9 45.1 -111.1 -104
            """;

    @Inject
    DataSource dataSource;

    @Inject
    Gazetteer gazetteer;

    @Test
    void everyPlaceLiesInItsState() throws SQLException {
        Map<String, double[]> boxes = new HashMap<>();
        Arrays.stream(STATES.split("[;\n]")).map(String::strip).forEach(line -> {
            String[] part = line.split(" ");
            boxes.put(
                    part[0],
                    Arrays.stream(part).skip(1).mapToDouble(Double::parseDouble).toArray());
        });

        List<Gazetteer.Place> places = places();

        assertThat(places).hasSizeGreaterThan(300);
        assertThat(places).extracting(Gazetteer.Place::state).containsAll(boxes.keySet());
        assertThat(places).allSatisfy(place -> {
            double[] box = Objects.requireNonNull(boxes.get(place.state()));
            assertThat(place.latitude()).as(place.name()).isBetween(box[0], box[1]);
            assertThat(place.longitude()).as(place.name()).isBetween(box[2], box[3]);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Columbus, OH      | Columbus, OH
            columbus,oh       | Columbus, OH
            COLUMBUS GA       | Columbus, GA
            Saint Louis, MO   | St. Louis, MO
            st louis          | St. Louis, MO
            Port St Lucie, FL | Port St. Lucie, FL
            Winston Salem, NC | Winston-Salem, NC
            New York          | New York, NY
            """)
    void isFoundHoweverItIsWritten(String text, String place) {
        assertThat(gazetteer.find(text).name()).isEqualTo(place);
    }

    private List<Gazetteer.Place> places() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Sql.of("SELECT city, state, latitude, longitude FROM place")
                    .rows(
                            connection,
                            row -> new Gazetteer.Place(
                                    row.getString(1), row.getString(2), row.getDouble(3), row.getDouble(4)));
        }
    }
}
