package org.himatch.matching.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.himatch.events.Topic;
import org.himatch.events.UnreadableEvent;
import org.himatch.matching.index.CandidateEntry;
import org.himatch.matching.index.IndexEntry;
import org.himatch.matching.index.IndexWriter;
import org.himatch.matching.index.JobEntry;
import org.himatch.matching.index.MarketIndex;
import org.jboss.logging.Logger;

/** Brings what records say into the index, and those that cannot be brought in to the dead letters. For one thread. */
@ApplicationScoped
class SnapshotApplier {
    private static final Logger LOG = Logger.getLogger(SnapshotApplier.class);

    private final MarketIndex index;
    private final DeadLetters deadLetters;
    private final IntakeMetrics metrics;
    private final Set<String> logged = new HashSet<>();

    SnapshotApplier(MarketIndex index, DeadLetters deadLetters, IntakeMetrics metrics) {
        this.index = index;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    /** Applies what the record says, if it is newer than what the index has, and counts it. */
    void apply(Topic topic, ConsumerRecord<String, byte[]> record, Decoded decoded) {
        try {
            switch (decoded) {
                case Decoded.Saved(IndexEntry entry, List<String> unknownIds) -> {
                    boolean newer = save(index, entry);
                    metrics.countApplied(topic, newer);
                    if (newer) {
                        report(unknownIds);
                    }
                }
                case Decoded.Deleted deleted -> metrics.countApplied(topic, delete(index, deleted));
                case Decoded.Refused(UnreadableEvent cause) -> refuse(topic, record, cause);
            }
        } catch (RuntimeException e) {
            // A defect of ours must not stop the stream either; the record waits with the dead letters for the repair.
            refuse(topic, record, new UnreadableEvent("failed to apply: " + e, e));
        }
    }

    /** Applies what the record says to an index that is being built. What was counted and told the first time is not again. */
    void apply(IndexWriter target, Topic topic, ConsumerRecord<String, byte[]> record, Decoded decoded) {
        switch (decoded) {
            case Decoded.Saved saved -> save(target, saved.entry());
            case Decoded.Deleted deleted -> delete(target, deleted);
            case Decoded.Refused(UnreadableEvent cause) -> deadLetters.write(topic, record, cause);
        }
    }

    private static boolean save(IndexWriter target, IndexEntry entry) {
        return switch (entry) {
            case CandidateEntry candidate -> target.save(candidate);
            case JobEntry job -> target.save(job);
        };
    }

    private static boolean delete(IndexWriter target, Decoded.Deleted deleted) {
        return switch (deleted.topic()) {
            case CANDIDATES -> target.deleteCandidate(deleted.partner(), deleted.id(), deleted.version());
            case JOBS -> target.deleteJob(deleted.partner(), deleted.id(), deleted.version());
        };
    }

    private void refuse(Topic topic, ConsumerRecord<String, byte[]> record, UnreadableEvent cause) {
        metrics.countDeadLetter(topic);
        deadLetters.write(topic, record, cause);
    }

    /** Counts what this catalogue does not have, and logs each id once. */
    private void report(List<String> unknownIds) {
        if (!unknownIds.isEmpty()) {
            metrics.countUnknownIds(unknownIds.size());
            for (String id : unknownIds) {
                if (logged.add(id)) {
                    LOG.warnf("Not in this catalogue, so it counts for nothing: unknown=%s", id);
                }
            }
        }
    }
}
