package org.himatch.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the names of a thing.
 *
 * @param key the thing
 * @param order what the thing is sorted by among equals
 * @param text the name as it is written
 * @param main whether it is one of the main names, and not an alias or a former name
 * @param form the name as it is compared
 */
record Label(String key, String order, String text, boolean main, NormalForm form) {

    /** How well a text fits a name, best first. */
    enum Fit {
        EXACT,
        NAME_BEGINS,
        WORD_BEGINS,
        OTHER_NAME,
        SLIP
    }

    /** How what has been typed so far fits, slips not allowed; null when it does not. */
    @Nullable
    Fit fitAsTyped(NormalForm typed) {
        String joined = typed.joined();
        if (form.joined().equals(joined)) {
            return Fit.EXACT;
        }
        if (form.tails().stream().noneMatch(tail -> tail.startsWith(joined)) && !hasWordForEach(typed.words())) {
            return null;
        }
        if (!main) {
            return Fit.OTHER_NAME;
        }
        return form.joined().startsWith(joined) ? Fit.NAME_BEGINS : Fit.WORD_BEGINS;
    }

    /** Words may be typed in any order; single letters begin too much to count for more than themselves. */
    private boolean hasWordForEach(List<String> typedWords) {
        return typedWords.stream()
                .allMatch(typed -> form.words().stream()
                        .anyMatch(own -> typed.length() == 1 ? own.equals(typed) : own.startsWith(typed)));
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
