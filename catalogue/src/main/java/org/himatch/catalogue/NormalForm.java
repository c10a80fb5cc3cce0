package org.himatch.catalogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name as it is compared: lower case, without accents, only letters and digits. {@code ICD-10-CM}, {@code icd 10 cm}
 * and {@code ICD10CM} are one name.
 *
 * @param words the runs of letters and digits, in order
 * @param tails what follows from the start of each word on, as one word: where a typed text may begin
 */
record NormalForm(List<String> words, List<String> tails) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static NormalForm of(String text) {
        String folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        List<String> words = Arrays.stream(GAPS.split(folded))
                .filter(word -> !word.isEmpty())
                .toList();
        return new NormalForm(words, tails(words));
    }

    /** All words as one: what makes two names the same. Empty for a text without letters and digits. */
    String joined() {
        return tails.isEmpty() ? "" : tails.getFirst();
    }

    private static List<String> tails(List<String> words) {
        String[] tails = new String[words.size()];
        String tail = "";
        for (int i = tails.length - 1; i >= 0; i--) {
            tail = words.get(i) + tail;
            tails[i] = tail;
        }
        return List.of(tails);
    }
}
