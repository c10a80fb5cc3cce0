package org.himatch.matching;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** In every test it is noon of the same day. */
@Dependent
public class TestClock {
    public static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    @Produces
    @Singleton
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
