package org.himatch.profile.resumes;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a draft, and the words that it came from.
 *
 * @param pointer where it is in the candidate, as a JSON pointer
 * @param text the words
 * @param start index of their first character in the text; null for a JSON Resume document
 * @param end index after their last character; null for a JSON Resume document
 * @param source where the words are in the JSON Resume document, as a JSON pointer; null for a text
 * @param basis on what the fact rests
 */
@Schema(name = "ResumeFinding")
record Finding(
        @Schema(examples = "/skills/3") String pointer,
        @Schema(examples = "ICD-10-PCS") String text,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable @Schema(examples = "/skills/0/keywords/1") String source,

        Basis basis) {

    static Finding inText(String pointer, String text, int start, int end, Basis basis) {
        return new Finding(pointer, text.substring(start, end), start, end, null, basis);
    }

    static Finding inDocument(String pointer, String words, String source, Basis basis) {
        return new Finding(pointer, words, null, null, source, basis);
    }
}
