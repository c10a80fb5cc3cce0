package org.himatch.profile.resumes.extraction;

import org.jspecify.annotations.Nullable;

/** What became of a file. */
public sealed interface Extraction {

    /**
     * Its text.
     *
     * @param format what the file is
     * @param text lines of text; cells of a table are apart by tabs; not blank
     * @param language the language that the file itself states, as a BCP 47 tag; null when it states none
     */
    record Text(ResumeFormat format, String text, @Nullable String language) implements Extraction {}

    /**
     * No text.
     *
     * @param reason why not
     * @param mediaType what the file was detected as; empty when it was not looked at
     */
    record Refused(Reason reason, String mediaType) implements Extraction {}

    /** Why a file gives no text. */
    enum Reason {
        /** Nothing was sent. */
        EMPTY,
        /** It is of a kind that is not read here, or not of the kind that it was said to be. */
        UNSUPPORTED,
        /** It needs a password. */
        PROTECTED,
        /** It is damaged. */
        DAMAGED,
        /** It holds no text, as a scanned page. */
        WITHOUT_TEXT,
        /** It holds more text than a résumé. */
        TOO_LONG,
        /** It unpacks to more bytes than a résumé. */
        UNPACKS_TOO_FAR,
        /** Its elements are nested deeper than those of a document. */
        TOO_DEEP,
        /** To read it took more time or memory than there is for one file. */
        TOO_COSTLY,
        /** Too many files are being read already. */
        BUSY
    }
}
