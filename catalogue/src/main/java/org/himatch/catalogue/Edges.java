package org.himatch.catalogue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** A directed graph over ids: "narrower than" among skills, "supersedes" among credentials. Keeps the order given. */
final class Edges {
    private final Map<String, Set<String>> targets = new LinkedHashMap<>();

    /** Edges from each node to what it names. */
    static <T> Edges of(Collection<T> nodes, Function<T, String> id, Function<T, List<String>> named) {
        Edges edges = new Edges();
        nodes.forEach(node -> edges.add(id.apply(node), named.apply(node)));
        return edges;
    }

    private void add(String from, List<String> to) {
        targets.computeIfAbsent(from, id -> new LinkedHashSet<>()).addAll(to);
    }

    /** The same edges the other way round. */
    Edges reversed() {
        Edges reversed = new Edges();
        targets.forEach((from, all) -> all.forEach(to -> reversed.add(to, List.of(from))));
        return reversed;
    }

    /** All that can be reached from an id over one edge or more, nearest first. */
    Set<String> reachableFrom(String id) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(targets.getOrDefault(id, Set.of()));
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            if (reached.add(next)) {
                open.addAll(targets.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }

    /** Cycles, each as the path that closes it ({@code a, b, a}); every id of a cycle is in at least one of them. */
    List<List<String>> cycles() {
        List<List<String>> cycles = new ArrayList<>();
        Set<Set<String>> known = new HashSet<>();
        for (String id : targets.keySet()) {
            List<String> path = pathBackTo(id);
            if (!path.isEmpty() && known.add(new TreeSet<>(path))) {
                cycles.add(path);
            }
        }
        return cycles;
    }

    /** A shortest path from an id back to itself, or none. */
    private List<String> pathBackTo(String id) {
        Map<String, String> cameFrom = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            String at = open.removeFirst();
            for (String next : targets.getOrDefault(at, Set.of())) {
                if (cameFrom.putIfAbsent(next, at) == null) {
                    open.add(next);
                }
            }
            String closing = cameFrom.get(id);
            if (closing != null) {
                List<String> path = new ArrayList<>(List.of(id));
                for (String back = closing; back != null && !back.equals(id); back = cameFrom.get(back)) {
                    path.addFirst(back);
                }
                path.addFirst(id);
                return path;
            }
        }
        return List.of();
    }
}
