package org.himatch.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The items of a page, found in one pass over any number of items. A heap keeps the best so far, the worst of them on
 * top: one more than the limit, which tells whether another page follows.
 *
 * @param <T> what is ranked
 */
final class TopItems<T> {

    /** Compares as a heap wants it that has the worst on top. */
    private record Entry<T>(RankKey key, T item) implements Comparable<Entry<T>> {
        @Override
        public int compareTo(Entry<T> other) {
            return other.key.compareTo(key);
        }
    }

    private final Page page;
    private final PriorityQueue<Entry<T>> worstFirst = new PriorityQueue<>();

    TopItems(Page page) {
        this.page = page;
    }

    void offer(RankKey key, T item) {
        if (!page.startsBefore(key)) {
            return;
        }
        Entry<T> worst = worstFirst.peek();
        if (worst != null && worstFirst.size() > page.limit()) {
            if (worst.key().compareTo(key) < 0) {
                return;
            }
            worstFirst.poll();
        }
        worstFirst.add(new Entry<>(key, item));
    }

    /** Whether an item can still be taken whatever its place, as long as the page starts before it. */
    boolean hasRoom() {
        return room() > 0;
    }

    /** How many items can be taken whatever their places. */
    long room() {
        return page.limit() + 1L - worstFirst.size();
    }

    /** The key that an item has to be before when there is no room. */
    RankKey worst() {
        return Objects.requireNonNull(worstFirst.peek()).key();
    }

    /** The page; only what is on it is explained. */
    Ranking ranking(int total, FacetCounter facets, Function<T, Explanation> explain) {
        List<Entry<T>> best = best();
        List<Ranking.Item> items = best.stream()
                .map(entry -> new Ranking.Item(entry.key(), explain.apply(entry.item())))
                .toList();
        return new Ranking(items, total, facets.counts(), next(best));
    }

    /** What is on the page, best first. */
    List<T> items() {
        return best().stream().map(Entry::item).toList();
    }

    /** The page without explanations. */
    Order order(int total, FacetCounter facets) {
        List<Entry<T>> best = best();
        return new Order(best.stream().map(Entry::key).toList(), total, facets.counts(), next(best));
    }

    private List<Entry<T>> best() {
        List<Entry<T>> best = new ArrayList<>(worstFirst);
        best.sort(Collections.reverseOrder());
        return best.subList(0, Math.min(page.limit(), best.size()));
    }

    private @Nullable RankKey next(List<Entry<T>> best) {
        return worstFirst.size() > page.limit() ? best.getLast().key() : null;
    }
}
