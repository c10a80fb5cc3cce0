package org.himatch.job.suggestions;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.himatch.events.EmploymentType;
import org.himatch.events.Schedule;

/** Kinds of employment, schedules and remote work, where a text says them in so many words. */
final class TermsReader {
    private static final Pattern DENIED =
            Pattern.compile("\\b(?:no|not|without|never|non)[\\s-]+(?:\\p{L}+[\\s-]+){0,2}$", Pattern.CASE_INSENSITIVE);
    private static final int LOOK_BACK = 30;

    private static final Map<EmploymentType, Pattern> EMPLOYMENT = new EnumMap<>(Map.of(
            EmploymentType.FULL_TIME, words("full[ -]time|1\\.0 FTE"),
            EmploymentType.PART_TIME, words("part[ -]time|0\\.[1-8]\\d? FTE"),
            EmploymentType.CONTRACTOR,
                    words("contract (?:position|role|assignment|opportunity|basis|work|coder|job)|contract-to-hire"
                            + "|independent contractors?|1099|(?:employment|job|position) type:? contract"),
            EmploymentType.TEMPORARY,
                    words("temporary (?:position|role|assignment|job)|temp[ -]to[ -]hire|seasonal|temporary,"
                            + "|(?:employment|job|position) type:? temporary"),
            EmploymentType.INTERN, words("internship|intern position|student intern"),
            EmploymentType.PER_DIEM, words("per[ -]diem|PRN|as[ -]needed (?:position|role|basis)")));
    private static final Map<Schedule, Pattern> SCHEDULES = new EnumMap<>(Map.of(
            Schedule.DAY,
                    words("day shifts?|days? schedule|first shift|1st shift|Monday (?:through|thru|to|-|–) Friday"
                            + "|Mon(?:day)?\\.?\\s?[-–]\\s?Fri(?:day)?|M\\s?[-–]\\s?F|(?:normal|regular|standard) business hours"
                            + "|shift:? days?"),
            Schedule.EVENING, words("evening shifts?|second shift|2nd shift|shift:? evenings?|evenings"),
            Schedule.NIGHT, words("night shifts?|third shift|3rd shift|overnights?(?: shift)?|shift:? nights?"),
            Schedule.WEEKEND,
                    words("weekend shifts?|weekend (?:coverage|rotation|work|availability|hours)|every other weekend"
                            + "|weekends"),
            Schedule.ROTATING, words("rotating shifts?|rotating (?:schedule|weekends|holidays)|shift:? rotating"),
            Schedule.FLEXIBLE,
                    words("flexible (?:schedules?|scheduling|hours|work hours|start times?)|flex[ -]?time")));
    private static final Pattern REMOTE = words("(?:fully|100 ?%|completely|entirely|permanently|all) remote|remote"
            + " (?:position|role|job|opportunity|work(?! environment)|coder|coding|employee|based|eligible|within|in|from"
            + "|schedule|inpatient|outpatient)|work(?:ing|s)? (?:remotely|(?:from|at) home)|home[ -]based|telecommut\\p{L}+"
            + "|telework\\p{L}*");
    private static final Pattern REMOTE_LABEL =
            Pattern.compile("(?m)(?:^|[-–—(|,:/]\\s?)remote(?:\\s?[-–—)|,(.]|\\s*$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ON_SITE = words("on[ -]?site (?:position|role|job|only|work|presence|at|in)"
            + "|(?:work|position|role|job) (?:is|will be) (?:performed )?(?:fully |100 ?% )?on[ -]?site"
            + "|(?:fully|100 ?%) on[ -]?site|in[ -]office (?:position|role|job)|not (?:a |eligible for )?remote"
            + "|(?:location|arrangement|type):? on[ -]?site");
    private static final Pattern HYBRID = words("hybrid|partially remote|\\d days? (?:a|per) week on[ -]?site");

    private TermsReader() {}

    static Map<EmploymentType, Source> employmentTypes(String text) {
        return all(EMPLOYMENT, new EnumMap<>(EmploymentType.class), text);
    }

    static Map<Schedule, Source> schedules(String text) {
        return all(SCHEDULES, new EnumMap<>(Schedule.class), text);
    }

    /** Remote or not, and where it is said. */
    record Remote(boolean remote, Source source) {}

    /** Empty where nothing is said, or both, or a mixture: a posting can only be one or the other. */
    static Optional<Remote> remote(PostingText posting) {
        String text = posting.text();
        Optional<Source> remote = first(REMOTE, text).or(() -> label(posting));
        Optional<Source> onSite = first(ON_SITE, text);
        if (first(HYBRID, text).isPresent() || remote.isPresent() == onSite.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                new Remote(remote.isPresent(), remote.or(() -> onSite).orElseThrow()));
    }

    private static Optional<Source> label(PostingText posting) {
        String text = posting.text();
        int from = posting.title().map(Source::start).orElse(0);
        Matcher found = REMOTE_LABEL.matcher(text).region(from, text.length());
        if (!found.find()) {
            return Optional.empty();
        }
        int start = found.start();
        while (!Character.isLetter(text.charAt(start))) {
            start++;
        }
        return Optional.of(Source.of(text, start, start + "remote".length()));
    }

    private static <T extends Enum<T>> Map<T, Source> all(Map<T, Pattern> patterns, Map<T, Source> found, String text) {
        patterns.forEach((value, pattern) -> first(pattern, text).ifPresent(source -> found.put(value, source)));
        return found;
    }

    private static Optional<Source> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            String before = text.substring(Math.max(0, found.start() - LOOK_BACK), found.start());
            if (!DENIED.matcher(before).find()) {
                return Optional.of(Source.of(text, found.start(), found.end()));
            }
        }
        return Optional.empty();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    }
}
