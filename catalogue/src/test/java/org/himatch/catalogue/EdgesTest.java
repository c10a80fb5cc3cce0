package org.himatch.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EdgesTest {
    private static final int NODES = 7;

    @Test
    void cyclesAreTruePathsAndMissNothingThatReachesItself() {
        SplittableRandom random = new SplittableRandom(2);
        for (int round = 0; round < 500; round++) {
            // Given
            List<List<String>> targets = randomTargets(random);
            Edges edges = Edges.of(nodes(), Integer::toUnsignedString, node -> targets.get(node));

            // When
            List<List<String>> cycles = edges.cycles();

            // Then
            assertThat(cycles).allSatisfy(cycle -> {
                assertThat(cycle.getFirst()).isEqualTo(cycle.getLast());
                for (int step = 1; step < cycle.size(); step++) {
                    assertThat(targets.get(Integer.parseInt(cycle.get(step - 1))))
                            .contains(cycle.get(step));
                }
            });
            assertThat(cycles.stream().flatMap(List::stream).distinct())
                    .containsExactlyInAnyOrderElementsOf(nodes().stream()
                            .map(Integer::toUnsignedString)
                            .filter(node -> edges.reachableFrom(node).contains(node))
                            .toList());
        }
    }

    private static List<Integer> nodes() {
        return IntStream.range(0, NODES).boxed().toList();
    }

    private static List<List<String>> randomTargets(SplittableRandom random) {
        List<List<String>> targets = new ArrayList<>();
        for (int from = 0; from < NODES; from++) {
            targets.add(IntStream.range(0, NODES)
                    .filter(to -> random.nextInt(NODES) == 0)
                    .mapToObj(Integer::toUnsignedString)
                    .toList());
        }
        return targets;
    }
}
