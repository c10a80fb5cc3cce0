package org.himatch.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadTest {
    private static final String SKILL =
            "skills: {epic: {name: Epic, family: ehr-systems, specificity: 2, description: Uses Epic.}}\n";

    @TempDir
    private Path folder;

    @Test
    void oneFileMayHoldEverything() throws IOException {
        // Given
        Path file = write("mine.yaml", SmallCatalogue.YAML);

        // When
        Catalogue catalogue = Catalogue.load(file);

        // Then
        assertThat(catalogue.skills()).isEqualTo(SmallCatalogue.load().skills());
        assertThat(catalogue.roles()).isEqualTo(SmallCatalogue.load().roles());
    }

    @Test
    void filesOfAFolderAreReadTogetherByName() throws IOException {
        // Given
        write("2.yaml", "version: 7\nskills: {him: {name: HIM, family: office, specificity: 1, description: H.}}\n");
        write("1.yaml", SKILL);
        write("3.yaml", "# nothing but a comment\n");
        write("notes.txt", "not: [for us");
        write(".hidden.yaml", "not: [for us");
        Files.createDirectory(folder.resolve("archive.yaml"));

        // When
        Catalogue catalogue = Catalogue.load(folder);

        // Then
        assertThat(catalogue.version()).isEqualTo("7");
        assertThat(catalogue.skills()).extracting(Skill::id).containsExactly("epic", "him");
    }

    @Test
    void missingPathIsOneFinding() {
        Path missing = folder.resolve("missing");

        assertRefused(missing, missing + ": no such file or folder");
    }

    @Test
    void folderWithoutYamlIsOneFinding() {
        assertRefused(folder, folder + ": the folder has no *.yaml file");
    }

    @Test
    void fileThatIsNotTextIsOneFinding() throws IOException {
        Path file = Files.write(folder.resolve("latin.yaml"), "version: é".getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(folder, file + ": cannot be read: not UTF-8 text");
    }

    @Test
    void brokenYamlIsOneFindingWhateverReliesOnTheFile() throws IOException {
        Path broken = write("a.yaml", SKILL + "version: 1\ncredentials: [unclosed\n");
        write("b.yaml", "relations: [{holding: epic, counts-for: gone, percent: 200}]");

        assertRefused(
                folder,
                broken + ":4: not YAML: while parsing a flow sequence, expected ',' or ']', but got <stream end>");
    }

    @Test
    void characterThatYamlForbidsIsOneFinding() throws IOException {
        Path file = write("a.yaml", SKILL + "version: \u0007\n");

        assertRefused(folder, file + ":2: not YAML: special characters are not allowed");
    }

    @Test
    void secondDocumentIsOneFinding() throws IOException {
        Path file = write("a.yaml", "version: 1\n---\n" + SKILL);

        assertRefused(
                folder, file + ":2: not YAML: expected a single document in the stream, but found another document");
    }

    @Test
    void emptyFileLacksWhatACatalogueNeeds() throws IOException {
        Path file = write("empty.yaml", "");

        assertRefused(file, file + ": missing key version", file + ": missing key skills");
    }

    @Test
    void findingsAreInTheOrderOfTheirLines() throws IOException {
        // Given
        Path file = write("mine.yaml", """
                roles: {}
                version: 1
                relations:
                  - {holding: epic, counts-for: gone, percent: 200}
                skills:
                  epic: {name: Epic, family: ehr, specificity: 2}
                """);

        // When, then: what is found late, the unknown skill, is not last
        assertRefused(
                file,
                file + ":4: relation 1: percent must be a whole number from 1 to 99, not \"200\"",
                file + ":4: relation 1: unknown skill gone",
                file + ":6: skill epic: unknown family ehr",
                file + ":6: skill epic: missing key description");
    }

    private Path write(String name, String yaml) throws IOException {
        return Files.writeString(folder.resolve(name), yaml);
    }

    private static void assertRefused(Path path, String... lines) {
        assertThatThrownBy(() -> Catalogue.load(path))
                .isInstanceOf(InvalidCatalogue.class)
                .hasMessage(String.join("\n", lines));
    }
}
