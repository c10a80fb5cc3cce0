package org.himatch.api.bulk;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.api.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Why a record failed (RFC 9457).
 *
 * @param type what kind of problem
 * @param title the kind in words
 * @param status the HTTP status that the record alone would have got
 * @param detail this case in words
 * @param errors everything that is wrong with the record
 */
@Schema(name = "BulkProblem")
public record BulkProblem(
        @Nullable @Schema(examples = "urn:problem-type:himatch:invalid-input")
        URI type,

        @Nullable String title,
        @Schema(examples = "400") int status,
        @Nullable String detail,
        @Nullable List<Fault> errors) {

    /**
     * One thing that is wrong with a record.
     *
     * @param pointer JSON pointer into the record
     * @param column the column of a CSV file that says it
     * @param detail what is wrong
     */
    @Schema(name = "BulkFault")
    public record Fault(
            @Nullable @Schema(examples = "/skills/0/skill") String pointer,
            @Nullable @Schema(examples = "skills") String column,

            @Schema(examples = "unknown skill 'icd10'; nearest: icd-10-cm")
            String detail) {}

    static BulkProblem from(HttpProblem problem, ColumnNames columns) {
        return new BulkProblem(
                problem.getType(),
                problem.getTitle(),
                problem.getStatusCode(),
                problem.getDetail(),
                problem.getParameters().get("errors") instanceof List<?> errors
                        ? errors.stream()
                                .map(Violation.class::cast)
                                .map(error -> new Fault(error.pointer(), columns.at(error.pointer()), error.detail()))
                                .toList()
                        : null);
    }
}
