package org.himatch.api.bulk;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record. It is written after the commit.
 *
 * @param line the line of the body on which the record begins, from 1
 * @param externalId the record's own, where candidates are taken and it has one
 * @param requisitionId the record's own, where postings are taken and it has one
 * @param outcome CREATED or UPDATED, UNCHANGED when it says what is stored already, FAILED when nothing of it was taken
 * @param id the resource's id, unless it failed
 * @param version the resource's version, unless it failed
 * @param problem why it failed
 */
@Schema(
        name = "BulkResult",
        requiredProperties = {"line", "outcome"})
public record BulkResult(
        @Schema(examples = "3") long line,
        @Nullable @Schema(examples = "person-4711") String externalId,
        @Nullable String requisitionId,
        BulkOutcome.Kind outcome,
        @Nullable UUID id,
        @Nullable Long version,
        @Nullable BulkProblem problem)
        implements BulkLine {

    static BulkResult of(long line, String keyField, @Nullable String key, BulkOutcome outcome, ColumnNames columns) {
        boolean requisition = keyField.equals("requisitionId");
        return new BulkResult(
                line,
                requisition ? null : key,
                requisition ? key : null,
                outcome.kind(),
                outcome.id(),
                outcome.version(),
                outcome.problem() == null ? null : BulkProblem.from(outcome.problem(), columns));
    }
}
