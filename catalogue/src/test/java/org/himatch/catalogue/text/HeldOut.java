package org.himatch.catalogue.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.text.Measure.Vacancy;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * How well the rules do on texts that they were not taken from: the offices that announce are cut in two by a seed, every
 * wording that no text of the one half has is struck out, and the other half is measured; then the other way round. Names
 * and aliases stay, for they are the field's and come from no vacancy. Why and how, is in {@code docs/recognition.md}.
 */
final class HeldOut {
    private static final List<String> FILES =
            List.of("catalogue.yaml", "skills.yaml", "relations.yaml", "credentials.yaml", "roles.yaml");

    private final Catalogue catalogue = Catalogue.builtIn();
    private final Set<String> names = Stream.concat(
                    catalogue.skills().stream().flatMap(skill -> skill.names().stream()),
                    catalogue.credentials().stream().flatMap(credential -> credential.names().stream()))
            .map(HeldOut::comparable)
            .collect(Collectors.toSet());

    private int found;
    private int statements;
    private int foundOnce;
    private int statementsOnce;

    private HeldOut() {}

    /** @param args the file that {@link Measure} takes, and seeds */
    public static void main(String[] args) throws IOException {
        List<Vacancy> vacancies = Measure.read(Path.of(args[0]));
        for (String seed : List.of(args).subList(1, args.length)) {
            HeldOut heldOut = new HeldOut();
            Set<String> half = heldOut.half(vacancies, Long.parseLong(seed));
            List<Vacancy> one = vacancies.stream()
                    .filter(vacancy -> half.contains(vacancy.office()))
                    .toList();
            List<Vacancy> other = vacancies.stream()
                    .filter(vacancy -> !half.contains(vacancy.office()))
                    .toList();
            heldOut.measure(heldOut.wordingsIn(one)::contains, other, Measure.statements(one));
            heldOut.measure(heldOut.wordingsIn(other)::contains, one, Measure.statements(other));
            heldOut.print("seed " + seed + ", each half by the wordings of the other");
        }
        HeldOut namesAlone = new HeldOut();
        namesAlone.measure(wording -> false, vacancies, List.of());
        namesAlone.print("names and aliases alone");
    }

    private Set<String> half(List<Vacancy> vacancies, long seed) {
        List<String> offices = new ArrayList<>(
                vacancies.stream().map(Vacancy::office).distinct().sorted().toList());
        Collections.shuffle(offices, new Random(seed));
        return new HashSet<>(offices.subList(0, offices.size() / 2));
    }

    /** The wordings that stand in texts, guards or no guards. */
    private Set<String> wordingsIn(List<Vacancy> vacancies) {
        Phrases<String> wordings = new Phrases<>();
        catalogue
                .recognition()
                .wordings()
                .values()
                .forEach(all -> all.forEach(wording -> wordings.add(wording, wording)));
        Set<String> seen = new HashSet<>();
        for (Vacancy vacancy : vacancies) {
            List<Word> words = Words.of(vacancy.text());
            for (int i = 0; i < words.size(); i++) {
                wordings.beginningAt(words, i, new Steps()).forEach(match -> seen.addAll(match.meanings()));
            }
        }
        return seen;
    }

    private void measure(Predicate<String> kept, List<Vacancy> vacancies, List<String> known) throws IOException {
        SkillRecogniser recogniser = SkillRecogniser.of(reduced(kept));
        Predicate<String> isFound =
                statement -> !recogniser.recognise(statement).isEmpty();
        List<String> all = Measure.statements(vacancies);
        Set<String> once = new HashSet<>(all);
        once.removeAll(Set.copyOf(known));
        statements += all.size();
        found += (int) all.stream().filter(isFound).count();
        statementsOnce += once.size();
        foundOnce += (int) once.stream().filter(isFound).count();
    }

    private void print(String what) {
        Measure.print(what, found, statements);
        Measure.print(what + ", each statement that the other has not", foundOnce, statementsOnce);
    }

    private Catalogue reduced(Predicate<String> kept) throws IOException {
        Path folder = Files.createTempDirectory("held-out");
        for (String file : FILES) {
            Files.writeString(folder.resolve(file), text(file));
        }
        Map<String, Object> rules =
                mapping(new Load(LoadSettings.builder().build()).loadFromString(text("recognition.yaml")));
        Map<String, Object> recognition = mapping(Objects.requireNonNull(rules.get("recognition")));
        Map<String, Object> wordings = mapping(Objects.requireNonNull(recognition.get("wordings")));
        Set<String> left = new HashSet<>(names);
        wordings.replaceAll((skill, list) ->
                ((List<?>) list).stream().map(String::valueOf).filter(kept).toList());
        wordings.values().removeIf(list -> ((List<?>) list).isEmpty());
        wordings.values()
                .forEach(list -> ((List<?>) list).forEach(wording -> left.add(comparable(wording.toString()))));
        Map<String, Object> guards = mapping(Objects.requireNonNull(recognition.get("guards")));
        guards.keySet().removeIf(guarded -> !left.contains(comparable(guarded)));
        recognition.put("wordings", wordings);
        recognition.put("guards", guards);
        Files.writeString(
                folder.resolve("recognition.yaml"),
                new Dump(DumpSettings.builder().build()).dumpToString(Map.of("recognition", recognition)));
        return Catalogue.load(folder);
    }

    private static String text(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, Object> mapping(Object yaml) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        ((Map<?, ?>) yaml).forEach((key, value) -> mapping.put(String.valueOf(key), value));
        return mapping;
    }

    private static String comparable(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
