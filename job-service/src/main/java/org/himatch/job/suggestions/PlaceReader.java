package org.himatch.job.suggestions;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.himatch.catalogue.text.UsStates;
import org.jspecify.annotations.Nullable;

/** A place in the USA, where a text states it plainly: behind a label, in the title, or at the end of
 * one of the first lines. */
final class PlaceReader {
    private static final int TOP = 600;
    private static final Pattern TOWN =
            Pattern.compile("(?<city>\\p{Lu}[\\p{L}.'’-]{1,30}+(?: \\p{Lu}[\\p{L}.'’-]{1,30}+){0,3}), ?" + "(?<state>"
                    + UsStates.pattern() + ")(?![\\p{L}])(?:,? (?<zip>\\d{5})(?:-\\d{4})?(?!\\d))?");
    private static final Pattern LABELLED = Pattern.compile(
            "(?m)^[\\s*•#-]{0,8}(?:[A-Za-z]{3,12} )?(?:location|city and state|site)[*_ ]{0,4}:[*_ ]{0,4}(?<value>[^\\n]{2,120})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LINE = Pattern.compile("(?m)^[\\s*#]{0,8}(?<value>[^\\n]{4,80}?)[\\s*]{0,4}$");
    private static final Pattern STATE = Pattern.compile("(?<![\\p{L}])(" + UsStates.pattern() + ")(?![\\p{L}])");
    private static final Pattern COUNTRY = Pattern.compile("\\b(?:United States|USA|U\\.S\\.A?\\.?|US)(?![\\p{L}])");

    private PlaceReader() {}

    /** A place of the USA; at least one part is there besides the country, or the country alone is stated. */
    record Place(
            @Nullable String state,
            @Nullable String city,
            @Nullable String postalCode,
            Source source) {}

    static Optional<Place> read(PostingText posting) {
        String text = posting.text();
        Matcher labelled = LABELLED.matcher(text);
        while (labelled.find()) {
            Optional<Place> place = inside(text, labelled.start("value"), labelled.end("value"));
            if (place.isPresent()) {
                return place;
            }
        }
        Optional<Place> inTitle = posting.title().flatMap(title -> town(text, title.start(), title.end()));
        return inTitle.isPresent() ? inTitle : ownLine(text);
    }

    private static Optional<Place> inside(String text, int from, int to) {
        Optional<Place> town = town(text, from, to);
        if (town.isPresent()) {
            return town;
        }
        Matcher state = STATE.matcher(text).region(from, to).useTransparentBounds(true);
        if (state.find()) {
            String code = UsStates.code(state.group()).orElseThrow();
            return Optional.of(new Place(code, null, null, Source.of(text, state.start(), state.end())));
        }
        Matcher country = COUNTRY.matcher(text).region(from, to).useTransparentBounds(true);
        return country.find()
                ? Optional.of(new Place(null, null, null, Source.of(text, country.start(), country.end())))
                : Optional.empty();
    }

    private static Optional<Place> town(String text, int from, int to) {
        Matcher town = TOWN.matcher(text).region(from, to).useTransparentBounds(true);
        return town.find() ? Optional.of(place(text, town)) : Optional.empty();
    }

    private static Optional<Place> ownLine(String text) {
        Matcher line = LINE.matcher(text).region(0, Math.min(text.length(), TOP));
        while (line.find()) {
            Matcher town = TOWN.matcher(text).region(line.start("value"), line.end("value"));
            while (town.find()) {
                if (town.end() == line.end("value")) {
                    return Optional.of(place(text, town));
                }
            }
        }
        return Optional.empty();
    }

    private static Place place(String text, Matcher town) {
        return new Place(
                UsStates.code(town.group("state")).orElseThrow(),
                town.group("city"),
                town.group("zip"),
                Source.of(text, town.start(), town.end()));
    }
}
