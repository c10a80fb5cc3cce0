package org.himatch.profile.resumes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates in a text as people in the United States write them: 05/31/2019, 2019-05-31, May 31, 2019, May 2019, 05/2019,
 * 2019.
 */
final class DateWords {
    private static final String MONTHS = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    private static final String YEAR = "(?:19[4-9]|20[0-9])[0-9]";
    private static final Pattern DATE = Pattern.compile(
            "(?<![\\d/.-])(?:"
                    + "(?<isoYear>" + YEAR + ")-(?<isoMonth>\\d\\d)(?:-(?<isoDay>\\d\\d))?"
                    + "|(?<usMonth>\\d{1,2})/(?:(?<usDay>\\d{1,2})/)?(?<usYear>" + YEAR + ")"
                    + "|\\b(?<word>" + MONTHS + ")\\b\\.?,?(?: (?<wordDay>\\d{1,2})(?:st|nd|rd|th)?,?)? (?<wordYear>"
                    + YEAR + ")"
                    + "|(?<year>" + YEAR + ")"
                    + ")(?![\\d/]|-\\d\\d)",
            Pattern.CASE_INSENSITIVE);
    /** A hyphen between two dates, which would make them one of another kind. */
    private static final Pattern TO = Pattern.compile("(?<!\\d)(" + YEAR + ")-(?=(?:\\d{1,2}/)?" + YEAR + "(?!\\d))");

    private DateWords() {}

    /**
     * A date in a text.
     *
     * @param date what it says
     * @param start index of its first character
     * @param end index after its last character
     */
    record Found(PartialDate date, int start, int end) {}

    /** The dates between two places of a text, in its order. */
    static List<Found> in(String text, int from, int to) {
        List<Found> found = new ArrayList<>();
        String part = text.substring(from, to);
        // Same length, so that places stay what they are.
        Matcher dates = DATE.matcher(TO.matcher(part).replaceAll("$1–"));
        while (dates.find()) {
            read(dates).ifPresent(date -> found.add(new Found(date, from + dates.start(), from + dates.end())));
        }
        return found;
    }

    private static Optional<PartialDate> read(MatchResult match) {
        for (String form : List.of("iso", "us", "word")) {
            String year = match.group(form + "Year");
            if (year != null) {
                String month = form.equals("word") ? null : match.group(form + "Month");
                int number = month == null ? monthOf(match.group("word")) : Integer.parseInt(month);
                return PartialDate.of(Integer.parseInt(year), number, number(match.group(form + "Day")));
            }
        }
        return PartialDate.of(Integer.parseInt(match.group("year")), null, null);
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static int monthOf(String word) {
        return "janfebmaraprmayjunjulaugsepoctnovdec"
                                .indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT))
                        / 3
                + 1;
    }
}
