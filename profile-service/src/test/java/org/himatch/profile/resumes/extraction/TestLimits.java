package org.himatch.profile.resumes.extraction;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;

/** Limits of a test's own; as in production where nothing else is said. */
public record TestLimits(
        int characters,
        MemorySize unpacked,
        Duration deadline,
        MemorySize heap,
        int children,
        int waiting,
        Duration patience)
        implements ExtractionConfig {

    /** Those of production, with room for a busy machine. */
    public static TestLimits usual() {
        return new TestLimits(200_000, mega(100), Duration.ofSeconds(60), mega(192), 1, 4, Duration.ofSeconds(60));
    }

    TestLimits withHeap(int megabytes) {
        return new TestLimits(characters, unpacked, deadline, mega(megabytes), children, waiting, patience);
    }

    TestLimits withDeadline(Duration newDeadline) {
        return new TestLimits(characters, unpacked, newDeadline, heap, children, waiting, patience);
    }

    /** Nobody waits: one file is read at a time. */
    public TestLimits withoutPatience() {
        return new TestLimits(characters, unpacked, deadline, heap, children, 0, Duration.ZERO);
    }

    private static MemorySize mega(int megabytes) {
        return new MemorySize(BigInteger.valueOf(megabytes * 1024L * 1024));
    }
}
