package org.himatch.job.suggestions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where in the text something was found.
 *
 * @param start index of its first character in {@code text}, in UTF-16 units
 * @param end index after its last character
 * @param quote what stands there
 */
@Schema(name = "TextSource")
public record Source(
        @Schema(examples = "118") int start,
        @Schema(examples = "122") int end,
        @Schema(examples = "RHIT") String quote) {

    static Source of(String text, int start, int end) {
        return new Source(start, end, text.substring(start, end));
    }
}
