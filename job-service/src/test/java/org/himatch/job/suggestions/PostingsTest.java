package org.himatch.job.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.himatch.catalogue.Catalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole postings as employers have them, with what should be found in each: the nearest role; a line for each skill
 * (importance, level, basis), credential and experience; what else the draft says. An exclamation mark is "essential".
 */
class PostingsTest {
    private static final Path FOLDER = Path.of("src/test/resources/postings");
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private static final Suggester SUGGESTER = new Suggester(Catalogue.builtIn());

    static List<String> postings() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".expected"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("postings")
    void findsWhatAPostingAsksFor(String name) throws IOException {
        // Given
        String expected = Files.readString(FOLDER.resolve(name.substring(0, name.indexOf('.')) + ".expected"));

        // When
        Suggester.Reading reading = SUGGESTER.read(Files.readString(FOLDER.resolve(name)), null);

        // Then
        assertThat(String.join("\n", lines(reading))).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @MethodSource("postings")
    void everyPlaceIsWhereItSays(String name) throws IOException {
        Suggestions found =
                SUGGESTER.read(Files.readString(FOLDER.resolve(name)), null).suggestions();

        List<Source> sources = new ArrayList<>();
        found.skills().forEach(skill -> sources.addAll(skill.sources()));
        found.credentials().forEach(credential -> sources.addAll(credential.sources()));
        found.stated().forEach(stated -> sources.add(stated.source()));
        assertThat(sources)
                .isNotEmpty()
                .allSatisfy(source -> assertThat(found.text().substring(source.start(), source.end()))
                        .isEqualTo(source.quote())
                        .isNotBlank());
    }

    private static List<String> lines(Suggester.Reading reading) {
        Suggestions found = reading.suggestions();
        List<String> lines = new ArrayList<>();
        RoleMatch nearest = found.nearestRole();
        lines.add("role " + (nearest == null ? "none" : nearest.role()));
        for (SkillSuggestion skill : found.skills()) {
            lines.add("skill %s %d%s level %d %s %s"
                    .formatted(
                            skill.skill(),
                            skill.importance(),
                            skill.essential() ? "!" : "",
                            skill.level(),
                            skill.basis(),
                            skill.levelBasis()));
        }
        for (CredentialSuggestion credential : found.credentials()) {
            lines.add("credential %s %d%s %s"
                    .formatted(
                            json(credential.expression()),
                            credential.importance(),
                            credential.essential() ? "!" : "",
                            credential.basis()));
        }
        ExperienceSuggestion experience = found.experience();
        if (experience != null) {
            lines.add("experience %d years %d%s %s"
                    .formatted(
                            experience.years(),
                            experience.importance(),
                            experience.essential() ? "!" : "",
                            experience.basis()));
        }
        ObjectNode job = MAPPER.valueToTree(reading.job());
        job.remove(List.of("description", "criteria", "status"));
        job.properties().forEach(field -> {
            if (!field.getValue().isNull()
                    && !(field.getValue().isArray() && field.getValue().isEmpty())) {
                lines.add(field.getKey() + " " + json(field.getValue()));
            }
        });
        return lines;
    }

    private static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value)
                    .replaceAll("\"\\w+\":null,?", "")
                    .replace(",}", "}");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
