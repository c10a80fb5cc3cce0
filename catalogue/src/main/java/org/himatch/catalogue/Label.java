package org.himatch.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the names of a thing.
 *
 * @param key the thing
 * @param order what the thing is sorted by among equals
 * @param breadth how many other things it includes; the broadest of equals is the likeliest
 * @param text the name as it is written
 * @param main whether it is one of the main names, and not an alias or a former name
 * @param form the name as it is compared
 */
record Label(String key, String order, int breadth, String text, boolean main, NormalForm form) {

    /** How well a text fits a name, best first. */
    enum Fit {
        EXACT,
        /** The name ends with it: what is said before says which kind, as {@code medical} does of coding. */
        KIND_OF,
        NAME_BEGINS,
        WORD_BEGINS,
        OTHER_NAME,
        SLIP_IN_NAME,
        SLIP,
        SOME_WORDS
    }

    /** How what has been typed so far fits, slips not allowed; null when it does not. */
    @Nullable
    Fit fitAsTyped(NormalForm typed) {
        String joined = typed.joined();
        if (form.joined().equals(joined)
                || (joined.length() > 3 && form.joined().equals(joined + "s"))) {
            return Fit.EXACT;
        }
        if (form.tails().stream().noneMatch(tail -> tail.startsWith(joined)) && !hasWordForEach(typed.words())) {
            return null;
        }
        // A bare word means what has kinds: "coder" the medical coder, before "Coder education".
        if ((main || breadth > 0) && endsWith(typed.words())) {
            return Fit.KIND_OF;
        }
        return !main ? Fit.OTHER_NAME : form.joined().startsWith(joined) ? Fit.NAME_BEGINS : Fit.WORD_BEGINS;
    }

    private boolean endsWith(List<String> typedWords) {
        List<String> words = form.words();
        int from = words.size() - typedWords.size();
        return from >= 0 && words.subList(from, words.size()).equals(typedWords);
    }

    /** Words may be typed in any order; single letters begin too much to count for more than themselves. */
    private boolean hasWordForEach(List<String> typedWords) {
        return typedWords.stream().allMatch(this::hasWordFor);
    }

    private boolean hasWordFor(String typed) {
        return form.words().stream().anyMatch(own -> typed.length() == 1 ? own.equals(typed) : own.startsWith(typed));
    }

    /** How many of the typed words begin none of this name. */
    int wordsWithout(List<String> typedWords) {
        return (int) typedWords.stream().filter(typed -> !hasWordFor(typed)).count();
    }

    /**
     * The slips by which what has been typed so far misses this name, or what follows in it from a later word on; where
     * they are more than {@code atMost}, a number above.
     */
    int slipsWhileTyping(String typed, int atMost) {
        return form.tails().stream()
                .mapToInt(tail -> Typing.slipsToBeginning(typed, tail, atMost))
                .min()
                .orElse(atMost + 1);
    }

    /** The slips by which a whole text misses this whole name; above {@code atMost} just some number that is. */
    int slips(String text, int atMost) {
        return Typing.slips(text, form.joined(), atMost);
    }
}
