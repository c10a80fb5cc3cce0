package org.himatch.profile.resumes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Years of health information work: as a résumé sums them up itself, or else what the dated periods of such work make
 * together.
 */
final class ExperienceReading {
    private static final int MOST_YEARS = 80;
    private static final Set<Section> SUMMING_UP =
            EnumSet.of(Section.TOP, Section.SUMMARY, Section.OBJECTIVE, Section.SKILLS);
    private static final Set<Section> NO_WORK =
            EnumSet.of(Section.EDUCATION, Section.CREDENTIALS, Section.REFERENCES, Section.OTHER, Section.VOLUNTEER);
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20));
    private static final Pattern STATED = Pattern.compile(
            "\\b(?<number>\\d{1,2}|" + String.join("|", NUMBERS.keySet())
                    + ")\\+?(?: ?\\(\\d{1,2}\\))?\\+? ?(?:years?|yrs?)['’]?(?: of)?(?<kind>(?: [\\p{L}/-]+){0,6}?) experience\\b(?<field>(?:(?! and \\d|, \\d)[^.;\\t|])*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_FIELD = Pattern.compile(
            "(?: (?:professional|total|progressive|combined|work|working|relevant|related|hands-on|solid))*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TO =
            Pattern.compile("\\s*(?:[-–—]+|to|until|through|thru)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern TO_PRESENT = Pattern.compile(
            "^\\s*(?:[-–—]+|to|until|through|thru)\\s*(?<now>present|current|currently|now|today|date|ongoing)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int LINES_OF_TITLE = 2;

    private final String text;
    private final HimWork himWork;
    private final LocalDate today;

    private ExperienceReading(String text, HimWork himWork, LocalDate today) {
        this.text = text;
        this.himWork = himWork;
        this.today = today;
    }

    static @Nullable Integer read(
            String text, List<Line> lines, HimWork himWork, LocalDate today, List<Finding> findings) {
        ExperienceReading reading = new ExperienceReading(text, himWork, today);
        Integer stated = reading.stated(lines, findings);
        return stated == null ? reading.employed(lines, findings) : stated;
    }

    private @Nullable Integer stated(List<Line> lines, List<Finding> findings) {
        Integer most = null;
        Finding finding = null;
        for (Line line : lines) {
            Matcher stated = STATED.matcher(line.text());
            while (SUMMING_UP.contains(line.section()) && stated.find()) {
                String number = stated.group("number");
                int years = Character.isDigit(number.charAt(0))
                        ? Integer.parseInt(number)
                        : NUMBERS.getOrDefault(number.toLowerCase(Locale.ROOT), 0);
                if (years <= MOST_YEARS && (most == null || years > most) && isOfTheField(stated)) {
                    most = years;
                    int end = stated.start("field");
                    finding = Finding.inText(
                            "/experienceYears", text, line.start() + stated.start(), line.start() + end, Basis.STATED);
                }
            }
        }
        if (finding != null) {
            findings.add(finding);
        }
        return most;
    }

    /** Years of another trade do not count; years of no named one do. */
    private boolean isOfTheField(Matcher stated) {
        String field = stated.group("field").strip();
        boolean unnamed = NO_FIELD.matcher(stated.group("kind")).matches()
                && !field.toLowerCase(Locale.ROOT).matches("(?:in|as|with|of)\\b.*");
        return unnamed || himWork.isToldBy(stated.group("kind") + " " + field);
    }

    /** A period, at which line it stands, and where in the text. */
    private record Period(Months months, int line, int start, int end) {}

    private @Nullable Integer employed(List<Line> all, List<Finding> findings) {
        boolean headed = all.stream().anyMatch(line -> line.section() == Section.EXPERIENCE);
        List<Line> lines = all.stream()
                .filter(line -> headed ? line.section() == Section.EXPERIENCE : !NO_WORK.contains(line.section()))
                .toList();
        List<Period> periods = periods(lines);
        List<Months> ofTheField = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            Period period = periods.get(i);
            int next = i + 1 < periods.size() ? titleOf(periods.get(i + 1), lines) : lines.size();
            if (!period.months.isEmpty() && isOfTheField(lines, period, Math.max(next, period.line + 1))) {
                ofTheField.add(period.months);
                findings.add(Finding.inText("/experienceYears", text, period.start, period.end, Basis.EMPLOYMENT));
            }
        }
        return ofTheField.isEmpty() ? null : Math.min(MOST_YEARS, Months.years(ofTheField));
    }

    private boolean isOfTheField(List<Line> lines, Period period, int next) {
        StringBuilder job = new StringBuilder();
        lines.subList(titleOf(period, lines), next)
                .forEach(line -> job.append(line.text()).append('\n'));
        return himWork.isToldBy(job.toString());
    }

    /** The line at which a job begins: that of its dates, or one or two before where dates stand alone. */
    private int titleOf(Period period, List<Line> lines) {
        Line line = lines.get(period.line);
        String beside = text.substring(line.start(), period.start) + text.substring(period.end, line.end());
        int first = period.line;
        if (beside.chars().noneMatch(Character::isLetter)) {
            while (first > 0 && first > period.line - LINES_OF_TITLE && isTitle(lines.get(first - 1))) {
                first--;
            }
        }
        return first;
    }

    private static boolean isTitle(Line line) {
        return !line.text().matches("[•·●▪◦*–-] ?.*")
                && DateWords.in(line.text(), 0, line.text().length()).isEmpty();
    }

    private List<Period> periods(List<Line> lines) {
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            List<DateWords.Found> dates = DateWords.in(text, line.start(), line.end());
            for (int j = 0; j < dates.size(); j++) {
                DateWords.Found from = dates.get(j);
                Matcher now = TO_PRESENT.matcher(text.substring(from.end(), line.end()));
                if (now.find()) {
                    Months months = Months.between(from.date(), null, today);
                    periods.add(new Period(months, i, from.start(), from.end() + now.end()));
                } else if (j + 1 < dates.size()
                        && TO.matcher(text.substring(
                                        from.end(), dates.get(j + 1).start()))
                                .matches()) {
                    DateWords.Found to = dates.get(++j);
                    Months months = Months.between(from.date(), to.date(), today);
                    periods.add(new Period(months, i, from.start(), to.end()));
                }
            }
        }
        return periods;
    }
}
