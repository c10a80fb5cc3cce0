package org.himatch.catalogue.text;

import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which contexts a text touches where. */
final class Surroundings {
    private final List<NavigableSet<Integer>> places;
    private final int window;

    private Surroundings(List<NavigableSet<Integer>> places, int window) {
        this.places = places;
        this.window = window;
    }

    /** @param contexts phrases of the contexts, by the number of the context */
    static Surroundings of(List<Word> words, Phrases<Integer> contexts, int howMany, int window, Steps steps) {
        List<NavigableSet<Integer>> places = Stream.<NavigableSet<Integer>>generate(TreeSet::new)
                .limit(howMany)
                .toList();
        for (int i = 0; i < words.size(); i++) {
            for (Phrases.Match<Integer> match : contexts.beginningAt(words, i, steps)) {
                for (int context : match.meanings()) {
                    places.get(context).add(i);
                }
            }
        }
        return new Surroundings(places, window);
    }

    /** Whether one of some contexts is touched near a phrase, the phrase itself left out. */
    boolean touchNear(Set<Integer> contexts, int from, int to) {
        return touchBetween(contexts, from - window, from) || touchBetween(contexts, to, to + window);
    }

    /** Whether one of some contexts is touched in a phrase or near it. */
    boolean touchInOrNear(Set<Integer> contexts, int from, int to) {
        return touchBetween(contexts, from - window, to + window);
    }

    private boolean touchBetween(Set<Integer> contexts, int from, int to) {
        return contexts.stream().anyMatch(context -> isBetween(places.get(context), from, to));
    }

    private static boolean isBetween(NavigableSet<Integer> touched, int from, int to) {
        Integer first = touched.ceiling(from);
        return first != null && first < to;
    }

    /** Numbers for names, by their place in a list. */
    static Set<Integer> numbers(List<String> names, List<String> all) {
        return IntStream.range(0, all.size())
                .filter(i -> names.contains(all.get(i)))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }
}
