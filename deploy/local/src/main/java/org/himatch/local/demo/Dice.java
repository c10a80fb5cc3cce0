package org.himatch.local.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that always falls the same way. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this(new SplittableRandom(seed));
    }

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** Dice of their own for one thing, so that a change to it moves nothing that is made after it. */
    Dice split() {
        return new Dice(random.split());
    }

    /** Whether something happens that happens in so many of a hundred cases. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A number between both, each included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
