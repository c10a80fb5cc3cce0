package org.himatch.job.suggestions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows the headings of postings: whole phrases, and combinations such as "Minimum education and experience". */
final class Headings {
    private static final int LONGEST = 70;
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}']+");
    private static final Pattern SHOUTED = Pattern.compile("[A-Z][A-Z&'’ ]*[A-Z]{5}[A-Z&'’ ]*");

    private static final Pattern CAPITALISED =
            Pattern.compile("(?:(?:\\p{Lu}[\\p{L}'’-]*+|and|of|the|for|to|&|/)[ ]?+){1,8}:");
    private static final Pattern INTRODUCING = Pattern.compile(
            "knowledge|experience|abilit|proficien|skill|familiar|understanding|certif|licen|credential|education",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, Section> PHRASES = new TreeMap<>();

    static {
        phrases(
                Section.SUMMARY,
                "summary; job summary; position summary; overview; job overview; position overview; description;"
                        + " job description; position description; about the role; about the job; about the position;"
                        + " about this role; the role; the opportunity; job purpose; purpose; position purpose");
        phrases(
                Section.DUTIES,
                "what you'll do; what you will do; what you'll be doing; a day in the life; day to day; the work;"
                        + " your day; in this role you will; you will; how you will make an impact");
        phrases(
                Section.QUALIFICATIONS,
                "what you'll bring; what you bring; what you will bring; what we're looking for; who you are;"
                        + " what we are looking for; about you; we are looking for; your profile; the ideal candidate;"
                        + " ideal candidate; your background; to be successful");
        phrases(
                Section.REQUIRED,
                "must have; must haves; must-haves; you must have; what you need; what you'll need; you need;"
                        + " what you must have; requirements; the must haves; what is required");
        phrases(
                Section.PREFERRED,
                "nice to have; nice to haves; nice-to-have; good to have; a plus; pluses; bonus; bonus points;"
                        + " bonus points for; it would be nice if you have; what will set you apart; extra credit;"
                        + " what helps; you might also have");
        phrases(
                Section.TERMS,
                "location; job location; work location; pay; pay range; compensation; salary; salary range; schedule;"
                        + " shift; hours; work schedule; work hours; work arrangement; employment type; job type;"
                        + " position type; job details; details; compensation and schedule; schedule and pay;"
                        + " pay and schedule");
        phrases(
                Section.ELSEWHERE,
                "benefits; our benefits; about us; who we are; why join us; why us; what we offer; we offer; perks;"
                        + " perks and benefits; benefits and perks; how to apply; to apply; apply; eeo; eeo statement;"
                        + " equal opportunity; equal opportunity employer; equal employment opportunity; disclaimer;"
                        + " physical requirements; physical demands; working conditions; work environment;"
                        + " environmental conditions; our mission; our story; our values; the company; company overview;"
                        + " about the company; about the hospital; about our hospital; about the organization;"
                        + " pay and benefits; compensation and benefits; contact");
    }

    private static final Set<String> ASKED = Set.of(
            "qualification",
            "qualifications",
            "skill",
            "skills",
            "experience",
            "education",
            "credential",
            "credentials",
            "certification",
            "certifications",
            "licensure",
            "license",
            "licenses",
            "knowledge",
            "abilities",
            "competencies",
            "certificates",
            "registration",
            "expertise",
            "training");
    private static final Set<String> DUTIES =
            Set.of("responsibilities", "duties", "functions", "accountabilities", "tasks", "responsibility");
    private static final Set<String> REQUIRED =
            Set.of("required", "requirement", "requirements", "minimum", "must", "mandatory", "basic");
    private static final Set<String> PREFERRED = Set.of("preferred", "desired", "desirable", "additional", "optional");
    private static final Set<String> FILLERS = Set.of(
            "and",
            "or",
            "of",
            "for",
            "the",
            "this",
            "your",
            "key",
            "job",
            "position",
            "role",
            "essential",
            "primary",
            "major",
            "principal",
            "main",
            "core",
            "professional",
            "technical",
            "general",
            "other",
            "specific",
            "have");

    private Headings() {}

    private static void phrases(Section section, String phrases) {
        Arrays.stream(phrases.split(";")).map(Headings::normal).forEach(phrase -> PHRASES.put(phrase, section));
    }

    /** The section that a heading begins; null when it is not one of those known. */
    static @Nullable Section known(String heading) {
        if (heading.length() > LONGEST) {
            return null;
        }
        String normal = normal(heading);
        Section phrase = PHRASES.get(normal);
        return phrase == null ? combined(List.of(normal.split(" "))) : phrase;
    }

    /**
     * Whether a line looks like a heading of something that is not known: in capitals, or capitalised and with a colon.
     * "Knowledge of the following:" is none; what follows it is asked for as strictly as what went before.
     */
    static boolean isUnknown(String line) {
        return line.length() <= LONGEST
                && (SHOUTED.matcher(line).matches() || CAPITALISED.matcher(line).matches())
                && !INTRODUCING.matcher(line).find();
    }

    private static @Nullable Section combined(List<String> words) {
        boolean headingWords = words.stream()
                .allMatch(word -> ASKED.contains(word)
                        || DUTIES.contains(word)
                        || REQUIRED.contains(word)
                        || PREFERRED.contains(word)
                        || FILLERS.contains(word));
        if (!headingWords) {
            return null;
        }
        if (words.stream().anyMatch(DUTIES::contains)) {
            return Section.DUTIES;
        }
        if (words.stream().anyMatch(PREFERRED::contains)) {
            return Section.PREFERRED;
        }
        if (words.stream().anyMatch(REQUIRED::contains)) {
            return Section.REQUIRED;
        }
        return words.stream().anyMatch(ASKED::contains) ? Section.QUALIFICATIONS : null;
    }

    private static String normal(String heading) {
        String letters = NOT_LETTERS.matcher(heading.replace('’', '\'')).replaceAll(" ");
        return letters.strip().toLowerCase(Locale.ROOT);
    }
}
