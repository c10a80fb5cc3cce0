package org.himatch.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The items of a page, found in one pass over any number of items. The best so far are kept in their order: one more than the
 * limit, which tells whether another page follows. Pages are short, so to find a place and to move those behind it takes less than
 * to keep a heap and to sort it in the end.
 *
 * @param <T> what is ranked
 */
final class TopItems<T> {

    private record Entry<T>(RankKey key, T item) {}

    private final Page page;

    /** One more than the page has, best first. */
    private final List<Entry<T>> best = new ArrayList<>();

    /** {@link RankKey#numbers} of each, which is nearly always enough to compare them. */
    private long[] numbers = new long[64];

    TopItems(Page page) {
        this.page = page;
    }

    void offer(RankKey key, T item) {
        if (!page.startsBefore(key)) {
            return;
        }
        if (!hasRoom()) {
            if (worst().compareTo(key) < 0) {
                return;
            }
            best.removeLast();
        }
        int place = place(key);
        int behind = best.size() - place;
        best.add(place, new Entry<>(key, item));
        if (best.size() > numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * numbers.length);
        }
        System.arraycopy(numbers, place, numbers, place + 1, behind);
        numbers[place] = key.numbers();
    }

    /** How many of those held come before a key. */
    private int place(RankKey key) {
        long own = key.numbers();
        int start = 0;
        int end = best.size();
        while (start < end) {
            int middle = (start + end) / 2;
            long other = numbers[middle];
            if (other > own || (other == own && best.get(middle).key().compareTo(key) < 0)) {
                start = middle + 1;
            } else {
                end = middle;
            }
        }
        return start;
    }

    /** Whether an item can still be taken whatever its place, as long as the page starts before it. */
    boolean hasRoom() {
        return room() > 0;
    }

    /** How many items can be taken whatever their places. */
    long room() {
        return page.limit() + 1L - best.size();
    }

    /** The key that an item has to be before when there is no room. */
    RankKey worst() {
        return best.getLast().key();
    }

    /** The page; only what is on it is explained. */
    Ranking ranking(int total, FacetCounter facets, Function<T, Explanation> explain) {
        List<Ranking.Item> items = new ArrayList<>();
        onPage().forEach(entry -> items.add(new Ranking.Item(entry.key(), explain.apply(entry.item()))));
        return new Ranking(items, total, facets.counts(), next());
    }

    /** What is on the page, best first. */
    List<T> items() {
        return onPage().stream().map(Entry::item).toList();
    }

    /** The page without explanations. */
    Order order(int total, FacetCounter facets) {
        List<RankKey> keys = new ArrayList<>(best.size());
        onPage().forEach(entry -> keys.add(entry.key()));
        return new Order(keys, total, facets.counts(), next());
    }

    private List<Entry<T>> onPage() {
        return hasRoom() ? best : best.subList(0, page.limit());
    }

    private @Nullable RankKey next() {
        return hasRoom() ? null : onPage().getLast().key();
    }
}
