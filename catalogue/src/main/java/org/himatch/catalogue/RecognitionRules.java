package org.himatch.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the names of the catalogue are told apart from the rest of the language when they stand in text. What each part is
 * for, and how to edit it, is in the head of {@code recognition.yaml}.
 *
 * @param window words before and after a mention that count as near it, at least 1
 * @param contexts words and phrases that show what a text is about, by the name of the context
 * @param wordings skill id to further wordings that mention it but are no names of it
 * @param wordingGuards what must hold before a wording of a skill of a family counts, unless it has a guard of its own
 * @param guards what must hold before a name counts as a mention
 * @param unwritten ids, codes and names that do not mention the thing where they stand in text: nobody writes them, or they
 *     are written for much else; search still knows them
 * @param decoys phrases that look like a name and are none
 * @param levels level (1 to 5) to the phrases that state it
 * @param negations phrases that deny
 * @param clauseBreaks words at which a new clause begins
 */
public record RecognitionRules(
        int window,
        Map<String, List<String>> contexts,
        Map<String, List<String>> wordings,
        Map<SkillFamily, Guard> wordingGuards,
        List<Guard> guards,
        List<String> unwritten,
        List<String> decoys,
        Map<Integer, List<String>> levels,
        Negations negations,
        List<String> clauseBreaks) {

    /** For a catalogue without rules: names alone, no guards, no negation, no levels. */
    static final RecognitionRules NONE = new RecognitionRules(
            1,
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            new Negations(List.of(), List.of(), List.of()),
            List.of());

    public RecognitionRules {
        contexts = inOrder(contexts);
        wordings = inOrder(wordings);
        wordingGuards = inOrder(wordingGuards);
        guards = List.copyOf(guards);
        unwritten = List.copyOf(unwritten);
        decoys = List.copyOf(decoys);
        levels = inOrder(levels);
        clauseBreaks = List.copyOf(clauseBreaks);
    }

    /** How the letters of a guarded name must be written. */
    public enum LetterCase {
        /** In any way. */
        ANY,
        /** Beginning with a capital. */
        CAPITAL,
        /** As in the guard. */
        EXACT
    }

    /**
     * What must hold before a name counts as a mention.
     *
     * @param name a name, alias, former name or wording of the catalogue; for the wordings of a family, its slug
     * @param letterCase how it must be written
     * @param near contexts of which at least one must be near; empty when none needs to be
     * @param notNear contexts of which none may be near
     */
    public record Guard(String name, LetterCase letterCase, List<String> near, List<String> notNear) {
        public Guard {
            near = List.copyOf(near);
            notNear = List.copyOf(notNear);
        }
    }

    /**
     * Phrases that deny.
     *
     * @param before those that stand before what they deny
     * @param after those that stand after it
     * @param exceptions phrases that hold one of these and deny nothing, such as {@code not only}
     */
    public record Negations(List<String> before, List<String> after, List<String> exceptions) {
        public Negations {
            before = List.copyOf(before);
            after = List.copyOf(after);
            exceptions = List.copyOf(exceptions);
        }
    }

    private static <K, V> Map<K, V> inOrder(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
