package org.himatch.catalogue.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.himatch.catalogue.text.Word.Gap;
import org.jspecify.annotations.Nullable;

/**
 * Phrases, each with what it means, arranged as a tree of words. To find those that begin at a word takes as many steps
 * as the longest phrase has words, however many phrases there are; so a text takes steps in proportion to its length.
 *
 * <p>A phrase of one word is compared in its singular only: {@code scheduling} is a skill, the {@code schedule} of a
 * form is not. In a phrase of several, the others say what is meant, so endings are ignored. Where a single letter is
 * tied to its neighbour, as in {@code E/M} or {@code CPC-A}, it must be tied in the text too: "a CPC a plus" has no CPC-A.
 */
final class Phrases<T> {
    private static final Pattern HYPHEN_IN_WORD = Pattern.compile("(?<=\\p{L})-(?=\\p{L})");
    private static final String ALONE = "=";
    private static final String TIED = "~";
    private static final String COMMA = ",";

    private final Node<T> root = new Node<>();

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private final List<T> meanings = new ArrayList<>();
    }

    /**
     * A phrase found.
     *
     * @param end index after its last word
     */
    record Match<T>(int end, List<T> meanings) {}

    /** Adds a phrase, also as it is written without its hyphens or commas. A phrase may have several meanings. */
    void add(String phrase, T meaning) {
        add(Words.of(phrase), meaning);
        add(Words.of(HYPHEN_IN_WORD.matcher(phrase).replaceAll("")), meaning);
        add(Words.of(phrase.replace(",", "")), meaning);
    }

    private void add(List<Word> words, T meaning) {
        Node<T> node = root;
        for (int i = 0; i < words.size(); i++) {
            String key = words.size() == 1 ? ALONE + words.getFirst().form() : key(words, i, i > 0);
            node = node.next.computeIfAbsent(key, unused -> new Node<>());
        }
        if (!node.meanings.contains(meaning)) {
            node.meanings.add(meaning);
        }
    }

    /** The phrases that begin at a word, longest first. */
    List<Match<T>> beginningAt(List<Word> words, int start, Steps steps) {
        List<Match<T>> matches = new ArrayList<>();
        Node<T> alone = step(root, ALONE + words.get(start).form(), steps);
        if (alone != null) {
            matches.add(new Match<>(start + 1, alone.meanings));
        }
        Node<T> node = step(root, words.get(start).stem(), steps);
        for (int i = start + 1; node != null && i < words.size() && words.get(i).mayContinue(); i++) {
            node = step(node, words, i, steps);
            if (node != null && !node.meanings.isEmpty()) {
                matches.addFirst(new Match<>(i + 1, node.meanings));
            }
        }
        return matches;
    }

    /** What a phrase of several words means that is put together of parts of a text; empty for none. */
    List<T> meaningsOf(List<Word> phrase, Steps steps) {
        Node<T> node = step(root, phrase.getFirst().stem(), steps);
        for (int i = 1; node != null && i < phrase.size(); i++) {
            node = step(node, phrase, i, steps);
        }
        return node == null ? List.of() : node.meanings;
    }

    private static <T> @Nullable Node<T> step(Node<T> from, List<Word> words, int i, Steps steps) {
        String key = key(words, i, true);
        Node<T> node = step(from, key, steps);
        return node == null && key.startsWith(TIED) ? step(from, words.get(i).stem(), steps) : node;
    }

    private static <T> @Nullable Node<T> step(Node<T> from, String key, Steps steps) {
        steps.add();
        return from.next.get(key);
    }

    private static String key(List<Word> words, int i, boolean inside) {
        Word word = words.get(i);
        if (inside && word.before() == Gap.COMMA) {
            return COMMA + word.stem();
        }
        boolean tied = inside
                && word.before().ties()
                && (word.isLetter() || words.get(i - 1).isLetter());
        return tied ? TIED + word.stem() : word.stem();
    }
}
