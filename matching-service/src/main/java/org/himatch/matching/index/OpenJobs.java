package org.himatch.matching.index;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.himatch.events.JobStatus;
import org.himatch.ranking.Demand;
import org.himatch.ranking.JobIndex;
import org.himatch.ranking.JobsForCandidate;
import org.himatch.ranking.Ranking;
import org.himatch.ranking.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The postings that candidates see, ranked. One leaves by itself when its last moment has come: the next ranking takes it
 * out first, without waiting for an event that says so. Time only goes on: a posting that is out comes back with a newer
 * version and in no other way.
 */
final class OpenJobs {
    private final JobIndex index;
    private final LastAnswers<Whose, Demand> demands = new LastAnswers<>();
    private final AtomicLong changes = new AtomicLong();
    private final Map<UUID, Instant> ends = new HashMap<>();
    private final PriorityQueue<End> nextToEnd = new PriorityQueue<>(Comparator.comparing(End::moment));

    /** Which postings are counted; the parameters of {@link JobIndex#demand}. */
    record Whose(Set<String> states, @Nullable Boolean remote) {}

    /** When a posting ends; of no meaning any more when {@code ends} says otherwise. */
    private record End(Instant moment, UUID id) {}

    OpenJobs(Vocabulary vocabulary, Executor background) {
        index = new JobIndex(vocabulary, background);
    }

    void beginFilling() {
        index.beginFilling();
    }

    void endFilling() {
        index.endFilling();
    }

    /** Takes in what is open and can be ranked, and takes out what is not. */
    synchronized void put(JobEntry entry) {
        remove(entry.id());
        if (entry.status() != JobStatus.OPEN || entry.job() == null) {
            return;
        }
        index.put(entry.job());
        changes.incrementAndGet();
        if (entry.validThrough() != null) {
            ends.put(entry.id(), entry.validThrough());
            nextToEnd.add(new End(entry.validThrough(), entry.id()));
        }
    }

    synchronized void remove(UUID id) {
        ends.remove(id);
        index.remove(id);
        changes.incrementAndGet();
    }

    /** Ranks the postings that candidates see at this moment. */
    Ranking rank(JobsForCandidate query, Instant moment) {
        removeEnded(moment);
        return index.rank(query);
    }

    /** The postings that candidates see at this moment, for questions about all of them. */
    JobIndex at(Instant moment) {
        removeEnded(moment);
        return index;
    }

    /** How many of the postings that candidates see at this moment ask for what. */
    Demand demand(Instant moment, Whose whose) {
        removeEnded(moment);
        return demands.get(changes.get(), whose, () -> index.demand(whose.states(), whose.remote()));
    }

    private synchronized void removeEnded(Instant moment) {
        for (End end = nextToEnd.peek(); end != null && !moment.isBefore(end.moment()); end = nextToEnd.peek()) {
            nextToEnd.remove();
            if (end.moment().equals(ends.get(end.id()))) {
                remove(end.id());
            }
        }
    }
}
