package org.himatch.local.faults;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.himatch.local.faults.Fault.Kind;

/**
 * What breaks, and for how long, as the seed has it: every fault once in a random order, then all of them again in another,
 * and so on. Now and then two break at once.
 */
final class FaultSchedule {
    private static final int TWO_AT_ONCE_PERCENT = 30;
    private static final int LONG_PERCENT = 15;

    private final Random random;
    private final Deque<Fault> deck = new ArrayDeque<>();

    FaultSchedule(long seed) {
        random = new Random(seed);
    }

    /**
     * What breaks together.
     *
     * @param faults on different things, in the order in which they are made whole
     * @param lasting how long they last
     * @param calm how long nothing breaks afterwards
     */
    record Step(List<Fault> faults, Duration lasting, Duration calm) {}

    Step next() {
        List<Fault> faults = new ArrayList<>();
        faults.add(draw());
        if (random.nextInt(100) < TWO_AT_ONCE_PERCENT) {
            Fault second = draw();
            if (second.title().equals(faults.getFirst().title())) {
                deck.addLast(second);
            } else {
                faults.add(second);
            }
        }
        faults.sort(Comparator.comparingInt(Fault::place));
        boolean isLong = random.nextInt(100) < LONG_PERCENT;
        return new Step(faults, millis(isLong ? 8_000 : 300, isLong ? 25_000 : 4_000), millis(200, 2_000));
    }

    private Fault draw() {
        if (deck.isEmpty()) {
            List<Fault> all = all();
            Collections.shuffle(all, random);
            deck.addAll(all);
        }
        return deck.removeFirst();
    }

    private static List<Fault> all() {
        List<Fault> all = new ArrayList<>();
        for (Node node : Node.values()) {
            all.add(new Fault.Ended(Kind.KILLED, node));
            all.add(new Fault.Ended(Kind.RESTARTED, node));
            all.add(new Fault.Frozen(node));
        }
        for (Link link : Link.values()) {
            all.add(new Fault.Blocked(Kind.CUT, link));
            all.add(new Fault.Blocked(Kind.STALLED, link));
            all.add(new Fault.Blocked(Kind.FORGOTTEN, link));
        }
        return all;
    }

    private Duration millis(int least, int most) {
        return Duration.ofMillis(random.nextInt(least, most));
    }
}
