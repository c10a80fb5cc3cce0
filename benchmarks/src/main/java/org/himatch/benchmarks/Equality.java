package org.himatch.benchmarks;

import java.util.List;
import org.himatch.ranking.Ranking;

/** Nothing is timed before it has been shown that all find the same. */
final class Equality {

    private Equality() {}

    /** @throws IllegalStateException when two contestants differ in the total or in any score of the page */
    static <Q> void require(List<Contestant<Q>> contestants, List<Q> questions) {
        Contestant<Q> first = contestants.getFirst();
        for (Q question : questions) {
            Answer expected = first.answer(question);
            for (Contestant<Q> other : contestants.subList(1, contestants.size())) {
                Answer answer = other.answer(question);
                if (!answer.equals(expected)) {
                    throw new IllegalStateException("%s answers %s where %s answers %s"
                            .formatted(other.name(), answer, first.name(), expected));
                }
            }
        }
    }

    /** @throws IllegalStateException when the engine's ranking differs from the exhaustive one in anything */
    static void require(Ranking ranking, Ranking exhaustive, String what) {
        if (!ranking.equals(exhaustive)) {
            throw new IllegalStateException("the engine does not rank as the exhaustive ranker does: " + what);
        }
    }
}
