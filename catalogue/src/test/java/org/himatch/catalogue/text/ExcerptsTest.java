package org.himatch.catalogue.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himatch.catalogue.Catalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Postings of private employers and excerpts of résumés: {@code postings.yaml} and {@code resumes.yaml}. */
class ExcerptsTest {
    private static final SkillRecogniser RECOGNISER = SkillRecogniser.of(Catalogue.builtIn());

    private record Excerpt(String title, String text, List<String> finds, List<String> denied, List<String> missed) {
        static Excerpt of(Map<?, ?> fields) {
            return new Excerpt(
                    String.valueOf(fields.get("title")),
                    String.valueOf(fields.get("text")),
                    list(fields, "finds"),
                    list(fields, "denied"),
                    list(fields, "missed"));
        }

        private static List<String> list(Map<?, ?> fields, String key) {
            return fields.get(key) instanceof List<?> items
                    ? items.stream().map(String::valueOf).toList()
                    : List.of();
        }

        @Override
        public String toString() {
            return title;
        }
    }

    @ParameterizedTest
    @MethodSource("excerpts")
    void areReadAsAPersonOfTheFieldReadsThem(Excerpt excerpt) {
        // When
        List<Mention> mentions = RECOGNISER.recognise(excerpt.text());

        // Then
        assertThat(excerpt.finds())
                .as("found in %s", shown(mentions))
                .allMatch(expected -> mentions.stream()
                        .filter(Predicate.not(Mention::negated))
                        .anyMatch(mention -> says(mention, expected)));
        assertThat(excerpt.denied()).as("denied in %s", shown(mentions)).allMatch(id -> {
            List<Mention> own =
                    mentions.stream().filter(mention -> mention.id().equals(id)).toList();
            return !own.isEmpty() && own.stream().allMatch(Mention::negated);
        });
        assertThat(excerpt.missed())
                .as("found by now in %s", shown(mentions))
                .noneMatch(expected -> mentions.stream().anyMatch(mention -> says(mention, expected)));
    }

    /** Whether a mention is of the id and says what stands behind it, as in {@code cpt years 3 level 4}. */
    private static boolean says(Mention mention, String expected) {
        String said = mention.id()
                + (mention.years() != null && expected.contains(" years ") ? " years " + mention.years() : "")
                + (mention.level() != null && expected.contains(" level ") ? " level " + mention.level() : "");
        return said.equals(expected);
    }

    private static String shown(List<Mention> mentions) {
        return mentions.stream()
                .map(mention -> (mention.negated() ? "not " : "") + mention.id() + " years " + mention.years()
                        + " level " + mention.level())
                .collect(Collectors.joining(", "));
    }

    private static Stream<Excerpt> excerpts() throws IOException {
        List<Excerpt> excerpts = new ArrayList<>();
        for (String file : List.of("postings.yaml", "resumes.yaml")) {
            try (InputStream in = Objects.requireNonNull(ExcerptsTest.class.getResourceAsStream(file))) {
                Load yaml = new Load(LoadSettings.builder().build());
                for (Object item : (List<?>) Objects.requireNonNull(yaml.loadFromInputStream(in))) {
                    excerpts.add(Excerpt.of((Map<?, ?>) item));
                }
            }
        }
        return excerpts.stream();
    }
}
