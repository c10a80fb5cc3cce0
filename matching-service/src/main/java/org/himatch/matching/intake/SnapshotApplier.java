package org.himatch.matching.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.himatch.events.AggregateEvent;
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.JobSnapshot;
import org.himatch.events.Snapshot;
import org.himatch.events.SnapshotJson;
import org.himatch.events.Topic;
import org.himatch.events.UnreadableEvent;
import org.himatch.matching.index.CandidateEntry;
import org.himatch.matching.index.JobEntry;
import org.himatch.matching.index.MarketIndex;
import org.jboss.logging.Logger;

/** Brings one record of a topic into the index, or says why it cannot be. */
@ApplicationScoped
class SnapshotApplier {
    private static final Logger LOG = Logger.getLogger(SnapshotApplier.class);

    private final MarketIndex index;
    private final UnknownIds unknownIds;
    private final IntakeMetrics metrics;
    private final Set<String> logged = new HashSet<>();

    SnapshotApplier(MarketIndex index, UnknownIds unknownIds, IntakeMetrics metrics) {
        this.index = index;
        this.unknownIds = unknownIds;
        this.metrics = metrics;
    }

    /**
     * Applies the record, if it is newer than what the index has.
     *
     * @throws UnreadableEvent if the record breaks the contract or holds a value outside the score's ranges
     */
    void apply(Topic topic, ConsumerRecord<String, byte[]> record) throws UnreadableEvent {
        AggregateEvent event = AggregateEvent.from(record);
        requireType(event, topic);
        boolean newer = switch (topic) {
            case CANDIDATES -> candidate(event);
            case JOBS -> job(event);
        };
        metrics.countApplied(topic, newer);
    }

    private boolean candidate(AggregateEvent event) throws UnreadableEvent {
        String data = event.data();
        if (data == null) {
            return index.deleteCandidate(event.partner(), event.aggregateId(), event.version());
        }
        CandidateSnapshot snapshot = read(event, data, CandidateSnapshot.class);
        try {
            return index.save(CandidateEntry.from(snapshot)) && reported(snapshot);
        } catch (IllegalArgumentException e) {
            throw outOfRange(e);
        }
    }

    private boolean job(AggregateEvent event) throws UnreadableEvent {
        String data = event.data();
        if (data == null) {
            return index.deleteJob(event.partner(), event.aggregateId(), event.version());
        }
        JobSnapshot snapshot = read(event, data, JobSnapshot.class);
        try {
            return index.save(JobEntry.from(snapshot)) && reported(snapshot);
        } catch (IllegalArgumentException e) {
            throw outOfRange(e);
        }
    }

    private static <S extends Snapshot> S read(AggregateEvent event, String data, Class<S> type)
            throws UnreadableEvent {
        S snapshot = SnapshotJson.read(data, type);
        if (!snapshot.id().equals(event.aggregateId())
                || !snapshot.partner().equals(event.partner())
                || snapshot.version() != event.version()) {
            throw new UnreadableEvent("the headers and the data differ in id, partner or version", null);
        }
        return snapshot;
    }

    private static void requireType(AggregateEvent event, Topic topic) throws UnreadableEvent {
        String expected = event.isDeletion() ? topic.deletedType() : topic.savedType();
        if (!event.type().equals(expected)) {
            throw new UnreadableEvent("the type is %s, not %s".formatted(event.type(), expected), null);
        }
        if (event.partner().isBlank() || event.version() < 1) {
            throw new UnreadableEvent("an event without partner or version", null);
        }
    }

    /** Counts what this catalogue does not have, and logs each id once. */
    private boolean reported(Snapshot snapshot) {
        List<String> unknown = unknownIds.in(snapshot);
        metrics.countUnknownIds(unknown.size());
        for (String id : unknown) {
            if (logged.add(id)) {
                LOG.warnf("Not in this catalogue, so it counts for nothing: unknown=%s", id);
            }
        }
        return true;
    }

    private static UnreadableEvent outOfRange(IllegalArgumentException cause) {
        return new UnreadableEvent("not usable for matching: " + cause.getMessage(), cause);
    }
}
