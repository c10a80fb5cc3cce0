package org.himatch.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.himatch.benchmarks.Results.OfClass;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.ExhaustiveRanker;
import org.himatch.ranking.Expectations;
import org.himatch.ranking.Job;
import org.himatch.ranking.JobFilter;
import org.himatch.ranking.JobIndex;
import org.himatch.ranking.JobsForCandidate;
import org.himatch.ranking.Order;
import org.himatch.ranking.Page;
import org.himatch.ranking.Ranking;

/** The other direction: 100 000 jobs, and the first fifty of them for a candidate. */
final class JobsBenchmark {

    static final int JOBS = 100_000;

    private static final int QUESTIONS = 500;
    private static final int COMPARED = 10;
    private static final int COMPARED_IN_FULL = 2;

    private final Options options;
    private final Market market;
    private final List<Job> jobs;
    private final JobIndex index;

    /** The engine over its public API. */
    private record Engine(JobIndex index, boolean explaining) implements Contestant<JobsQuestion> {
        @Override
        public String name() {
            return explaining ? EngineContestant.NAME + ", all explained" : EngineContestant.NAME;
        }

        @Override
        public Answer answer(JobsQuestion question) {
            if (explaining) {
                Ranking ranking = index.rank(question.asked());
                return EngineContestant.answer(
                        ranking.total(),
                        ranking.items().stream().map(Ranking.Item::key).toList());
            }
            Order order = index.order(question.asked());
            return EngineContestant.answer(order.total(), order.keys());
        }
    }

    JobsBenchmark(Options options, int count) {
        this.options = options;
        market = new Market(options.seed());
        jobs = IntStream.range(0, count).mapToObj(market::job).toList();
        index = new JobIndex(market.vocabulary().vocabulary(), Runnable::run);
        index.beginFilling();
        jobs.forEach(index::put);
        index.endFilling();
    }

    List<OfClass> run() {
        List<Contestant<JobsQuestion>> contestants =
                new ArrayList<>(List.of(new Engine(index, false), new Engine(index, true)));
        if (options.has("scan")) {
            contestants.add(new MapScanOfJobs(jobs, market.vocabulary(), false));
            contestants.add(new MapScanOfJobs(jobs, market.vocabulary(), true));
            contestants.add(new TableScanOfJobs(jobs, market.vocabulary()));
        }
        return List.of(
                run("jobs", "jobs for a candidate", false, contestants),
                run("jobs-open", "jobs for a candidate who is open to any place, pay and hours", true, contestants));
    }

    private OfClass run(String id, String meaning, boolean open, List<Contestant<JobsQuestion>> contestants) {
        List<JobsQuestion> questions =
                IntStream.range(0, QUESTIONS).mapToObj(i -> question(i, open)).toList();
        ExhaustiveRanker exhaustive = new ExhaustiveRanker(market.vocabulary().vocabulary());
        for (JobsQuestion question : questions.subList(0, COMPARED_IN_FULL)) {
            Equality.require(index.rank(question.asked()), exhaustive.rankJobs(question.asked(), jobs), id);
        }
        Equality.require(contestants, questions.subList(0, COMPARED));
        double total = questions.stream()
                .mapToInt(it -> index.rank(it.asked()).total())
                .average()
                .orElse(0);
        return new OfClass(id, meaning, total, new Rounds<>(questions, options.each()).run(contestants), 0, 0);
    }

    private JobsQuestion question(int number, boolean open) {
        Candidate candidate = market.candidate(number);
        if (open) {
            candidate = new Candidate(
                    candidate.id(),
                    candidate.version(),
                    candidate.skills(),
                    candidate.credentials(),
                    candidate.experienceYears(),
                    Expectations.UNSAID);
        }
        return new JobsQuestion(
                new JobsForCandidate(candidate, Market.TODAY, JobFilter.NONE, false, Page.first(Question.PAGE)),
                PlainCandidate.of(candidate, market.vocabulary()));
    }
}
