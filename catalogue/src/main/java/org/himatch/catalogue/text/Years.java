package org.himatch.catalogue.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lengths of experience that a text states: "3+ years", "two (2) years", "5-7 yrs", "18 months". */
final class Years {
    private static final int MOST = 60;
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int MOST_WORDS_BETWEEN = 3;
    private static final Set<String> YEAR = Set.of("year", "yr", "yrs");
    private static final Set<String> MONTH = Set.of("month", "mo", "mos");
    private static final Set<String> BETWEEN =
            Set.of("or", "more", "plus", "to", "full", "additional", "consecutive", "calendar");
    private static final Set<String> NOT_OF_EXPERIENCE_BEFORE =
            Set.of("last", "past", "every", "each", "within", "next", "recent", "previous", "age", "per");
    private static final Set<String> NOT_OF_EXPERIENCE_AFTER =
            Set.of("old", "ago", "age", "cycle", "period", "later", "above");
    /** A course of so many years is no experience of so many. */
    private static final Set<String> COURSES = Set.of("program", "programme", "course", "degree", "school", "college");

    private static final int REACH_OF_COURSES = 4;
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("twelve", 12),
            Map.entry("fifteen", 15),
            Map.entry("eighteen", 18),
            Map.entry("twenty", 20));

    private Years() {}

    /** The whole years, 1 to 60 and the lower end of a range, whose words end with a word; null when none do. */
    static @Nullable Hint endingWith(List<Word> words, int last) {
        String unit = words.get(last).form();
        boolean months = MONTH.contains(unit);
        if (!months && !YEAR.contains(unit)) {
            return null;
        }
        int from = last;
        int number = 0;
        for (int i = last - 1; i >= 0 && i >= from - MOST_WORDS_BETWEEN - 1; i--) {
            int here = numberAt(words, i);
            if (here > 0) {
                number = here;
                from = i;
            } else if (!BETWEEN.contains(words.get(i).form())) {
                break;
            }
            if (words.get(i).before().endsClause()) {
                break;
            }
        }
        int years = months ? number / MONTHS_OF_A_YEAR : number;
        boolean ofExperience = years > 0 && years <= MOST && isOfExperience(words, from, last + 1);
        return ofExperience ? new Hint(from, last + 1, years, Hint.FAR) : null;
    }

    private static int numberAt(List<Word> words, int i) {
        String form = words.get(i).form();
        if (Character.isDigit(form.charAt(0))) {
            return form.length() <= 3 && form.chars().allMatch(digit -> digit < 128) ? Integer.parseInt(form) : 0;
        }
        return NUMBERS.getOrDefault(form, 0);
    }

    private static boolean isOfExperience(List<Word> words, int from, int to) {
        boolean afterOther = from > 0
                && NOT_OF_EXPERIENCE_BEFORE.contains(words.get(from - 1).form());
        int next = to < words.size() && words.get(to).form().equals("of") ? to + 1 : to;
        boolean beforeOther = next < words.size()
                && NOT_OF_EXPERIENCE_AFTER.contains(words.get(next).form());
        return !afterOther && !beforeOther && !isOfCourse(words, from);
    }

    /** As in "a program of approximately one year". */
    private static boolean isOfCourse(List<Word> words, int from) {
        return IntStream.range(Math.max(0, from - REACH_OF_COURSES), from - 1)
                .anyMatch(i -> COURSES.contains(words.get(i).form())
                        && words.get(i + 1).form().equals("of"));
    }
}
