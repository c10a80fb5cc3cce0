package org.himatch.matching.batches;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.himatch.api.InputCheck;
import org.himatch.api.Violation;
import org.himatch.api.bulk.WholeAnswers;
import org.himatch.matching.rankings.CandidateRanking;
import org.himatch.matching.rankings.CandidateRankingQuery;
import org.himatch.matching.rankings.CandidateRankingService;
import org.himatch.matching.rankings.Freshness;
import org.himatch.matching.rankings.MatchAccess;
import org.himatch.matching.rankings.RankingRequestReader;

/**
 * Ranks posting after posting while the client reads: no more than one ranking is held, however many are asked for. Each
 * is of its own moment and under the rules of a request for it alone.
 */
@ApplicationScoped
class BatchService {

    private static final int BUFFER = 64 * 1024;

    private final InputCheck shape;
    private final RankingRequestReader requests;
    private final CandidateRankingService rankings;
    private final Freshness freshness;
    private final MatchAccess access;
    private final ObjectMapper mapper;
    private final WholeAnswers answers;

    BatchService(
            InputCheck shape,
            RankingRequestReader requests,
            CandidateRankingService rankings,
            Freshness freshness,
            MatchAccess access,
            ObjectMapper mapper,
            WholeAnswers answers) {
        this.shape = shape;
        this.requests = requests;
        this.rankings = rankings;
        this.freshness = freshness;
        this.access = access;
        this.mapper = mapper;
        this.answers = answers;
    }

    /** Refuses what is wrong with the request as a whole; what is wrong with one posting has its line in the answer. */
    StreamingOutput answer(BatchRequest request) {
        List<Violation> violations = shape.violationsOf(request);
        violations.addAll(violationsOf(request));
        CandidateRankingQuery query = requests.query(
                request.filters(),
                request.nearMisses(),
                request.include() != null && !request.include().isEmpty(),
                request.limit(),
                request.asOf(),
                request.atLeast(),
                violations);
        freshness.await(query.options().atLeast());
        UUID employer = request.employerId();
        List<UUID> jobs = employer != null ? access.openJobsOfEmployer(employer) : List.copyOf(request.namedJobs());
        return answers.wholeOrCut(client -> write(jobs, query, client));
    }

    private static List<Violation> violationsOf(BatchRequest request) {
        List<UUID> jobs = request.jobs();
        if ((jobs == null) == (request.employerId() == null)) {
            return List.of(Violation.at("", "needs either jobs or employerId"));
        }
        if (jobs == null || jobs.size() > BatchRequest.MOST_JOBS) {
            return List.of();
        }
        Set<UUID> seen = new HashSet<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            if (jobs.get(i) != null && !seen.add(jobs.get(i))) {
                violations.add(Violation.at("/jobs/" + i, "the posting is asked for twice"));
            }
        }
        return violations;
    }

    private void write(List<UUID> jobs, CandidateRankingQuery query, OutputStream client) throws IOException {
        OutputStream lines = new BufferedOutputStream(client, BUFFER);
        int problems = 0;
        for (UUID job : jobs) {
            BatchResult result = rank(job, query);
            problems += result.problem() == null ? 0 : 1;
            writeLine(result, lines);
        }
        writeLine(new BatchEnd(new BatchEnd.Summary(jobs.size() - problems, problems)), lines);
        lines.flush();
    }

    private BatchResult rank(UUID job, CandidateRankingQuery query) {
        try {
            CandidateRanking ranking = rankings.rank(job, query);
            return new BatchResult(job, ranking.alone(), null);
        } catch (HttpProblem problem) {
            return new BatchResult(
                    job,
                    null,
                    new BatchResult.JobProblem(
                            problem.getType(), problem.getTitle(), problem.getStatusCode(), problem.getDetail()));
        }
    }

    private void writeLine(BatchLine line, OutputStream lines) throws IOException {
        lines.write(mapper.writeValueAsBytes(line));
        lines.write('\n');
    }
}
