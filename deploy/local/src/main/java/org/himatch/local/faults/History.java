package org.himatch.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.himatch.local.faults.Write.Kind;
import org.himatch.local.faults.Write.Outcome;
import org.jspecify.annotations.Nullable;

/** What the clients did, saw and were told. Any number of threads may share one. */
final class History {
    private final AtomicInteger numbers = new AtomicInteger();
    private final Queue<Write> writes = new ConcurrentLinkedQueue<>();
    private final Map<UUID, Thing> things = new ConcurrentHashMap<>();
    private final Map<Subject, List<Thing>> living = new EnumMap<>(Subject.class);
    private final Queue<String> losses = new ConcurrentLinkedQueue<>();
    private final AtomicInteger rankings = new AtomicInteger();
    private final Sightings atWriters = new Sightings();
    private final Sightings inRankings = new Sightings();

    History() {
        for (Subject subject : Subject.values()) {
            living.put(subject, new ArrayList<>());
        }
    }

    /** A number for the next write. */
    int nextNumber() {
        return numbers.incrementAndGet();
    }

    /** Notes that a write is about to be sent. */
    Write begin(int number, Kind kind, Subject subject, @Nullable Thing thing, long base, @Nullable JsonNode body) {
        Write write = new Write(number, kind, subject, thing, base, body);
        writes.add(write);
        if (thing != null) {
            thing.writes().add(write);
        }
        return write;
    }

    /** Notes what was created. */
    void created(Write write, UUID id, long version) {
        write.is(Outcome.ACKNOWLEDGED);
        Thing thing = new Thing(id, write);
        Thing other = things.putIfAbsent(id, thing);
        if (other != null) {
            lost("%s and %s were both told that they have created %s".formatted(other.newest(), write, id));
            return;
        }
        if (version != 1) {
            lost("%s was created as version %d".formatted(thing, version));
        }
        atWriters.saw(id, version, System.nanoTime());
        synchronized (living) {
            living(write.subject).add(thing);
        }
    }

    /** Notes that a write is done: the thing has this version, or is gone as of it. */
    void acknowledged(Write write, Thing thing, long version) {
        write.is(Outcome.ACKNOWLEDGED);
        thing.acknowledge(write, version)
                .ifPresent(
                        other -> lost("version %d of %s is of both %s and %s, one of which overwrote the other unseen"
                                .formatted(version, thing, other, write)));
        if (write.kind == Kind.DELETE) {
            gone(thing);
        } else {
            atWriters.saw(thing.id(), version, System.nanoTime());
        }
    }

    /** Notes that a thing was found to be gone. */
    void gone(Thing thing) {
        atWriters.saw(thing.id(), Sightings.GONE, System.nanoTime());
        synchronized (living) {
            living(thing.subject()).remove(thing);
        }
    }

    /**
     * Notes what its writer says the version is.
     *
     * @param asked when it was asked
     */
    void sawAtWriter(Thing thing, long version, long asked) {
        long before = atWriters.before(thing.id(), asked);
        if (version < before) {
            lost("%s went back at its writer, from %s to %s".formatted(thing, text(before), text(version)));
        }
        atWriters.saw(thing.id(), version, System.nanoTime());
    }

    /**
     * Notes the version that a ranking has.
     *
     * @param asked when the ranking was asked for
     */
    void sawInRanking(UUID id, long version, long asked) {
        long before = inRankings.before(id, asked);
        if (version < before) {
            lost("%s went back in the rankings, from %s to %s".formatted(id, text(before), text(version)));
        }
        inRankings.saw(id, version, System.nanoTime());
    }

    /** Notes that matching has said it has a version, or what came after it. */
    void arrived(Thing thing, long version) {
        boolean isGone = thing.writerOf(version)
                .filter(write -> write.kind == Kind.DELETE)
                .isPresent();
        inRankings.saw(thing.id(), isGone ? Sightings.GONE : version, System.nanoTime());
    }

    void countRanking() {
        rankings.incrementAndGet();
    }

    /** Notes that something has been lost, or is half there, or went back. */
    void lost(String what) {
        losses.add(what);
    }

    /** One that is not known to be gone, if there is any. */
    Optional<Thing> anyLiving(Subject subject, RandomGenerator random) {
        synchronized (living) {
            List<Thing> some = living(subject);
            return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
        }
    }

    int countLiving(Subject subject) {
        synchronized (living) {
            return living(subject).size();
        }
    }

    /** The newest acknowledged version of everything. */
    Map<Thing, Long> newest() {
        return things.values().stream()
                .collect(
                        Collectors.toMap(thing -> thing, thing -> thing.newest().getKey()));
    }

    List<Thing> things() {
        return List.copyOf(things.values());
    }

    Optional<Thing> thing(UUID id) {
        return Optional.ofNullable(things.get(id));
    }

    List<Write> writes() {
        return List.copyOf(writes);
    }

    List<String> losses() {
        return List.copyOf(losses);
    }

    int rankings() {
        return rankings.get();
    }

    private List<Thing> living(Subject subject) {
        List<Thing> some = living.get(subject);
        if (some == null) {
            throw new IllegalStateException("no list of " + subject);
        }
        return some;
    }

    private static String text(long version) {
        return version == Sightings.GONE ? "gone" : "version " + version;
    }
}
