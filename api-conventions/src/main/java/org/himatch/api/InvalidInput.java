package org.himatch.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** Makes the problem that names everything wrong with a request at once. */
public final class InvalidInput {
    private InvalidInput() {}

    /** The problem for these violations; there must be at least one. */
    public static HttpProblem of(List<Violation> violations) {
        String detail = violations.size() == 1
                ? violations.getFirst().detail()
                : violations.size() + " things are wrong; see errors";
        return ProblemType.INVALID_INPUT
                .builder(detail)
                .with("errors", List.copyOf(violations))
                .build();
    }

    /** The problem for one bad parameter or header. */
    public static HttpProblem parameter(String name, String detail) {
        return of(List.of(Violation.of(name, detail)));
    }

    /** The problem for one bad place in the body. */
    public static HttpProblem at(String pointer, String detail) {
        return of(List.of(Violation.at(pointer, detail)));
    }
}
