package org.himatch.job;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until a test moves it, and never goes back. */
@Singleton
public class TestClock extends Clock {
    private volatile Instant now = Instant.parse("2027-03-01T12:00:00Z");

    /** Lets time pass. */
    public synchronized void advance(Duration duration) {
        now = now.plus(duration.abs());
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("everything here is in UTC");
    }
}
