package org.himatch.ranking;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What can be reached over one or more edges. */
final class Reach {

    private Reach() {}

    /**
     * Everything reachable from a start, without the start itself.
     *
     * @param relation what an edge says of its two ends, for the refusal
     * @throws IllegalArgumentException when the edges lead back to the start
     */
    static Set<String> from(String start, Map<String, Set<String>> edges, String relation) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(edges.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reached.add(next)) {
                open.addAll(edges.getOrDefault(next, Set.of()));
            }
        }
        if (reached.contains(start)) {
            throw new IllegalArgumentException("%s %s itself".formatted(start, relation));
        }
        return reached;
    }
}
