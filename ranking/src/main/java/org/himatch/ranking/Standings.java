package org.himatch.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.himatch.ranking.Standing.Brought;
import org.himatch.ranking.Standing.Raised;
import org.jspecify.annotations.Nullable;

/** Finds where candidates stand, as {@link Standing} says. */
final class Standings {

    private final Vocabulary vocabulary;
    private final Scorer scorer;

    Standings(Vocabulary vocabulary, Scorer scorer) {
        this.vocabulary = vocabulary;
        this.scorer = scorer;
    }

    Standing of(Job job, Candidate candidate, LocalDate asOf, Snapshot<CandidateArrival> others) {
        CompiledJob compiled = scorer.compile(job);
        Explanation now = scorer.explain(job, compiled, candidate, asOf);
        List<Raised> raised = new ArrayList<>();
        for (int criterion = 0; criterion < now.criteria().size(); criterion++) {
            Brought brought =
                    Raises.of(now.criteria().get(criterion), vocabulary).orElse(null);
            if (brought != null) {
                Explanation then = scorer.explain(job, compiled, Raises.with(candidate, brought), asOf);
                raised.add(new Raised(criterion, brought, then, null));
            }
        }
        TreeMap<RankKey, Integer> numbers = new TreeMap<>();
        put(numbers, now);
        raised.forEach(it -> put(numbers, it.then()));
        CandidatesForJob everyone =
                new CandidatesForJob(job, asOf, CandidateFilter.NONE, false, Page.first(1), Set.of());
        PlaceCount count = new PlaceCount(
                others,
                CompiledCandidatesQuery.of(everyone, compiled, vocabulary),
                scorer,
                vocabulary,
                candidate.id(),
                List.copyOf(numbers.keySet()));
        int[] counted = count.numbers();
        int place = 0;
        for (RankKey key : List.copyOf(numbers.keySet())) {
            numbers.put(key, counted[place++]);
        }
        return new Standing(
                now,
                number(numbers, now),
                count.others() + (now.eligible() ? 1 : 0),
                raised.stream()
                        .map(it -> new Raised(it.criterion(), it.brought(), it.then(), number(numbers, it.then())))
                        .toList());
    }

    private static void put(TreeMap<RankKey, Integer> numbers, Explanation explanation) {
        if (explanation.eligible()) {
            numbers.put(key(explanation), 0);
        }
    }

    private static @Nullable Integer number(TreeMap<RankKey, Integer> numbers, Explanation explanation) {
        return explanation.eligible() ? numbers.get(key(explanation)) : null;
    }

    private static RankKey key(Explanation explanation) {
        return new RankKey(
                explanation.eligible(),
                explanation.criteria().stream()
                        .mapToInt(CriterionResult::points)
                        .sum(),
                explanation.depth(),
                TieBreak.of(explanation.jobId(), explanation.candidateId()),
                explanation.candidateId());
    }
}
