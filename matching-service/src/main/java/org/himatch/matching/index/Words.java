package org.himatch.matching.index;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Numbers for texts of which there are few and that come again and again: ids of skills, codes of credentials, states,
 * currencies. A text keeps its number for ever. Any number of threads.
 */
final class Words {
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<String> words = new CopyOnWriteArrayList<>();

    /** The number of a text, which it has from now on. */
    int number(String word) {
        Integer known = numbers.get(word);
        return known != null ? known : numbers.computeIfAbsent(word, this::add);
    }

    private synchronized int add(String word) {
        words.add(word);
        return words.size() - 1;
    }

    /** All texts that there are now, in the order of their numbers. */
    List<String> all() {
        return List.copyOf(words);
    }

    /** The text of a number that was given out. */
    String word(int number) {
        return words.get(number);
    }
}
