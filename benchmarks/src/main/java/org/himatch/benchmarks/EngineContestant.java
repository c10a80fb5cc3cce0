package org.himatch.benchmarks;

import java.util.List;
import org.himatch.ranking.CandidateIndex;
import org.himatch.ranking.Order;
import org.himatch.ranking.RankKey;
import org.himatch.ranking.Ranking;

/**
 * This engine over its public API. It finds more than is asked here: who they are, and the order among equal scores; and
 * when it is to explain, every point of all fifty.
 */
record EngineContestant(CandidateIndex index, boolean explaining) implements Contestant<Question> {

    static final String NAME = "HIMatch engine";

    @Override
    public String name() {
        return explaining ? NAME + ", all explained" : NAME;
    }

    @Override
    public Answer answer(Question question) {
        if (explaining) {
            Ranking ranking = index.rank(question.asked());
            return answer(
                    ranking.total(),
                    ranking.items().stream().map(Ranking.Item::key).toList());
        }
        Order order = index.order(question.asked());
        return answer(order.total(), order.keys());
    }

    static Answer answer(int total, List<RankKey> keys) {
        return new Answer(total, keys.stream().map(RankKey::primary).toList());
    }
}
