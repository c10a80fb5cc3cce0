package org.himatch.profile.resumes;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How well a skill is mastered, 1 to 5, from what is stated. */
final class Levels {
    /** Assumed where nothing is stated: works by themselves. */
    static final int ASSUMED = 3;

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("aware", 1),
            Map.entry("awareness", 1),
            Map.entry("novice", 1),
            Map.entry("familiar", 1),
            Map.entry("beginner", 2),
            Map.entry("basic", 2),
            Map.entry("elementary", 2),
            Map.entry("intermediate", 3),
            Map.entry("proficient", 3),
            Map.entry("competent", 3),
            Map.entry("independent", 3),
            Map.entry("working knowledge", 3),
            Map.entry("advanced", 4),
            Map.entry("experienced", 4),
            Map.entry("highly proficient", 4),
            Map.entry("expert", 5),
            Map.entry("master", 5));

    private static final Pattern YEARS =
            Pattern.compile("\\b(\\d{1,2})\\+? ?(?:years?|yrs?)\\b", Pattern.CASE_INSENSITIVE);

    private Levels() {}

    /**
     * A level and on what it rests.
     *
     * @param level 1 to 5
     * @param basis on what it rests
     */
    record Level(int level, Basis basis) {}

    /** From what a text states of a skill. Years show practice, not mastery, so nobody is an expert by them. */
    static Level of(@Nullable Integer level, @Nullable Integer years) {
        if (level != null) {
            return new Level(level, Basis.STATED);
        }
        return years == null ? new Level(ASSUMED, Basis.ASSUMED) : new Level(ofYears(years), Basis.STATED_YEARS);
    }

    private static int ofYears(int years) {
        return years < 2 ? 2 : years < 5 ? 3 : 4;
    }

    /** The level of a word that stands for one, as JSON Resume has it. */
    static Optional<Integer> ofWord(@Nullable String word) {
        return Optional.ofNullable(word == null ? null : WORDS.get(word.strip().toLowerCase(Locale.ROOT)));
    }

    /** Whole years in words such as "8 years", where a level is asked for. */
    static Optional<Integer> yearsIn(@Nullable String words) {
        Matcher years = YEARS.matcher(words == null ? "" : words);
        return years.find() ? Optional.of(Integer.valueOf(years.group(1))) : Optional.empty();
    }

    /** A word that stands for a level, 1 to 5, and is read as the same again. */
    static String word(int level) {
        return switch (level) {
            case 1 -> "Familiar";
            case 2 -> "Basic";
            case 3 -> "Intermediate";
            case 4 -> "Advanced";
            case 5 -> "Expert";
            default -> throw new IllegalArgumentException("level " + level);
        };
    }
}
