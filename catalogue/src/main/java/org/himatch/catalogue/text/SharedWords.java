package org.himatch.catalogue.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.himatch.catalogue.text.Meaning.Named;
import org.himatch.catalogue.text.Meaning.Thing;
import org.jspecify.annotations.Nullable;

/**
 * Names that leave out what they share with a neighbour: "inpatient, observation and outpatient coding" also names
 * inpatient coding, and "medical coding and billing" also medical billing. Such a name stands where its own words stand.
 */
final class SharedWords {
    private static final Set<String> CONJUNCTIONS = Set.of("and", "or");
    private static final Set<String> JOINTS = Set.of(",", "/", "&");
    /** As in "and/or". */
    private static final int MOST_CONJUNCTIONS = 2;

    private static final int MOST_OWN_WORDS = 3;
    private static final int MOST_NEIGHBOURS = 5;

    private final String text;
    private final List<Word> words;
    private final Phrases<Meaning> names;
    private final Steps steps;

    SharedWords(String text, List<Word> words, Phrases<Meaning> names, Steps steps) {
        this.text = text;
        this.words = words;
        this.names = names;
        this.steps = steps;
    }

    /** Those before a name that end as it does, in the order of the text, none of them before a word. */
    List<Found> sharingTheEndOf(Found full, int notBefore) {
        Deque<Found> sharing = new ArrayDeque<>();
        int next = full.from();
        for (int neighbour = 0; neighbour < MOST_NEIGHBOURS && next > notBefore; neighbour++) {
            int end = endOfNeighbourBefore(next);
            if (end <= notBefore) {
                break;
            }
            Found found = endingLike(full, end, notBefore);
            if (found != null) {
                sharing.addFirst(found);
            }
            next = found == null ? end - 1 : found.from();
        }
        return List.copyOf(sharing);
    }

    /** The one at a word that begins as the name before it; null when there is none. */
    @Nullable
    Found sharingTheStartOf(Found full, int at) {
        if (endOfNeighbourBefore(at) != full.to() || isPastTense(words.get(at))) {
            return null;
        }
        for (int to = Math.min(at + MOST_OWN_WORDS, words.size()); to > at; to--) {
            for (int shared = full.to() - 1; shared > full.from(); shared--) {
                List<Thing> meant = meant(full.from(), shared, at, to);
                if (!meant.isEmpty()) {
                    return new Found(at, to, meant);
                }
            }
        }
        return null;
    }

    /** It begins a clause of its own, as in "completed chart analysis and tracked deficiencies". */
    private static boolean isPastTense(Word word) {
        return word.form().endsWith("ed");
    }

    private @Nullable Found endingLike(Found full, int end, int notBefore) {
        for (int from = Math.max(notBefore, end - MOST_OWN_WORDS); from < end; from++) {
            for (int shared = full.from() + 1; shared < full.to(); shared++) {
                List<Thing> meant = meant(from, end, shared, full.to());
                if (!meant.isEmpty()) {
                    return new Found(from, end, meant);
                }
            }
        }
        return null;
    }

    /** What two stretches of words name together. Wordings and guarded names have to be written out. */
    private List<Thing> meant(int from, int to, int furtherFrom, int furtherTo) {
        for (int i = from + 1; i < to; i++) {
            if (!words.get(i).continues()) {
                return List.of();
            }
        }
        List<Word> phrase = new ArrayList<>(words.subList(from, to));
        phrase.addAll(words.subList(furtherFrom, furtherTo));
        return names.meaningsOf(phrase, steps).stream()
                .filter(meaning -> meaning instanceof Named named && named.name() && named.guard() == null)
                .map(meaning -> ((Named) meaning).thing())
                .distinct()
                .toList();
    }

    /** Index after the word that a conjunction, comma or slash joins to a word; -1 where nothing does. */
    private int endOfNeighbourBefore(int at) {
        int end = at;
        while (end > 0
                && at - end < MOST_CONJUNCTIONS
                && CONJUNCTIONS.contains(words.get(end - 1).form())) {
            end--;
        }
        if (end < at || at == 0) {
            return end == 0 ? -1 : end;
        }
        String between =
                text.substring(words.get(at - 1).end(), words.get(at).start()).strip();
        return JOINTS.contains(between) ? at : -1;
    }
}
