package org.himatch.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.CandidateIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that is timed finds the same: without that, a comparison would mean nothing. */
class EqualAnswersTest {

    private final Market market = new Market(7);
    private final List<Candidate> candidates = market.candidates(1500);

    @Test
    void everyContestantFindsTheSameForEveryClass(@TempDir Path folder) throws Exception {
        // Given
        CandidateIndex index = new CandidateIndex(market.vocabulary().vocabulary(), Runnable::run);
        candidates.forEach(index::put);
        try (LuceneIndex lucene = new LuceneIndex(folder.resolve("lucene"), candidates, market.vocabulary());
                PostgresMarket postgres = new PostgresMarket(folder, candidates, market.vocabulary())) {
            List<Contestant<Question>> others = new ArrayList<>(lucene.contestants());
            others.add(new EngineContestant(index, true));
            others.add(new MapScan(candidates, market.vocabulary()));
            Contestant<Question> engine = new EngineContestant(index, false);

            for (QuestionClass kind : QuestionClass.values()) {
                for (int i = 0; i < 10; i++) {
                    Question question = Question.of(market.question(kind, i), market.vocabulary());

                    // When
                    Answer answer = engine.answer(question);

                    // Then
                    for (Contestant<Question> other : others) {
                        assertThat(other.answer(question))
                                .as("%s %s %d", other.name(), kind, i)
                                .isEqualTo(answer);
                    }
                    if (kind != QuestionClass.NEAR_MISSES) {
                        assertThat(postgres.contestant().answer(question)).isEqualTo(answer);
                    }
                }
            }
        }
    }
}
