package org.himatch.catalogue.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.himatch.catalogue.text.Word.Gap;
import org.jspecify.annotations.Nullable;

/**
 * A number that a text states about names near it: a level, or years.
 *
 * @param from index of its first word
 * @param to index after its last word
 * @param number the level or the years
 * @param reach words after it over which it holds
 */
record Hint(int from, int to, int number, int reach) {
    /** In words; long sentences go on to other things. */
    static final int FAR = 25;
    /** For a level of one word, such as {@code advanced}, which is part of much else. */
    static final int CLOSE = 2;

    private static final Set<String> INTRODUCING = Set.of("of", "in", "as", "with", "using", "doing");

    /**
     * Gives each name its number, or null. What stands before names holds for all of them up to the next hint: "expert in
     * CPT and HCPCS, familiar with Epic". What follows a name directly is its own: "Excel (advanced), CPT: 5 years".
     *
     * @param hints in the order of the text
     * @param found in the order of the text
     * @param reachBack words by which a hint may follow a name that has none before it
     */
    static List<@Nullable Integer> attach(
            List<Hint> hints, List<Found> found, List<Word> words, Clauses clauses, int reachBack) {
        List<@Nullable Integer> numbers = new ArrayList<>();
        Set<Hint> taken = new HashSet<>();
        Hint before = null;
        int passed = 0;
        int next = 0;
        for (int i = 0; i < found.size(); i++) {
            Found name = found.get(i);
            for (; passed < hints.size() && hints.get(passed).to() <= name.from(); passed++) {
                before = taken.contains(hints.get(passed)) ? before : hints.get(passed);
            }
            while (next < hints.size() && hints.get(next).from() < name.to()) {
                next++;
            }
            int nextName = i + 1 < found.size() ? found.get(i + 1).from() : words.size();
            Hint after = next < hints.size() && hints.get(next).to() <= nextName ? hints.get(next) : null;
            int reach = after != null && after.leadsTo(nextName, words) ? 0 : reachBack;
            Hint own = after != null && after.follows(name, words, clauses, reach) ? after : null;
            Hint held = before != null && before.holdsFor(name, clauses) ? before : null;
            if (own != null && (held == null || own.isSetApart(name, words))) {
                taken.add(own);
                numbers.add(own.number);
            } else {
                numbers.add(held == null ? null : held.number);
            }
        }
        return numbers;
    }

    private boolean holdsFor(Found name, Clauses clauses) {
        return name.from() - to <= reach && clauses.together(from, name.from());
    }

    /** Whether a name stands right behind it, as in "RHIT with 3 years supervisory experience". */
    private boolean leadsTo(int nextName, List<Word> words) {
        return to == nextName && to < words.size() && words.get(to).continues();
    }

    private boolean follows(Found name, List<Word> words, Clauses clauses, int reachBack) {
        return clauses.together(name.from(), from)
                && (isSetApart(name, words) || (from - name.to() < reachBack && !introduces(words)));
    }

    /** Whether it goes on to what it is about, as in "with 7 years of". */
    private boolean introduces(List<Word> words) {
        return to < words.size() && INTRODUCING.contains(words.get(to).form());
    }

    /** Directly after a name, behind a parenthesis, colon, dash or comma: said of that name alone. */
    private boolean isSetApart(Found name, List<Word> words) {
        Gap before = words.get(from).before();
        return from == name.to()
                && (before == Gap.APART || before == Gap.COMMA || before == Gap.TIGHT)
                && (to == words.size() || !words.get(to).continues());
    }
}
