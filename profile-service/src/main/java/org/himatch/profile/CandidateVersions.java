package org.himatch.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himatch.api.bulk.BulkItem;
import org.himatch.api.verification.Republication;
import org.himatch.api.verification.Republished;
import org.himatch.api.verification.Republisher;
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.Snapshot;
import org.himatch.events.Topic;
import org.himatch.outbox.Outbox;

/** Which versions there are, and how they are published again. The partner is given, for a list runs beside the request. */
@ApplicationScoped
public class CandidateVersions {
    private final CandidateRepository candidates;
    private final Outbox outbox;
    private final Republisher republisher;
    private final Clock clock;

    CandidateVersions(CandidateRepository candidates, Outbox outbox, Republisher republisher, Clock clock) {
        this.candidates = candidates;
        this.outbox = outbox;
        this.republisher = republisher;
        this.clock = clock;
    }

    /** The versions of up to {@code count} of the partner's candidates in ascending order of their ids, from behind one. */
    @Transactional
    public List<BulkItem> list(String partner, UUID after, int count) {
        return candidates.versions(partner, after, count).stream()
                .map(held -> new BulkItem(held.id(), held))
                .toList();
    }

    /** Publishes candidates again, as {@link Republisher} says. */
    @Transactional
    public Republished republish(String partner, Republication wanted) {
        return republisher.republish(wanted, new Writer(partner));
    }

    private final class Writer implements Republisher.Writer {
        private final String partner;

        Writer(String partner) {
            this.partner = partner;
        }

        @Override
        public Optional<CandidateSnapshot> lock(UUID id) {
            return candidates.findForUpdate(partner, id).map(Candidate::toSnapshot);
        }

        @Override
        public Snapshot raise(UUID id, long version) {
            Candidate beyond = candidates
                    .findForUpdate(partner, id)
                    .orElseThrow()
                    .raisedTo(version, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            candidates.update(beyond);
            return beyond.toSnapshot();
        }

        @Override
        public void publish(List<Snapshot> things) {
            outbox.append(Topic.CANDIDATES, things);
        }

        @Override
        public void publishGone(UUID id, long version) {
            outbox.appendDeletion(Topic.CANDIDATES, id, partner, version);
        }
    }
}
