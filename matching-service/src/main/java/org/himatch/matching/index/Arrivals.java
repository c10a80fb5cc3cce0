package org.himatch.matching.index;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Wakes those who wait for a version when something has arrived, so that nobody has to ask again and again. */
final class Arrivals {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrival = lock.newCondition();

    /** To be called after each change. */
    void signal() {
        lock.lock();
        try {
            arrival.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until it is there.
     *
     * @param there looked at first, and after every arrival while holding the lock: no arrival can be missed
     * @return false when the time is over, or the thread interrupted, before it is there
     */
    boolean await(BooleanSupplier there, Duration atMost) {
        if (there.getAsBoolean()) {
            return true;
        }
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (!there.getAsBoolean()) {
                if (left <= 0) {
                    return false;
                }
                left = arrival.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
