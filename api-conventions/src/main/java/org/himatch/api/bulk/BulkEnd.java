package org.himatch.api.bulk;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The last line: without it, the answer is not complete.
 *
 * @param summary how many records had which outcome
 * @param problem why the body was not read to its end; absent when it was
 */
@Schema(
        name = "BulkEnd",
        requiredProperties = {"summary"})
public record BulkEnd(Summary summary, @Nullable BulkProblem problem) implements BulkLine {

    /**
     * How many records had which outcome.
     *
     * @param created new resources
     * @param updated changed resources
     * @param unchanged records that said what was stored already
     * @param failed records of which nothing was taken
     */
    @Schema(name = "BulkSummary")
    public record Summary(long created, long updated, long unchanged, long failed) {}

    static BulkEnd of(Map<BulkOutcome.Kind, Long> counts, @Nullable HttpProblem problem) {
        return new BulkEnd(
                new Summary(
                        counts.getOrDefault(BulkOutcome.Kind.CREATED, 0L),
                        counts.getOrDefault(BulkOutcome.Kind.UPDATED, 0L),
                        counts.getOrDefault(BulkOutcome.Kind.UNCHANGED, 0L),
                        counts.getOrDefault(BulkOutcome.Kind.FAILED, 0L)),
                problem == null ? null : BulkProblem.from(problem, ColumnNames.NONE));
    }
}
