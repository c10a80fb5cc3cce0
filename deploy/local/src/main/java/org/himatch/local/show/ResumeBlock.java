package org.himatch.local.show;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.StringJoiner;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Skill;

/** What profile-service reads out of a résumé: each fact, on what it rests, and in which words. */
final class ResumeBlock {
    private static final int FACT = 38;
    private static final int BASIS = 14;

    private final Screen screen;
    private final Catalogue catalogue;

    ResumeBlock(Screen screen, Catalogue catalogue) {
        this.screen = screen;
        this.catalogue = catalogue;
    }

    void show(JsonNode draft) {
        JsonNode candidate = draft.path("candidate");
        screen.heading(
                "From a résumé: " + candidate.path("contact").path("name").asText("somebody without a name"));
        screen.blank();
        draft.path("findings").forEach(finding -> show(finding, candidate));
        StringJoiner missing = new StringJoiner(", ");
        draft.path("missing").forEach(what -> missing.add(what.asText()));
        screen.blank();
        screen.wrap("A complete profile would also say: " + missing + ".", screen.width() - 2)
                .forEach(line -> screen.line("  " + line));
    }

    private void show(JsonNode finding, JsonNode candidate) {
        String pointer = finding.path("pointer").asText();
        JsonNode fact = candidate.at(pointer);
        String start = "    " + screen.fit(words(pointer, fact), FACT - 1) + " "
                + screen.fit(
                        finding.path("basis").asText().toLowerCase(Locale.ROOT).replace('_', ' '), BASIS);
        String quote = finding.path("text").asText().replaceAll("\\s+", " ");
        screen.line(start + screen.dim(screen.fit("\u201c" + quote + "\u201d", screen.width() - start.length())));
    }

    private String words(String pointer, JsonNode fact) {
        if (fact.has("skill")) {
            String id = fact.path("skill").asText();
            String name = catalogue.skill(id).map(Skill::name).orElse(id);
            return name + ", level " + fact.path("level").asText();
        }
        if (fact.has("credential")) {
            return fact.path("credential").asText();
        }
        String field = Terms.field(pointer);
        return fact.isValueNode() ? field + " " + fact.asText() : field;
    }
}
