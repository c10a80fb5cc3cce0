package org.himatch.local.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himatch.local.faults.Api.Answer;

/** Waits until everything that was acknowledged is in the rankings, and says how long that took. */
final class Convergence {
    /** Within what a request may name. */
    private static final int AT_ONCE = 40;

    private final Api api;
    private final Rig rig;
    private final History history;
    private final UUID anchor;
    private final Map<Thing, Long> arrived = new HashMap<>();

    Convergence(Api api, Rig rig, History history, UUID anchor) {
        this.api = api;
        this.rig = rig;
        this.history = history;
        this.anchor = anchor;
    }

    /**
     * Waits for what is acknowledged at this moment.
     *
     * @return whether it was there in time
     */
    boolean await(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        Map<Thing, Long> wanted = history.newest();
        wanted.entrySet().removeAll(arrived.entrySet());
        List<Map.Entry<Thing, Long>> missing = new ArrayList<>(wanted.entrySet());
        while (System.nanoTime() < end) {
            if (isEverythingReady()) {
                missing = missing(missing);
                if (missing.isEmpty()) {
                    arrived.putAll(wanted);
                    return true;
                }
            }
            pause();
        }
        history.lost("after %d s, %d versions have not reached the rankings, such as version %s"
                .formatted(
                        atMost.toSeconds(),
                        missing.size(),
                        missing.stream()
                                .map(entry -> entry.getValue() + " of " + entry.getKey())
                                .findFirst()
                                .orElse("of nothing: not every part is ready")));
        return false;
    }

    private boolean isEverythingReady() {
        for (Node node : Node.values()) {
            if (!rig.isReady(node)) {
                return false;
            }
        }
        return true;
    }

    /** Those of these that matching does not have; it waits for them itself for two seconds. */
    private List<Map.Entry<Thing, Long>> missing(List<Map.Entry<Thing, Long>> wanted) {
        List<Map.Entry<Thing, Long>> missing = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            List<Map.Entry<Thing, Long>> some = wanted.subList(from, Math.min(from + AT_ONCE, wanted.size()));
            String versions = some.stream()
                    .map(entry -> "&atLeast=" + entry.getKey().id() + ":" + entry.getValue())
                    .collect(Collectors.joining());
            if (missing.isEmpty() && isThere(versions)) {
                some.forEach(entry -> history.arrived(entry.getKey(), entry.getValue()));
            } else {
                missing.addAll(some);
            }
        }
        return missing;
    }

    private boolean isThere(String versions) {
        Answer answer = api.get(Node.MATCHING, "/v1/matches/jobs/" + anchor + "/candidates?limit=1" + versions);
        if (!answer.is(200) && !answer.isUnclear()) {
            throw new IllegalStateException("the question for what has arrived is answered with " + answer);
        }
        return answer.is(200);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
