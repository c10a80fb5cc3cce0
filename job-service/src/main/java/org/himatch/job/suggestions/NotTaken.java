package org.himatch.job.suggestions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that was sent and is not in the draft.
 *
 * @param pointer JSON pointer to it
 * @param reason why not, in words for a person
 */
@Schema(name = "NotTaken")
public record NotTaken(
        @Schema(examples = "/baseSalary") String pointer,

        @Schema(examples = "pay per week is not carried: a posting pays per hour or per year")
        String reason) {}
