package org.himatch.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request, and where.
 *
 * @param pointer JSON pointer (RFC 6901) into the body
 * @param parameter name of a query parameter, path parameter or header
 * @param detail what is wrong, in words for a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(
        @Nullable @Schema(examples = "/criteria/skills/0/skill")
        String pointer,

        @Nullable @Schema(examples = "limit") String parameter,

        @Schema(examples = "unknown skill 'icd10'; nearest: icd-10-cm")
        String detail) {

    /** Something wrong in the body. */
    public static Violation at(String pointer, String detail) {
        return new Violation(pointer, null, detail);
    }

    /** Something wrong with a parameter or header. */
    public static Violation of(String parameter, String detail) {
        return new Violation(null, parameter, detail);
    }
}
