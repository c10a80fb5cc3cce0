package org.himatch.matching.simulations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.himatch.api.Caller;
import org.himatch.api.InputCheck;
import org.himatch.api.Violation;
import org.himatch.matching.index.JobEntry;
import org.himatch.matching.index.MarketIndex;
import org.himatch.matching.rankings.CandidateFilterParameters;
import org.himatch.matching.rankings.CandidateRankingQuery;
import org.himatch.matching.rankings.Freshness;
import org.himatch.matching.rankings.MatchAccess;
import org.himatch.matching.rankings.RankingParameterReader;
import org.himatch.matching.rankings.RankingRequestReader;
import org.himatch.matching.rankings.RankingTimer;
import org.himatch.matching.rankings.Versions;
import org.himatch.ranking.CandidatesForJob;
import org.himatch.ranking.Job;
import org.himatch.ranking.Page;
import org.himatch.ranking.Simulation;
import org.himatch.ranking.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Simulates postings and criteria in other forms: freshness first, then access, then the market. */
@ApplicationScoped
class SimulationService {

    /** How many of the first places are looked at for newcomers. */
    private static final int FIRST = 10;

    private static final Comparator<SimulatedChange> GAINS_MOST_FIRST =
            Comparator.comparingInt(SimulatedChange::gained).reversed().thenComparingInt(SimulatedChange::lost);

    private final MarketIndex index;
    private final Vocabulary vocabulary;
    private final Caller caller;
    private final InputCheck shape;
    private final RankingRequestReader requests;
    private final RankingParameterReader parameters;
    private final Freshness freshness;
    private final MatchAccess access;
    private final RankingTimer timer;
    private final SingleChanges singleChanges;
    private final AskedChanges askedChanges;

    SimulationService(
            MarketIndex index,
            Vocabulary vocabulary,
            Caller caller,
            InputCheck shape,
            RankingRequestReader requests,
            RankingParameterReader parameters,
            Freshness freshness,
            MatchAccess access,
            RankingTimer timer,
            SingleChanges singleChanges,
            AskedChanges askedChanges) {
        this.index = index;
        this.vocabulary = vocabulary;
        this.caller = caller;
        this.shape = shape;
        this.requests = requests;
        this.parameters = parameters;
        this.freshness = freshness;
        this.access = access;
        this.timer = timer;
        this.singleChanges = singleChanges;
        this.askedChanges = askedChanges;
    }

    /** Criteria without a posting. */
    MarketSimulation of(SimulationRequest request) {
        List<Violation> violations = shape.violationsOf(request);
        RankingRequestReader.Read read = requests.read(request.asRanking(), violations);
        freshness.await(read.query().options().atLeast());
        return simulate(read.job(), null, read.query(), request.changes() == null ? List.of() : request.changes());
    }

    /** A posting and every small step. */
    MarketSimulation of(UUID jobId, SimulationParameters asked, CandidateFilterParameters filter) {
        return of(
                jobId, parameters.candidates(jobId, asked.asOf, asked.minimumScore, asked.atLeast, filter), List.of());
    }

    /** A posting and changes of the caller's own. */
    MarketSimulation of(UUID jobId, PostingSimulationRequest request) {
        List<Violation> violations = shape.violationsOf(request);
        CandidateRankingQuery query =
                requests.query(request.filters(), null, false, null, request.asOf(), request.atLeast(), violations);
        return of(jobId, query, request.changes());
    }

    private MarketSimulation of(UUID jobId, CandidateRankingQuery query, List<ChangeRequest> changes) {
        freshness.await(query.options().atLeast());
        JobEntry entry = access.jobOfEmployer(jobId);
        return simulate(MatchAccess.rankable(entry), entry.version(), query, changes);
    }

    private MarketSimulation simulate(
            Job job, @Nullable Long version, CandidateRankingQuery query, List<ChangeRequest> requested) {
        List<Change> changes = new ArrayList<>(singleChanges.of(job));
        int singles = changes.size();
        changes.addAll(askedChanges.of(job, requested));
        LocalDate asOf = query.options().asOf();
        CandidatesForJob question = new CandidatesForJob(job, asOf, query.filter(), false, Page.first(FIRST));
        Simulation simulation = timer.record(
                "simulation",
                () -> index.simulate(
                        caller.partner(),
                        question,
                        changes.stream().map(Change::job).toList()));
        List<SimulatedChange> shown = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            shown.add(SimulatedChange.of(changes.get(i), simulation.changed().get(i)));
        }
        boolean asked = shown.size() > singles;
        return new MarketSimulation(
                simulation.now().total(),
                SimulatedChange.bestScore(simulation.now()),
                shown.subList(0, singles).stream().sorted(GAINS_MOST_FIRST).toList(),
                asked ? List.copyOf(shown.subList(singles, shown.size() - 1)) : null,
                asked ? shown.getLast() : null,
                asOf,
                new Versions(version, null, null, vocabulary.version()));
    }
}
