package org.himatch.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.himatch.catalogue.Located.Pair;
import org.himatch.catalogue.RecognitionRules.Guard;
import org.himatch.catalogue.RecognitionRules.LetterCase;
import org.himatch.catalogue.RecognitionRules.Negations;

/** Reads {@code recognition}, of which there is one. */
final class RecognitionSection {
    private static final int MAX_WINDOW = 200;

    private final References references;
    private final List<Pair> guards = new ArrayList<>();
    private final List<Pair> wordings = new ArrayList<>();
    private final List<Located> unwritten = new ArrayList<>();
    private final List<Located> contextNames = new ArrayList<>();
    private RecognitionRules rules = RecognitionRules.NONE;
    private boolean read;

    RecognitionSection(References references) {
        this.references = references;
    }

    RecognitionRules rules() {
        return rules;
    }

    void read(Located section) {
        if (read) {
            section.refuse("recognition stands twice");
        }
        read = true;
        Fields fields = new Fields(section);
        rules = new RecognitionRules(
                fields.number("window", 1, MAX_WINDOW),
                lists(fields.pairs("contexts"), "context "),
                wordings(fields.pairs("wordings")),
                wordingGuards(fields.pairs("wording-guards")),
                guards(fields.pairs("guards")),
                unwritten(fields.items("unwritten")),
                texts(fields.items("decoys")),
                levels(fields.pairs("levels")),
                fields.optional("negations")
                        .map(RecognitionSection::negations)
                        .orElse(RecognitionRules.NONE.negations()),
                texts(fields.items("clause-breaks")));
        fields.refuseOthers();
    }

    /** What it says of other things must be true: guards of names, contexts that exist, wordings that add something. */
    void check(Definitions<Skill> skills, Definitions<Credential> credentials) {
        Map<String, Set<String>> namesOfSkills = new LinkedHashMap<>();
        skills.values().forEach(skill -> namesOfSkills.put(skill.id(), forms(skill.names().stream())));
        Set<String> written = new HashSet<>(skills.keys());
        written.addAll(credentials.keys());
        skills.values().forEach(skill -> written.addAll(skill.names()));
        credentials.values().forEach(credential -> written.addAll(credential.names()));
        Set<String> all = new HashSet<>();
        namesOfSkills.values().forEach(all::addAll);
        all.addAll(forms(credentials.values().stream().flatMap(credential -> credential.names().stream())));
        all.addAll(forms(rules.wordings().values().stream().flatMap(List::stream)));

        for (Pair guard : guards) {
            if (!all.contains(NormalForm.of(guard.key()).joined())) {
                guard.keyNode()
                        .asEntry("guard " + guard.key())
                        .refuse("no skill, credential or wording is called " + guard.key());
            }
        }
        for (Pair wording : wordings) {
            String form = NormalForm.of(wording.value().text()).joined();
            if (namesOfSkills.getOrDefault(wording.key(), Set.of()).contains(form)) {
                wording.value().refuse("\"" + wording.value().text() + "\" is already a name of " + wording.key());
            }
        }
        for (Located name : unwritten) {
            if (!written.contains(name.text())) {
                name.refuse("no skill or credential is called " + name.text());
            }
        }
        for (Located name : contextNames) {
            if (!rules.contexts().containsKey(name.text())) {
                name.refuse("unknown context " + name.text()
                        + DidYouMean.among(rules.contexts().keySet(), name.text()));
            }
        }
    }

    private static Set<String> forms(Stream<String> names) {
        Set<String> forms = new HashSet<>();
        names.forEach(name -> forms.add(NormalForm.of(name).joined()));
        return forms;
    }

    private Map<String, List<String>> wordings(List<Pair> pairs) {
        for (Pair pair : pairs) {
            references.skill(pair.keyNode().asEntry("wordings of " + pair.key()));
        }
        Map<String, List<String>> lists = lists(pairs, "wordings of ");
        for (Pair pair : pairs) {
            Pair entry = pair.asEntry("wordings of " + pair.key());
            if (entry.value().isList()) {
                entry.value().items().forEach(item -> wordings.add(new Pair(entry.key(), entry.keyNode(), item)));
            }
        }
        return lists;
    }

    private Map<SkillFamily, Guard> wordingGuards(List<Pair> pairs) {
        Map<SkillFamily, Guard> byFamily = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            Guard guard = guard(pair);
            SkillFamily.ofSlug(pair.key())
                    .ifPresentOrElse(
                            family -> byFamily.put(family, guard),
                            () -> pair.keyNode().refuse("unknown family " + pair.key()));
        }
        return byFamily;
    }

    private List<Guard> guards(List<Pair> pairs) {
        guards.addAll(pairs);
        return pairs.stream().map(this::guard).toList();
    }

    private List<String> unwritten(List<Located> keys) {
        unwritten.addAll(keys);
        return texts(keys);
    }

    private Guard guard(Pair pair) {
        Pair entry = pair.asEntry("guard " + pair.key());
        Fields fields = new Fields(entry);
        Guard guard = new Guard(
                entry.key(),
                fields.optional("case").map(RecognitionSection::letterCase).orElse(LetterCase.ANY),
                contexts(fields.items("near")),
                contexts(fields.items("not-near")));
        fields.refuseOthers();
        return guard;
    }

    private List<String> contexts(List<Located> names) {
        contextNames.addAll(names);
        return texts(names);
    }

    private static LetterCase letterCase(Located located) {
        return switch (located.text()) {
            case "capital" -> LetterCase.CAPITAL;
            case "exact" -> LetterCase.EXACT;
            default -> {
                located.refuse("case must be capital or exact");
                yield LetterCase.ANY;
            }
        };
    }

    private static Negations negations(Located located) {
        Fields fields = new Fields(located);
        Negations negations = new Negations(
                texts(fields.items("before")), texts(fields.items("after")), texts(fields.items("exceptions")));
        fields.refuseOthers();
        return negations;
    }

    private static Map<Integer, List<String>> levels(List<Pair> pairs) {
        Map<Integer, List<String>> levels = new LinkedHashMap<>();
        lists(pairs, "level ").forEach((level, phrases) -> {
            if (level.matches("[1-5]")) {
                levels.put(Integer.valueOf(level), phrases);
            }
        });
        pairs.stream()
                .filter(pair -> !pair.key().matches("[1-5]"))
                .forEach(pair -> pair.keyNode().refuse("a level is a whole number from 1 to 5, not " + pair.key()));
        return levels;
    }

    private static Map<String, List<String>> lists(List<Pair> pairs, String noun) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            Pair entry = pair.asEntry(noun + pair.key());
            if (lists.put(entry.key(), texts(entry.value().items())) != null) {
                entry.keyNode().refuse("stands twice");
            }
        }
        return lists;
    }

    private static List<String> texts(List<Located> items) {
        List<String> texts = new ArrayList<>();
        for (Located item : items) {
            String text = item.text();
            if (!text.isEmpty() && NormalForm.of(text).joined().isEmpty()) {
                item.refuse("\"" + text + "\" has no letter or digit");
            }
            texts.add(text);
        }
        return texts;
    }
}
