package org.himatch.job.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.himatch.api.ParameterReader;
import org.jspecify.annotations.Nullable;

/** Reads round which place postings are wanted, and how far. */
final class NearReader {
    private static final double KILOMETRES_A_MILE = 1.609344;
    private static final double USUAL_KILOMETRES = 80;
    private static final double MOST_KILOMETRES = 20_000;
    private static final double MOST_MILES = 12_000;
    private static final int LONGEST_PLACE = 100;
    private static final Pattern COORDINATES =
            Pattern.compile("\\s*([+-]?\\d{1,3}(?:\\.\\d{1,9})?)\\s*,\\s*([+-]?\\d{1,3}(?:\\.\\d{1,9})?)\\s*");

    private NearReader() {}

    static @Nullable Near read(ParameterReader reader, SearchParameters given, Gazetteer gazetteer) {
        Optional<Near> place = reader.one("near", given.near, text -> place(text, gazetteer));
        Optional<Double> kilometres = reader.one("withinKm", given.withinKm, text -> distance(text, MOST_KILOMETRES));
        Optional<Double> miles = reader.one("withinMiles", given.withinMiles, text -> distance(text, MOST_MILES));
        if (given.near.isEmpty() && !given.withinKm.isEmpty()) {
            reader.refuse("withinKm", "needs near");
        }
        if (given.near.isEmpty() && !given.withinMiles.isEmpty()) {
            reader.refuse("withinMiles", "needs near");
        }
        if (!given.withinKm.isEmpty() && !given.withinMiles.isEmpty()) {
            reader.refuse("withinMiles", "contradicts withinKm; give one of them");
        }
        double within = kilometres
                .or(() -> miles.map(distance -> distance * KILOMETRES_A_MILE))
                .orElse(USUAL_KILOMETRES);
        return place.map(middle -> new Near(middle.latitude(), middle.longitude(), within))
                .orElse(null);
    }

    private static Near place(String text, Gazetteer gazetteer) {
        Matcher coordinates = COORDINATES.matcher(text);
        if (!coordinates.matches()) {
            if (text.isBlank() || text.length() > LONGEST_PLACE) {
                throw new IllegalArgumentException(
                        "must be a place like Columbus, OH, or coordinates like 39.96,-83.00");
            }
            Gazetteer.Place found = gazetteer.find(text);
            return new Near(found.latitude(), found.longitude(), USUAL_KILOMETRES);
        }
        double latitude = Double.parseDouble(coordinates.group(1));
        double longitude = Double.parseDouble(coordinates.group(2));
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw new IllegalArgumentException(
                    "must be a latitude from -90 to 90 and a longitude from -180 to 180, in this order");
        }
        return new Near(latitude, longitude, USUAL_KILOMETRES);
    }

    private static double distance(String text, double most) {
        if (!text.matches("\\d{1,6}(\\.\\d{1,6})?")
                || Double.parseDouble(text) <= 0
                || Double.parseDouble(text) > most) {
            throw new IllegalArgumentException("must be a distance above 0 and at most " + (int) most);
        }
        return Double.parseDouble(text);
    }
}
