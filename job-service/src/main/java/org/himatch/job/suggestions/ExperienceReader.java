package org.himatch.job.suggestions;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The years of experience that a text asks for. Of alternatives in a sentence the fewest count ("a bachelor's degree and 3
 * years, or 5 years"), of the rest of what is asked for in the same way the most.
 */
final class ExperienceReader {
    private static final int MOST = 60;
    private static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Pattern YEARS = Pattern.compile(
            "\\b(?<number>\\d{1,2}|" + String.join("|", NUMBERS) + ")\\s?(?:\\(\\d{1,2}\\)\\s?)?"
                    + "(?:\\+|plus\\b|or more\\b|(?:-|–|to|or)\\s?(?:\\d{1,2}|" + String.join("|", NUMBERS)
                    + ")\\b\\+?)?\\s?(?:years?|yrs?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EXPERIENCE =
            Pattern.compile("experience|background\\b|(?:years?|yrs?)\\s(?:of|in|as)\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern OR = Pattern.compile("\\bor\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MINIMUM =
            Pattern.compile("(?:minimum(?: of)?|at least|no less than)\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_SOMETHING_ELSE = Pattern.compile(
            "(?:within|last|past|next|every|previous|over the|for (?:more than|over)|first)\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OLD = Pattern.compile(
            "\\s?(?:old|ago|of (?:age|hire|college|school|study|education|employment|service))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int LOOK_BACK = 25;

    private ExperienceReader() {}

    private record Stated(int years, Basis basis, Source source) {}

    /** What the text asks for; nothing when it states no years. */
    static Optional<ExperienceSuggestion> read(PostingText posting) {
        return posting.segments().stream()
                .map(segment -> stated(posting.text(), segment))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Stated::basis).thenComparing(Stated::years, Comparator.reverseOrder()))
                .map(stated -> new ExperienceSuggestion(
                        stated.years,
                        switch (stated.basis) {
                            case REQUIRED -> 4;
                            case MENTIONED -> 3;
                            case PREFERRED -> 2;
                        },
                        stated.basis == Basis.REQUIRED,
                        stated.basis,
                        stated.source));
    }

    private static Optional<Stated> stated(String text, Segment segment) {
        boolean asks = segment.section() != Section.ELSEWHERE
                && EXPERIENCE
                        .matcher(text)
                        .region(segment.start(), segment.end())
                        .find();
        if (!asks) {
            return Optional.empty();
        }
        Wording wording = Wording.of(text, segment);
        Matcher found = YEARS.matcher(text).region(segment.start(), segment.end());
        Stated asked = null;
        while (found.find()) {
            String before = text.substring(Math.max(segment.start(), found.start() - LOOK_BACK), found.start());
            int years = number(found.group("number"));
            boolean ofExperience = years >= 1
                    && years <= MOST
                    && !OF_SOMETHING_ELSE.matcher(before).find()
                    && !OLD.matcher(text).region(found.end(), segment.end()).lookingAt();
            if (!ofExperience) {
                continue;
            }
            Stated stated = new Stated(
                    years, basis(wording, segment, found.start(), before), Source.of(text, found.start(), found.end()));
            boolean alternative = asked != null
                    && OR.matcher(text)
                            .region(asked.source.end(), found.start())
                            .find();
            if (asked == null || (alternative ? years < asked.years : years > asked.years)) {
                asked = stated;
            }
        }
        return Optional.ofNullable(asked);
    }

    private static Basis basis(Wording wording, Segment segment, int at, String before) {
        @Nullable Basis said = wording.at(at);
        if (said != null) {
            return said;
        }
        boolean minimum = segment.section() != Section.PREFERRED
                && MINIMUM.matcher(before).find();
        return minimum ? Basis.REQUIRED : segment.section().basis();
    }

    private static int number(String written) {
        int word = NUMBERS.indexOf(written.toLowerCase(Locale.ROOT));
        return word >= 0 ? word + 1 : Integer.parseInt(written);
    }
}
