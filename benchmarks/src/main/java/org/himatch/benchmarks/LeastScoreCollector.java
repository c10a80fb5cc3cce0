package org.himatch.benchmarks;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts the hits that have a least score, exactly, and keeps the highest scores; lets Lucene skip all others. */
final class LeastScoreCollector implements Collector {

    private final int least;
    private final boolean skipping;
    private final PriorityQueue<Integer> best = new PriorityQueue<>();
    private int total;

    private LeastScoreCollector(int least, boolean skipping) {
        this.least = least;
        this.skipping = skipping;
    }

    /** What was found, best first. */
    record Found(int total, List<Integer> scores) {}

    record Manager(int least, boolean skipping) implements CollectorManager<LeastScoreCollector, Found> {
        @Override
        public LeastScoreCollector newCollector() {
            return new LeastScoreCollector(least, skipping);
        }

        @Override
        public Found reduce(Collection<LeastScoreCollector> collectors) {
            return new Found(
                    collectors.stream().mapToInt(it -> it.total).sum(),
                    collectors.stream()
                            .flatMap(it -> it.best.stream())
                            .sorted(Comparator.reverseOrder())
                            .limit(Question.PAGE)
                            .toList());
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return skipping ? ScoreMode.TOP_SCORES : ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
        return new LeafCollector() {

            private Scorable scorer = new Scorable() {
                @Override
                public float score() {
                    return 0;
                }
            };

            @Override
            public void setScorer(Scorable scorer) throws IOException {
                this.scorer = scorer;
                if (skipping) {
                    scorer.setMinCompetitiveScore(least);
                }
            }

            @Override
            public void collect(int doc) throws IOException {
                int score = (int) scorer.score();
                if (score >= least) {
                    total++;
                    best.add(score);
                    if (best.size() > Question.PAGE) {
                        best.poll();
                    }
                }
            }
        };
    }
}
