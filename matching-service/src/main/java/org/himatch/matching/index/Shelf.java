package org.himatch.matching.index;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The things of one kind in one partner's market, each in its newest version. One thread writes, any number read.
 *
 * <p>Events may come twice, late and out of order; only a newer version changes anything. A deletion is remembered with
 * its version, so that an older save which comes after it does not bring the thing back.
 */
final class Shelf<E extends Versioned> {
    private final Map<UUID, E> entries = new ConcurrentHashMap<>();
    private final Map<UUID, Long> deletions = new ConcurrentHashMap<>();

    /** Whether this version is newer than what is known. */
    boolean isNews(UUID id, long version) {
        return version > version(id);
    }

    /** Whether a deletion is known neither itself nor as outdated by a newer version. */
    boolean isNewDeletion(UUID id, long version) {
        Long deletion = deletions.get(id);
        return version >= version(id) && (deletion == null || version > deletion);
    }

    /** Puts in an entry that is news. */
    void put(E entry) {
        entries.put(entry.id(), entry);
        deletions.remove(entry.id());
    }

    /** Takes the thing out by a deletion that is new. */
    void remove(UUID id, long version) {
        deletions.put(id, version);
        entries.remove(id);
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

    /** What is there; what comes or goes meanwhile may or may not show. */
    Stream<E> all() {
        return entries.values().stream();
    }

    /** Every version that is known, of the things and of their deletions. */
    Stream<KnownVersion> versions() {
        return Stream.concat(
                entries.values().stream().map(entry -> new KnownVersion(entry.id(), entry.version(), false)),
                deletions.entrySet().stream()
                        .map(deletion -> new KnownVersion(deletion.getKey(), deletion.getValue(), true)));
    }

    int size() {
        return entries.size();
    }
}
