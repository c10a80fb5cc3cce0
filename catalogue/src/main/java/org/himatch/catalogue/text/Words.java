package org.himatch.catalogue.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.himatch.catalogue.text.Word.Gap;

/**
 * Cuts text into words, in one pass. Letters and digits are words of their own, so that {@code ICD10CM},
 * {@code ICD-10-CM} and {@code icd 10 cm} are the same three; letters with full stops, as in {@code R.O.I.}, are one
 * word; {@code 's} and apostrophes are left out of a word; a word that was hyphenated at the end of a line is whole again.
 */
final class Words {
    /** A plural even where it is short, as {@code RNs}. */
    private static final Pattern ACRONYMS = Pattern.compile("[A-Z]{2,}s");
    /** No plural, as {@code MPFS}: without a vowel it is no word. */
    private static final Pattern ACRONYM_ENDING_IN_S = Pattern.compile("[A-Z&&[^AEIOUY]]+S");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String HYPHENS = "-\u2010\u2011\u00AD";
    /** A shorter line is an item or a heading; after a longer one, the next may go on with what it began. */
    private static final int FULL_LINE = 30;

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int at;

    private Words(String text) {
        this.text = text;
    }

    static List<Word> of(String text) {
        Words words = new Words(text);
        words.cut();
        return words.words;
    }

    private void cut() {
        int gapStart = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (!Character.isLetterOrDigit(point)) {
                at += Character.charCount(point);
                continue;
            }
            int start = at;
            Gap before = words.isEmpty() ? Gap.BREAK : gap(gapStart, start);
            String written = Character.isDigit(point) ? digits() : letters();
            String form = form(written);
            words.add(new Word(start, at, form, Inflection.stem(form), before));
            gapStart = at;
        }
    }

    private String digits() {
        int start = at;
        while (at < text.length() && Character.isDigit(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return text.substring(start, at);
    }

    private String letters() {
        StringBuilder written = new StringBuilder();
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (isPartOfWord(point)) {
                written.appendCodePoint(point);
                at += Character.charCount(point);
            } else if (isApostrophe(point) && isPartOfWord(codePointAfter(at))) {
                boolean genitive =
                        Character.toLowerCase(codePointAfter(at)) == 's' && !isPartOfWord(codePointAfter(at + 1));
                at += genitive ? 2 : 1;
                if (genitive) {
                    break;
                }
            } else if (Character.getType(point) == Character.FORMAT && isPartOfWord(codePointAfter(at))) {
                at++; // A soft hyphen, where the page might have broken the word.
            } else if (HYPHENS.indexOf(point) >= 0 && goesOnInTheNextLine(at + 1)) {
                at = afterBlanks(at + 1);
            } else if (point == '.'
                    && isInitials(written)
                    && isPartOfWord(codePointAfter(at))
                    && !isPartOfWord(codePointAfter(at + 1))) {
                at++;
            } else {
                break;
            }
        }
        return written.toString();
    }

    /** Whether what has been read is single letters only, each ended by a full stop but the last. */
    private boolean isInitials(StringBuilder written) {
        return written.length() == 1 || text.charAt(at - 2) == '.';
    }

    /** Whether a line ends here and the next begins with a small letter. */
    private boolean goesOnInTheNextLine(int index) {
        int next = afterBlanks(index);
        return next < text.length()
                && Character.isLowerCase(text.codePointAt(next))
                && text.substring(index, next).indexOf('\n') >= 0;
    }

    private int afterBlanks(int index) {
        int next = index;
        while (next < text.length() && isBlank(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private int codePointAfter(int index) {
        return index + 1 < text.length() ? text.codePointAt(index + 1) : ' ';
    }

    private static boolean isPartOfWord(int point) {
        return Character.isLetter(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static boolean isApostrophe(int point) {
        return point == '\'' || point == '’';
    }

    private Gap gap(int from, int to) {
        if (from == to) {
            return Gap.NONE;
        }
        boolean tight = false;
        boolean comma = false;
        boolean apart = false;
        int lines = 0;
        for (int i = from; i < to; i++) {
            char character = text.charAt(i);
            switch (character) {
                case '\n' -> lines++;
                case '-', '‐', '‑', '–', '/', '&', '+', '_' -> tight = true;
                case ',' -> comma = true;
                case '.' -> {
                    if (isEndOfSentence(i, to)) {
                        return Gap.BREAK;
                    }
                }
                case ';', '?', '!', '•', '·', '●', '▪', '◦', '*', '|', '\u2028', '\u2029' -> {
                    return Gap.BREAK;
                }
                default -> apart |= !isBlank(character);
            }
        }
        Gap onTheLine = apart ? Gap.APART : comma ? Gap.COMMA : tight ? Gap.TIGHT : Gap.SPACE;
        return lines == 0 ? onTheLine : lines == 1 ? acrossLine(from, to, onTheLine) : Gap.BREAK;
    }

    /** A line that only wraps goes on with a small letter; what begins otherwise may be an item or a heading. */
    private Gap acrossLine(int from, int to, Gap onTheLine) {
        if (onTheLine == Gap.TIGHT) {
            return HYPHENS.indexOf(text.charAt(from)) >= 0 && afterBlanks(from + 1) == to ? Gap.TIGHT : Gap.BREAK;
        }
        if (Character.isLowerCase(text.codePointAt(to))) {
            return onTheLine;
        }
        int lineStart = Math.max(0, from - FULL_LINE);
        boolean fullLine = from >= FULL_LINE && text.substring(lineStart, from).indexOf('\n') < 0;
        return onTheLine == Gap.SPACE && fullLine ? Gap.WRAP : Gap.BREAK;
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT
                || "®™§".indexOf(point) >= 0;
    }

    /** A full stop before a space ends a sentence, except after initials and the like, as in {@code e.g. }. */
    private boolean isEndOfSentence(int stop, int to) {
        if (stop + 1 < to && !isBlank(text.charAt(stop + 1))) {
            return false;
        }
        Word last = words.getLast();
        boolean abbreviation =
                last.isLetter() || text.substring(last.start(), last.end()).indexOf('.') >= 0;
        return stop + 1 < to && (!abbreviation || Character.isUpperCase(text.codePointAt(to)));
    }

    private static String form(String written) {
        if (ACRONYMS.matcher(written).matches()) {
            return folded(written.substring(0, written.length() - 1));
        }
        return ACRONYM_ENDING_IN_S.matcher(written).matches() ? folded(written) : Inflection.singular(folded(written));
    }

    private static String folded(String written) {
        if (written.chars().allMatch(character -> character < 128)) {
            return written.toLowerCase(Locale.ROOT);
        }
        String base = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
                .replaceAll("");
        // Some letters are marks alone.
        return (base.isEmpty() ? written : base).toLowerCase(Locale.ROOT);
    }
}
