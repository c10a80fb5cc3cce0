package org.himatch.events;

import org.jspecify.annotations.Nullable;

/**
 * Texts of which there are few and that come again and again: ids of skills, codes of credentials, states, partners. Whoever asks
 * for one mostly gets the same object as before, whose hash is known and which equals itself at the first look.
 *
 * <p>A text has one place, which the last to come there takes: so memory stays as it is, whatever comes. Any number of threads: a
 * text is whole whoever put it there, and one that is missed is only made again.
 */
final class Texts {
    private static final int PLACES = 1 << 13;
    private static final int LONGEST = 64;

    private final @Nullable String[] texts = new String[PLACES];

    /** The text of some characters. */
    String of(char[] characters, int from, int length) {
        if (length > LONGEST) {
            return new String(characters, from, length);
        }
        int place = place(characters, from, length);
        String known = texts[place];
        if (known == null || !isSame(known, characters, from, length)) {
            known = new String(characters, from, length);
            texts[place] = known;
        }
        return known;
    }

    private static int place(char[] characters, int from, int length) {
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + characters[i];
        }
        return (hash ^ hash >>> 16) & PLACES - 1;
    }

    private static boolean isSame(String text, char[] characters, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != characters[from + i]) {
                return false;
            }
        }
        return true;
    }
}
