package org.himatch.job.markup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.himatch.api.posting.CriteriaBody;
import org.himatch.api.posting.ExperienceCriterionBody;
import org.himatch.job.suggestions.Suggester;
import org.himatch.job.suggestions.Suggestions;
import org.himatch.job.text.ReadableText;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of a JobPosting: its properties that ask for something, each under the heading by which a posting's text
 * would have it, and then its description, are read as one text.
 */
final class CriteriaText {
    private static final int LONGEST = 100_000;
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int MOST_YEARS = 60;
    private static final int IMPORTANCE_OF_REQUIRED_YEARS = 4;

    private CriteriaText() {}

    /** Criteria, and what they were read from. */
    record Read(CriteriaBody criteria, Suggestions suggestions) {}

    static Read read(Properties posting, Suggester suggester, @Nullable String title, @Nullable String description) {
        StringBuilder text = new StringBuilder("Title: " + (title == null ? "-" : title));
        ExperienceCriterionBody stated = experience(posting, text);
        section("Skills", posting, "skills", text);
        section("Qualifications", posting, "qualifications", text);
        section("Education", posting, "educationRequirements", text);
        section("Responsibilities", posting, "responsibilities", text);
        if (description != null) {
            text.append("\n\nJob description\n\n").append(ReadableText.of(description));
        }
        if (text.length() > LONGEST) {
            posting.refuse("description", "criteria were read from the first " + LONGEST + " characters only");
            text.setLength(LONGEST);
        }
        Suggester.Reading reading = suggester.readPlain(text.toString());
        CriteriaBody read = reading.job().criteria();
        return new Read(
                new CriteriaBody(read.skills(), read.credentials(), stated == null ? read.experience() : stated, null),
                reading.suggestions());
    }

    /** The years where they are stated in months; what is said in words goes into the text. */
    private static @Nullable ExperienceCriterionBody experience(Properties posting, StringBuilder text) {
        JsonNode requirement = posting.one("experienceRequirements").orElse(null);
        if (requirement == null) {
            return null;
        }
        JsonNode months = requirement.get("monthsOfExperience");
        if (months == null) {
            Properties.textOf(requirement)
                    .ifPresent(said -> text.append("\n\nExperience\n").append(plain(said)));
            return null;
        }
        int count = months.canConvertToExactIntegral() ? months.asInt() : -1;
        int years = count / MONTHS_OF_A_YEAR;
        if (count % MONTHS_OF_A_YEAR != 0 || years > MOST_YEARS) {
            posting.refuse("experienceRequirements/monthsOfExperience", "are not 1 to 60 whole years");
            return null;
        }
        return years == 0 ? null : new ExperienceCriterionBody(years, IMPORTANCE_OF_REQUIRED_YEARS, true);
    }

    private static void section(String heading, Properties posting, String name, StringBuilder text) {
        List<JsonNode> values = posting.all(name);
        String said = values.stream()
                .map(Properties::textOf)
                .flatMap(Optional::stream)
                .map(value -> "- " + plain(value))
                .collect(Collectors.joining("\n"));
        if (!said.isEmpty()) {
            text.append("\n\n").append(heading).append('\n').append(said);
        }
    }

    private static String plain(String value) {
        return ReadableText.of(value);
    }
}
