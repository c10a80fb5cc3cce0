package org.himatch.local.show;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.StringJoiner;

/** What job-service reads out of a posting's text: each criterion, how it is asked for, and in which words. */
final class SuggestionsBlock {
    private static final int WHAT = 34;
    private static final int LEVEL = 9;
    private static final int BASIS = 11;
    private static final int ADDITIONS = 4;

    private final Screen screen;

    SuggestionsBlock(Screen screen) {
        this.screen = screen;
    }

    void show(JsonNode suggestions) {
        screen.heading("From a pasted text: \u201c%s\u201d"
                .formatted(suggestions.path("job").path("title").asText()));
        screen.blank();
        suggestions
                .path("credentials")
                .forEach(credential -> line(
                        expression(credential.path("expression")),
                        "",
                        credential,
                        credential.path("sources").path(0)));
        JsonNode experience = suggestions.path("experience");
        if (!experience.isMissingNode()) {
            line(experience.path("years").asText() + " years of experience", "", experience, experience.path("source"));
        }
        suggestions
                .path("skills")
                .forEach(skill -> line(
                        skill.path("name").asText(),
                        "level " + skill.path("level").asText(),
                        skill,
                        skill.path("sources").path(0)));
        stated(suggestions);
        nearest(suggestions);
    }

    private void line(String what, String level, JsonNode asked, JsonNode source) {
        String mark = asked.path("essential").asBoolean() ? "* " : "  ";
        String basis = asked.path("basis").asText().toLowerCase(Locale.ROOT);
        quoted(
                "  " + mark + screen.fit(what, WHAT - 1) + " " + screen.fit(level, LEVEL) + screen.fit(basis, BASIS),
                source);
    }

    private void quoted(String start, JsonNode source) {
        int room = screen.width() - start.length();
        String quote = source.path("quote").asText().replaceAll("\\s+", " ");
        screen.line(start + screen.dim(screen.fit("\u201c" + quote + "\u201d", room)));
    }

    private void stated(JsonNode suggestions) {
        for (JsonNode stated : suggestions.path("stated")) {
            String field = Terms.field(stated.path("pointer").asText());
            if (!field.equals("title")) {
                quoted("    " + screen.fit(field, WHAT + LEVEL + BASIS), stated.path("source"));
            }
        }
    }

    private void nearest(JsonNode suggestions) {
        JsonNode role = suggestions.path("nearestRole");
        if (role.isMissingNode()) {
            return;
        }
        StringJoiner added = new StringJoiner(", ");
        JsonNode skills = suggestions.path("fromTemplate").path("skills");
        for (int i = 0; i < Math.min(ADDITIONS, skills.size()); i++) {
            added.add(skills.path(i).path("name").asText());
        }
        screen.blank();
        String text = "Nearest role: %s (%s of 100). It would add, among %d: %s."
                .formatted(role.path("name").asText(), role.path("score").asText(), skills.size(), added);
        screen.wrap(text, screen.width() - 2).forEach(line -> screen.line("  " + line));
    }

    private static String expression(JsonNode expression) {
        if (expression.isTextual()) {
            return expression.asText();
        }
        boolean any = expression.has("anyOf");
        StringJoiner branches = new StringJoiner(any ? " or " : " and ");
        for (JsonNode branch : expression.path(any ? "anyOf" : "allOf")) {
            branches.add(branch.isTextual() ? branch.asText() : "(" + expression(branch) + ")");
        }
        return branches.toString();
    }
}
