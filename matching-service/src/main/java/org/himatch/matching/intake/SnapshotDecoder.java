package org.himatch.matching.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.himatch.events.AggregateEvent;
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.JobSnapshot;
import org.himatch.events.Snapshot;
import org.himatch.events.SnapshotJson;
import org.himatch.events.Topic;
import org.himatch.events.UnreadableEvent;
import org.himatch.matching.index.CandidateEntry;
import org.himatch.matching.index.IndexEntry;
import org.himatch.matching.index.JobEntry;

/** Reads records, each for itself: any number of threads may. */
@ApplicationScoped
class SnapshotDecoder {
    private final UnknownIds unknownIds;

    SnapshotDecoder(UnknownIds unknownIds) {
        this.unknownIds = unknownIds;
    }

    /** What the record says, or why that cannot be told; a defect of ours is such a reason too. */
    Decoded decode(Topic topic, ConsumerRecord<String, byte[]> record) {
        try {
            AggregateEvent event = AggregateEvent.from(record);
            requireType(event, topic);
            String data = event.data();
            if (data == null) {
                return new Decoded.Deleted(topic, event.partner(), event.aggregateId(), event.version());
            }
            Snapshot snapshot = switch (topic) {
                case CANDIDATES -> read(event, data, CandidateSnapshot.class);
                case JOBS -> read(event, data, JobSnapshot.class);
            };
            return new Decoded.Saved(entry(snapshot), unknownIds.in(snapshot));
        } catch (UnreadableEvent e) {
            return new Decoded.Refused(e);
        } catch (RuntimeException e) {
            return new Decoded.Refused(new UnreadableEvent("failed to read: " + e, e));
        }
    }

    private static IndexEntry entry(Snapshot snapshot) throws UnreadableEvent {
        try {
            return switch (snapshot) {
                case CandidateSnapshot candidate -> CandidateEntry.from(candidate);
                case JobSnapshot job -> JobEntry.from(job);
            };
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent("not usable for matching: " + e.getMessage(), e);
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
}
