package org.himatch.local.faults;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which versions were seen in one place, and when: what was seen before a question was asked, its answer must not be behind.
 * Moments are those of {@link System#nanoTime()}.
 */
final class Sightings {
    /** The version of what is gone, which is behind nothing. */
    static final long GONE = Long.MAX_VALUE;

    private final Map<UUID, TreeMap<Long, Long>> highest = new ConcurrentHashMap<>();

    /** Notes a version. */
    void saw(UUID id, long version, long moment) {
        highest.compute(id, (any, known) -> {
            TreeMap<Long, Long> versions = known == null ? new TreeMap<>() : known;
            if (versions.isEmpty() || versions.lastEntry().getValue() < version) {
                // Threads come here out of order; a later moment with a lower version would tell nothing.
                long at = versions.isEmpty() ? moment : Math.max(moment, versions.lastKey());
                versions.put(at, version);
            }
            return versions;
        });
    }

    /** The highest version that had been seen by a moment; 0 when none. */
    long before(UUID id, long moment) {
        long[] found = {0};
        highest.computeIfPresent(id, (any, versions) -> {
            Map.Entry<Long, Long> last = versions.floorEntry(moment);
            found[0] = last == null ? 0 : last.getValue();
            return versions;
        });
        return found[0];
    }
}
