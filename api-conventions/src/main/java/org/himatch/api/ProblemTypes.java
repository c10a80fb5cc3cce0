package org.himatch.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives the problems that frameworks raise (401, 403, 500 …) the type and title of ours with the same status. */
@ApplicationScoped
class ProblemTypes implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem;
        }
        return ProblemType.ofStatus(problem.getStatusCode())
                .map(type -> HttpProblem.builder(problem)
                        .withType(type.uri())
                        .withTitle(type.title())
                        .withDetail(problem.getDetail() == null ? type.title() : problem.getDetail())
                        .build())
                .orElse(problem);
    }
}
