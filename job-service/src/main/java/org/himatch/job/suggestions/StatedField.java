package org.himatch.job.suggestions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A field of the draft that the text states plainly.
 *
 * @param pointer JSON pointer into the draft
 * @param source where it is stated
 */
@Schema(name = "StatedField")
public record StatedField(@Schema(examples = "/pay") String pointer, Source source) {}
