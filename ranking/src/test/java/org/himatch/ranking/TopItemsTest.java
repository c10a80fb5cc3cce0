package org.himatch.ranking;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages against lists that are sorted as a whole, by an order that is written out once more. */
class TopItemsTest {

    private static final Comparator<RankKey> WRITTEN_OUT = comparing(RankKey::eligible, reverseOrder())
            .thenComparing(comparingInt(RankKey::primary).reversed())
            .thenComparing(comparingInt(RankKey::secondary).reversed())
            .thenComparing(RankKey::tie, Long::compareUnsigned)
            .thenComparing(RankKey::id, TopItemsTest::compareUnsigned);

    private final Random random = new Random(11);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 49, 63, 64, 65, 200, 1000})
    void pagesFollowOneAnotherThroughAllItems(int limit) {
        for (int round = 0; round < 20; round++) {
            // Given
            List<RankKey> keys = keys(random.nextInt(700));
            List<RankKey> left = keys.stream().sorted(WRITTEN_OUT).toList();
            Page page = Page.first(limit);
            while (true) {
                // When
                TopItems<UUID> top = new TopItems<>(page);
                keys.forEach(key -> top.offer(key, key.id()));

                // Then
                List<RankKey> expected = left.subList(0, Math.min(limit, left.size()));
                Order order = top.order(keys.size(), new FacetCounter(Set.of()));
                assertThat(order.keys()).isEqualTo(expected);
                assertThat(top.items())
                        .isEqualTo(expected.stream().map(RankKey::id).toList());
                assertThat(order.next()).isEqualTo(left.size() > limit ? expected.getLast() : null);

                left = left.subList(expected.size(), left.size());
                if (order.next() == null) {
                    break;
                }
                page = new Page(limit, order.next());
            }
            assertThat(left).isEmpty();
        }
    }

    @Test
    void roomIsOneMoreThanThePageHas() {
        TopItems<String> top = new TopItems<>(Page.first(2));
        RankKey[] keys = keys(4).stream().sorted(WRITTEN_OUT).toArray(RankKey[]::new);
        assertThat(top.room()).isEqualTo(3);
        top.offer(keys[3], "worst");
        top.offer(keys[1], "second");
        assertThat(top.hasRoom()).isTrue();
        top.offer(keys[0], "best");
        assertThat(top.hasRoom()).isFalse();
        assertThat(top.worst()).isEqualTo(keys[3]);
        top.offer(keys[2], "third");
        assertThat(top.worst()).isEqualTo(keys[2]);
        assertThat(top.items()).containsExactly("best", "second");
    }

    /** Few different numbers, among them the smallest and the largest, so that every part of a key decides somewhere. */
    private List<RankKey> keys(int count) {
        int[] numbers = {0, 1, 10_000, 50_000, Integer.MAX_VALUE};
        long[] halves = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE};
        return IntStream.range(0, count)
                .mapToObj(i -> new RankKey(
                        random.nextBoolean(),
                        numbers[random.nextInt(numbers.length)],
                        numbers[random.nextInt(numbers.length)],
                        halves[random.nextInt(halves.length)],
                        new UUID(halves[random.nextInt(halves.length)], random.nextLong())))
                .toList();
    }

    private static int compareUnsigned(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
