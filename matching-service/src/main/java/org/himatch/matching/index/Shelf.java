package org.himatch.matching.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The things of one kind in one partner's market, each in its newest version. One thread writes, any number read.
 *
 * <p>Events may come twice, late and out of order; only a newer version changes anything. A deletion is remembered with
 * its version, so that an older save which comes after it does not bring the thing back.
 */
final class Shelf<E extends IndexEntry> {
    private final Map<UUID, E> entries = new ConcurrentHashMap<>();
    private final Map<UUID, Long> deletions = new ConcurrentHashMap<>();

    /** Puts the entry in, if it is newer than what is known; false when it is not. */
    boolean save(E entry) {
        if (entry.version() <= version(entry.id())) {
            return false;
        }
        entries.put(entry.id(), entry);
        deletions.remove(entry.id());
        return true;
    }

    /** Takes the thing out, unless a newer version of it is known; false when it is, or the deletion is. */
    boolean delete(UUID id, long version) {
        Long deletion = deletions.get(id);
        if (version < version(id) || (deletion != null && version <= deletion)) {
            return false;
        }
        deletions.put(id, version);
        entries.remove(id);
        return true;
    }

    Optional<E> find(UUID id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** The newest version known, of the thing or of its deletion; 0 when nothing is known. */
    long version(UUID id) {
        Long deletion = deletions.get(id);
        E entry = entries.get(id);
        return Math.max(deletion == null ? 0 : deletion, entry == null ? 0 : entry.version());
    }

    /** What is there now; later changes do not show in it. */
    List<E> all() {
        return List.copyOf(entries.values());
    }

    int size() {
        return entries.size();
    }
}
