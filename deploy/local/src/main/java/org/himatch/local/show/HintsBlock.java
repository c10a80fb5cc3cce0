package org.himatch.local.show;

import com.fasterxml.jackson.databind.JsonNode;

/** What would bring more postings within a candidate's reach. */
final class HintsBlock {
    private static final int SHOWN = 5;

    private final Screen screen;

    HintsBlock(Screen screen) {
        this.screen = screen;
    }

    void show(JsonNode completeness, String name) {
        screen.heading("%s of %s open postings are within reach of %s"
                .formatted(
                        completeness.path("postingsWithinReach").asText(),
                        completeness.path("postings").asText(),
                        name));
        screen.blank();
        int shown = 0;
        for (JsonNode hint : completeness.path("hints")) {
            if (shown < SHOWN && hint.path("postingsGained").asInt() > 0) {
                String gain = Screen.right("+" + hint.path("postingsGained").asText(), 5) + "  ";
                String lead = screen.green(gain);
                for (String line : screen.wrap(hint.path("sentence").asText(), screen.width() - gain.length())) {
                    screen.line(lead + line);
                    lead = " ".repeat(gain.length());
                }
                shown++;
            }
        }
    }
}
