package org.himatch.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.himatch.catalogue.Located.Pair;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Turns a catalogue's files into a {@link Catalogue}, or into everything that is wrong with them. It works on YAML
 * nodes rather than on loaded maps, for these know their lines.
 */
final class CatalogueReader {
    private static final List<String> REQUIRED = List.of("version", "skills");

    private final Sources sources;
    private final Findings findings = new Findings();
    private final References references = new References();
    private final SkillsSection skills = new SkillsSection(references);
    private final RelationsSection relations = new RelationsSection(references);
    private final CredentialsSection credentials = new CredentialsSection(references);
    private final SharedCyclesSection sharedCycles = new SharedCyclesSection();
    private final RolesSection roles = new RolesSection(references);
    private final RecognitionSection recognition = new RecognitionSection(references);
    private final Set<String> seen = new HashSet<>();
    private String version = "";

    private CatalogueReader(Sources sources) {
        this.sources = sources;
    }

    static Catalogue read(Sources sources) {
        return new CatalogueReader(sources).read();
    }

    private Catalogue read() {
        List<Located> documents = documents();
        // Half a file would make whatever refers to its other half look wrong.
        findings.throwIfAny();

        documents.forEach(document -> document.pairs().forEach(this::readSection));
        REQUIRED.stream()
                .filter(key -> !seen.contains(key))
                .forEach(key -> findings.add(sources.where(), "missing key " + key));
        skills.check();
        credentials.check();
        sharedCycles.check(credentials.credentials().values());
        relations.check(skills.skills());
        recognition.check(skills.skills(), credentials.credentials());
        references.check(skills.skills(), credentials.credentials());
        findings.throwIfAny();

        return new Catalogue(
                version,
                List.copyOf(skills.skills().values()),
                relations.relations(),
                List.copyOf(credentials.credentials().values()),
                List.copyOf(sharedCycles.cycles().values()),
                List.copyOf(roles.roles().values()),
                recognition.rules());
    }

    private List<Located> documents() {
        List<Located> documents = new ArrayList<>();
        for (Sources.File file : sources.files()) {
            try {
                compose(file).ifPresent(node -> documents.add(new Located(node, file.name(), "", "a file", findings)));
            } catch (YamlEngineException e) {
                findings.add(placeOf(e, file), "", "not YAML: " + problemOf(e));
            }
        }
        return documents;
    }

    private static Optional<Node> compose(Sources.File file) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.name())
                .setSchema(new CoreSchema())
                .build();
        return new Compose(settings).composeString(file.yaml());
    }

    private static Place placeOf(YamlEngineException e, Sources.File file) {
        int line = switch (e) {
            case MarkedYamlEngineException marked ->
                marked.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            case ReaderException reader ->
                1
                        + (int) file.yaml()
                                .codePoints()
                                .limit(reader.getPosition())
                                .filter(point -> point == '\n')
                                .count();
            default -> 0;
        };
        return new Place(file.name(), line);
    }

    /** In one line; a marked exception's own message quotes the file over several. */
    private static String problemOf(YamlEngineException e) {
        if (!(e instanceof MarkedYamlEngineException marked)) {
            return String.valueOf(e.getMessage());
        }
        String context = marked.getContext();
        return context == null || context.isEmpty() ? marked.getProblem() : context + ", " + marked.getProblem();
    }

    private void readSection(Pair section) {
        Located content = section.value();
        switch (section.key()) {
            case "version" -> readVersion(content);
            case "skills" -> skills.read(content);
            case "relations" -> relations.read(content);
            case "credentials" -> credentials.read(content);
            case "shared-cycles" -> sharedCycles.read(content);
            case "roles" -> roles.read(content);
            case "recognition" -> recognition.read(content);
            default ->
                section.keyNode()
                        .refuse("unknown key " + section.key()
                                + "; a catalogue has version, skills, relations, credentials, shared-cycles, roles and"
                                + " recognition");
        }
        seen.add(section.key());
    }

    private void readVersion(Located content) {
        if (seen.contains("version")) {
            content.refuse("version stands twice");
        }
        version = content.text();
    }
}
