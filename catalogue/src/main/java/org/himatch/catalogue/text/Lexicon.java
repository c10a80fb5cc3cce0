package org.himatch.catalogue.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.RecognitionRules;
import org.himatch.catalogue.RecognitionRules.Guard;
import org.himatch.catalogue.Skill;
import org.himatch.catalogue.SkillFamily;
import org.himatch.catalogue.text.Meaning.Decoy;
import org.himatch.catalogue.text.Meaning.NameGuard;
import org.himatch.catalogue.text.Meaning.Named;
import org.himatch.catalogue.text.Meaning.Thing;
import org.himatch.catalogue.text.Mention.Kind;
import org.jspecify.annotations.Nullable;

/** A catalogue and its rules, ready to be found in text. Built once, then only read. */
final class Lexicon {
    private final Phrases<Meaning> names = new Phrases<>();
    private final Phrases<Integer> contexts = new Phrases<>();
    private final Phrases<Cue> cues = new Phrases<>();
    /** By the name as it is written, and by its comparable form: {@code CoC} and {@code COC} are two names. */
    private final Map<String, NameGuard> guards = new HashMap<>();

    private final Map<SkillFamily, NameGuard> guardsOfFamilies = new EnumMap<>(SkillFamily.class);
    private final List<String> contextNames;
    private final Set<String> unwritten;
    private final int window;

    private Lexicon(RecognitionRules rules) {
        contextNames = List.copyOf(rules.contexts().keySet());
        unwritten = Set.copyOf(rules.unwritten());
        window = rules.window();
    }

    static Lexicon of(Catalogue catalogue) {
        RecognitionRules rules = catalogue.recognition();
        Lexicon lexicon = new Lexicon(rules);
        lexicon.addRules(rules);
        catalogue.skills().forEach(skill -> lexicon.addNames(Kind.SKILL, skill.id(), skill.names()));
        catalogue
                .credentials()
                .forEach(credential -> lexicon.addNames(Kind.CREDENTIAL, credential.code(), credential.names()));
        rules.wordings().forEach((skill, wordings) -> lexicon.addWordings(skill(catalogue, skill), wordings));
        return lexicon;
    }

    Phrases<Meaning> names() {
        return names;
    }

    Phrases<Cue> cues() {
        return cues;
    }

    Surroundings surroundingsIn(List<Word> words, Steps steps) {
        return Surroundings.of(words, contexts, contextNames.size(), window, steps);
    }

    private void addRules(RecognitionRules rules) {
        for (int context = 0; context < contextNames.size(); context++) {
            for (String phrase : rules.contexts().getOrDefault(contextNames.get(context), List.of())) {
                contexts.add(phrase, context);
            }
        }
        for (Guard guard : rules.guards()) {
            NameGuard compiled = compiled(guard, false);
            guards.put(comparable(guard.name()), compiled);
            guards.put(guard.name(), compiled);
        }
        rules.wordingGuards().forEach((family, guard) -> guardsOfFamilies.put(family, compiled(guard, true)));
        rules.decoys().forEach(decoy -> names.add(decoy, new Decoy()));
        rules.levels().forEach((level, phrases) -> phrases.forEach(phrase -> cues.add(phrase, new Cue.Level(level))));
        rules.negations().before().forEach(phrase -> cues.add(phrase, Cue.Plain.DENIES_WHAT_FOLLOWS));
        rules.negations().after().forEach(phrase -> cues.add(phrase, Cue.Plain.DENIES_WHAT_PRECEDES));
        rules.negations().exceptions().forEach(phrase -> cues.add(phrase, Cue.Plain.NOTHING));
        rules.clauseBreaks().forEach(phrase -> cues.add(phrase, Cue.Plain.NEW_CLAUSE));
    }

    private void addNames(Kind kind, String id, List<String> all) {
        for (String name : all) {
            if (unwritten.contains(name)) {
                continue;
            }
            names.add(name, new Named(new Thing(kind, id), guardOf(name), true));
        }
    }

    private void addWordings(Skill skill, List<String> wordings) {
        for (String wording : wordings) {
            NameGuard own = guardOf(wording);
            NameGuard guard = own == null ? guardsOfFamilies.get(skill.family()) : own;
            names.add(wording, new Named(new Thing(Kind.SKILL, skill.id()), guard, false));
        }
    }

    private static Skill skill(Catalogue catalogue, String id) {
        return catalogue.skill(id).orElseThrow();
    }

    private @Nullable NameGuard guardOf(String name) {
        NameGuard guard = guards.get(name);
        return guard == null ? guards.get(comparable(name)) : guard;
    }

    private NameGuard compiled(Guard guard, boolean itself) {
        return new NameGuard(
                guard.letterCase(),
                guard.name().replaceAll("[^\\p{L}\\p{N}]", ""),
                Surroundings.numbers(guard.near(), contextNames),
                Surroundings.numbers(guard.notNear(), contextNames),
                itself);
    }

    private static String comparable(String name) {
        return Words.of(name).stream().map(Word::stem).collect(Collectors.joining(" "));
    }
}
