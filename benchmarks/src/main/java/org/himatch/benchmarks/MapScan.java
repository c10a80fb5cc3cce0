package org.himatch.benchmarks;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.Expectations;
import org.himatch.ranking.Pay;
import org.himatch.ranking.RemotePreference;
import org.himatch.ranking.Terms;

/**
 * What a team would write first: every candidate an object with a hash map of skills, looked at one after another. Those
 * who violate a constraint or miss an essential are not scored unless near misses are asked for.
 */
final class MapScan implements Contestant<Question> {

    static final String NAME = "hash-map scan";

    private final List<PlainCandidate> candidates;

    MapScan(List<Candidate> candidates, MarketVocabulary vocabulary) {
        this.candidates =
                candidates.stream().map(it -> PlainCandidate.of(it, vocabulary)).toList();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Answer answer(Question question) {
        PriorityQueue<Integer> best = new PriorityQueue<>();
        PriorityQueue<Integer> nearMisses = new PriorityQueue<>();
        int total = 0;
        for (PlainCandidate candidate : candidates) {
            boolean eligible = isEligible(question, candidate);
            if (eligible || question.asked().includeNearMisses()) {
                int score = score(question, candidate);
                if (score >= question.least()) {
                    total += eligible ? 1 : 0;
                    offer(eligible ? best : nearMisses, score);
                }
            }
        }
        List<Integer> scores = Stream.concat(descending(best), descending(nearMisses))
                .limit(Question.PAGE)
                .toList();
        return new Answer(total, scores);
    }

    private static void offer(PriorityQueue<Integer> best, int score) {
        best.add(score);
        if (best.size() > Question.PAGE) {
            best.poll();
        }
    }

    private static Stream<Integer> descending(PriorityQueue<Integer> scores) {
        return scores.stream().sorted(Comparator.reverseOrder());
    }

    private static boolean isEligible(Question question, PlainCandidate candidate) {
        if (violates(question.terms(), candidate.expectations())) {
            return false;
        }
        for (Question.Credential asked : question.credentials()) {
            if (Collections.disjoint(asked.anyOf(), candidate.credentials())) {
                return false;
            }
        }
        for (Question.Skill asked : question.skills()) {
            if (asked.essential() && !isMet(asked, candidate)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMet(Question.Skill asked, PlainCandidate candidate) {
        for (Map.Entry<String, Integer> enough : asked.enough().entrySet()) {
            if (candidate.levels().getOrDefault(enough.getKey(), 0) >= enough.getValue()) {
                return true;
            }
        }
        return false;
    }

    static boolean violates(Terms job, Expectations candidate) {
        if (job.country() != null
                && candidate.country() != null
                && !job.country().equals(candidate.country())) {
            return true;
        }
        if (Boolean.TRUE.equals(job.remote())) {
            if (candidate.remote() == RemotePreference.NO) {
                return true;
            }
        } else if (candidate.remote() == RemotePreference.ONLY) {
            if (job.remote() != null) {
                return true;
            }
        } else if (job.state() != null) {
            boolean accepted = candidate.states().isEmpty()
                    ? candidate.state() == null || candidate.state().equals(job.state())
                    : candidate.states().contains(job.state());
            if (!accepted) {
                return true;
            }
        }
        Pay least = candidate.minimumPay();
        return (job.pay() != null && least != null && job.pay().upperEnd().yearly() < least.yearly())
                || (!job.employmentTypes().isEmpty()
                        && !candidate.employmentTypes().isEmpty()
                        && Collections.disjoint(job.employmentTypes(), candidate.employmentTypes()))
                || (!job.schedules().isEmpty()
                        && !candidate.schedules().isEmpty()
                        && Collections.disjoint(job.schedules(), candidate.schedules()))
                || (job.startsOn() != null
                        && candidate.availableFrom() != null
                        && candidate.availableFrom().isAfter(job.startsOn()));
    }

    private static int score(Question question, PlainCandidate candidate) {
        int score = question.pointsByYears()[Math.min(candidate.years(), question.pointsByYears().length - 1)];
        for (Question.Skill asked : question.skills()) {
            int best = 0;
            for (Map.Entry<String, int[]> worth : asked.worth().entrySet()) {
                Integer level = candidate.levels().get(worth.getKey());
                if (level != null) {
                    best = Math.max(best, worth.getValue()[level]);
                }
            }
            score += best;
        }
        for (Question.Credential asked : question.credentials()) {
            score += Collections.disjoint(asked.anyOf(), candidate.credentials()) ? 0 : asked.points();
        }
        return score;
    }
}
