package org.himatch.benchmarks;

import org.himatch.ranking.CandidateIndex;
import org.himatch.ranking.Ranking;

/** This engine over its public API. It finds more than is asked here: who they are, in which order, and why. */
final class EngineContestant implements Contestant<Question> {

    static final String NAME = "HIMatch engine";

    private final CandidateIndex index;

    EngineContestant(CandidateIndex index) {
        this.index = index;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Answer answer(Question question) {
        Ranking ranking = index.rank(question.asked());
        return new Answer(
                ranking.total(),
                ranking.items().stream()
                        .map(item -> item.key().primary())
                        .toList());
    }
}
