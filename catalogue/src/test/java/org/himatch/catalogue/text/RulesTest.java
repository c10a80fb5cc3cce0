package org.himatch.catalogue.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.himatch.catalogue.Catalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each rule does, on a catalogue of three skills. */
class RulesTest {
    private static final String SKILLS = """
            version: 1
            skills:
              quill: {name: Quill, family: office, specificity: 1, aliases: [QL], description: Writes.}
              ledger: {name: Ledger keeping, family: coding, specificity: 2, description: Counts.}
              press: {name: Printing press, family: coding, specificity: 2, description: Prints.}
            """;
    private static final String RULES = """
            recognition:
              window: 3
              contexts: {ink: [ink, blotting paper], birds: [goose]}
              wordings: {ledger: [keep the books], press: [keep the books], quill: [goose feather]}
              wording-guards: {coding: {near: [ink]}}
              guards:
                QL: {case: exact, near: [ink]}
                Quill: {case: capital, not-near: [birds]}
              unwritten: [press]
              decoys: [Quill Lake]
              levels: {5: [master of]}
              negations: {before: [without], after: [not wanted], exceptions: [without peer]}
              clause-breaks: [but]
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void createFile() {
        file = folder.resolve("catalogue.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "QL in ink                        | quill",
                "QLs in ink                       | quill",
                "ql in ink                        | ''",
                "QL in a bottle                   | ''",
                "QL, two, three ink               | quill",
                "QL, two, three, four ink         | ''",
                "ink, two, three QL               | quill",
                "ink, two, three, four QL         | ''",
                "blotting paper and QL            | quill",
                "Quill                            | quill",
                "quill                            | ''",
                "Quill of a goose                 | ''",
                "Quill Lake                       | ''",
                "keep the books in ink            | ledger press",
                "keep the books                   | ''",
                "goose feather                    | quill",
                "the press                        | ''",
                "printing presses                 | press",
            })
    void decideWhatIsMentioned(String text, String ids) throws IOException {
        // Given
        Files.writeString(file, SKILLS + RULES);

        // When
        String found = ids(text);

        // Then
        assertThat(found).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "without ledger keeping           | true",
                "without haste but ledger keeping | false",
                "without peer in ledger keeping   | false",
                "ledger keeping is not wanted     | true",
                "ledger keeping is wanted         | false",
            })
    void decideWhatIsDenied(String text, boolean denied) throws IOException {
        Files.writeString(file, SKILLS + RULES);

        assertThat(recogniser().recognise(text)).extracting(Mention::negated).containsExactly(denied);
    }

    @Test
    void areNotNeededForNames() throws IOException {
        // Given
        Files.writeString(file, SKILLS);

        // When
        String found = ids("ql, quill, without ledger keeping, the press, keep the books");

        // Then
        assertThat(found).isEqualTo("quill quill ledger press");
        assertThat(recogniser().recognise("without quill")).noneMatch(Mention::negated);
    }

    private String ids(String text) {
        return recogniser().recognise(text).stream().map(Mention::id).collect(Collectors.joining(" "));
    }

    private SkillRecogniser recogniser() {
        return SkillRecogniser.of(Catalogue.load(file));
    }
}
