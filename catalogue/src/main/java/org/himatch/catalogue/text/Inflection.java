package org.himatch.catalogue.text;

/**
 * Takes off the endings by which the same English word differs in names and in running text. It is no linguist: it is
 * applied to both sides, so an ending taken off wrongly costs nothing unless two words become one.
 */
final class Inflection {
    private Inflection() {}

    /** A lower-case word in the singular. Words below 4 letters are acronyms more often than plurals, so they stay. */
    static String singular(String word) {
        if (word.length() < 4 || !word.endsWith("s")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return cut(word, 3) + "y";
        }
        if (word.endsWith("oses") || word.endsWith("yses")) {
            return cut(word, 2) + "is"; // diagnoses, analyses
        }
        if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes")) {
            return cut(word, 2);
        }
        return word.endsWith("ss") || word.endsWith("us") || word.endsWith("is") ? word : cut(word, 1);
    }

    /** The stem of a singular: {@code coding}, {@code coded} and {@code code} have the same. */
    static String stem(String singular) {
        String stem = singular;
        if (stem.endsWith("ing") && hasVowel(cut(stem, 3))) {
            stem = undoubled(cut(stem, 3));
        } else if (stem.endsWith("ed") && hasVowel(cut(stem, 2))) {
            stem = undoubled(cut(stem, 2));
        }
        if (stem.length() > 3 && stem.endsWith("e")) {
            stem = cut(stem, 1);
        }
        if (stem.length() > 3 && stem.endsWith("y")) {
            stem = cut(stem, 1) + "i"; // identify, identified
        }
        if (stem.length() > 5 && stem.endsWith("is")) {
            stem = cut(stem, 2) + "iz"; // prioritise, prioritize
        }
        return stem;
    }

    /** {@code planning} is of {@code plan}, but {@code billing} of {@code bill}. */
    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        char end = stem.charAt(last);
        return stem.charAt(last - 1) == end && "lsz".indexOf(end) < 0 ? cut(stem, 1) : stem;
    }

    private static boolean hasVowel(String stem) {
        return stem.length() >= 3 && stem.chars().anyMatch(letter -> "aeiouy".indexOf(letter) >= 0);
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
