package org.himatch.matching.index;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;

/**
 * The last answers to questions that take a look at everything, each for as long as nothing changes. Changes are counted
 * by whoever makes them, each after it was made: an answer that is remembered under a count was worked out after all of
 * these, so it may be newer than the count says and never older.
 */
final class LastAnswers<Q, A> {
    /** An answer about a large market takes some megabytes. */
    private static final int MOST = 4;

    private record Answer<A>(long changes, A answer) {}

    private final SequencedMap<Q, Answer<A>> latestLast = new LinkedHashMap<>();

    /**
     * The answer, remembered or worked out.
     *
     * @param changes how many there have been, counted before this call
     */
    A get(long changes, Q question, Supplier<A> work) {
        synchronized (latestLast) {
            Answer<A> known = latestLast.get(question);
            if (known != null && known.changes() == changes) {
                return known.answer();
            }
        }
        A answer = work.get();
        synchronized (latestLast) {
            latestLast.remove(question);
            latestLast.put(question, new Answer<>(changes, answer));
            if (latestLast.size() > MOST) {
                latestLast.pollFirstEntry();
            }
        }
        return answer;
    }
}
