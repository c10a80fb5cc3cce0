package org.himatch.catalogue.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.himatch.catalogue.text.Meaning.Decoy;
import org.himatch.catalogue.text.Meaning.NameGuard;
import org.himatch.catalogue.text.Meaning.Named;
import org.himatch.catalogue.text.Meaning.Thing;
import org.himatch.catalogue.text.Phrases.Match;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names in one text: from left to right, the longest name whose guards hold is taken, and the search goes on
 * after it.
 */
final class Scan {
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String text;
    private final List<Word> words;
    private final Lexicon lexicon;
    private final Steps steps;
    private final Surroundings surroundings;
    private final SharedWords shared;
    private final List<Found> found = new ArrayList<>();

    Scan(String text, List<Word> words, Lexicon lexicon, Steps steps) {
        this.text = text;
        this.words = words;
        this.lexicon = lexicon;
        this.steps = steps;
        surroundings = lexicon.surroundingsIn(words, steps);
        shared = new SharedWords(text, words, lexicon.names(), steps);
    }

    /** In the order of the text; none overlaps another. */
    List<Found> found() {
        int at = 0;
        while (at < words.size()) {
            at = after(at);
        }
        found.sort(Comparator.comparingInt(Found::from));
        return found;
    }

    /** Takes what begins at a word; the word to go on with. */
    private int after(int at) {
        for (Match<Meaning> match : lexicon.names().beginningAt(words, at, steps)) {
            if (match.meanings().stream().anyMatch(Decoy.class::isInstance)) {
                return match.end();
            }
            List<Thing> meant = match.meanings().stream()
                    .map(Named.class::cast)
                    .filter(named -> holds(named.guard(), at, match.end()))
                    .map(Named::thing)
                    .distinct()
                    .toList();
            if (!meant.isEmpty()) {
                Found full = new Found(at, match.end(), meant);
                found.addAll(shared.sharingTheEndOf(
                        full, found.isEmpty() ? 0 : found.getLast().to()));
                found.add(full);
                return full.to();
            }
        }
        if (!found.isEmpty()) {
            Found shortened = shared.sharingTheStartOf(found.getLast(), at);
            if (shortened != null) {
                found.add(shortened);
                return shortened.to();
            }
        }
        return at + 1;
    }

    private boolean holds(@Nullable NameGuard guard, int from, int to) {
        return guard == null
                || (isWrittenAs(guard, from, to)
                        && (guard.near().isEmpty() || isNear(guard, from, to))
                        && !surroundings.touchNear(guard.notNear(), from, to));
    }

    private boolean isNear(NameGuard guard, int from, int to) {
        return guard.itself()
                ? surroundings.touchInOrNear(guard.near(), from, to)
                : surroundings.touchNear(guard.near(), from, to);
    }

    private boolean isWrittenAs(NameGuard guard, int from, int to) {
        String written =
                text.substring(words.get(from).start(), words.get(to - 1).end());
        return switch (guard.letterCase()) {
            case ANY -> true;
            case CAPITAL -> Character.isUpperCase(written.codePointAt(0));
            case EXACT -> {
                String letters = NOT_LETTERS.matcher(written).replaceAll("");
                yield letters.equals(guard.letters()) || letters.equals(guard.letters() + "s");
            }
        };
    }
}
