package org.himatch.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The end of a message about an unknown word: {@code ; did you mean level?}, or nothing when none is near. */
final class DidYouMean {
    private DidYouMean() {}

    static String of(List<String> likely) {
        return likely.isEmpty() ? "" : "; did you mean " + String.join(" or ", likely) + "?";
    }

    static String among(Collection<String> known, String unknown) {
        int atMost = Math.max(1, unknown.length() / 4);
        return of(known.stream()
                .filter(word -> Typing.slips(unknown, word, atMost) <= atMost)
                .min(Comparator.comparingInt(word -> Typing.slips(unknown, word, atMost)))
                .stream()
                .toList());
    }
}
