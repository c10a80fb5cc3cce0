package org.himatch.catalogue.text;

/**
 * A word of a text: a run of letters or of digits.
 *
 * @param start index of its first character
 * @param end index after its last character
 * @param form as it is compared when it stands alone: lower case, no accents, singular
 * @param stem as it is compared among other words: also without endings such as -ing and -ed
 * @param before what stands between it and the word before
 */
record Word(int start, int end, String form, String stem, Gap before) {

    /** What stands between two words. */
    enum Gap {
        /** Nothing, as between the letters and the digits of {@code ICD10}. */
        NONE,
        /** A hyphen, slash, ampersand or the like, which ties them together. */
        TIGHT,
        /** Space, and at most one line break. */
        SPACE,
        /** A comma, which only a name that has one goes across. */
        COMMA,
        /** The end of a full line, which a name may go across, although the next line begins like a new one. */
        WRAP,
        /** Something that no name goes across, such as a parenthesis or a colon. */
        APART,
        /** The end of a sentence, an item or a paragraph. */
        BREAK;

        boolean ties() {
            return this == NONE || this == TIGHT;
        }

        boolean endsClause() {
            return this == WRAP || this == BREAK;
        }
    }

    boolean isLetter() {
        return end - start == 1 && !Character.isDigit(form.charAt(0));
    }

    /** A name that has a comma there may go on from the word before to this one. */
    boolean mayContinue() {
        return continues() || before == Gap.COMMA;
    }

    /** A name may go on from the word before to this one. */
    boolean continues() {
        return before.ties() || before == Gap.SPACE || before == Gap.WRAP;
    }
}
