package org.himatch.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himatch.api.InputCheck;
import org.himatch.api.InvalidInput;
import org.himatch.api.Violation;
import org.himatch.api.bulk.BulkItem;
import org.himatch.api.verification.Republication;
import org.himatch.api.verification.Republished;
import org.himatch.events.JobSnapshot;
import org.himatch.events.Topic;
import org.himatch.outbox.Outbox;

/** Which versions there are, and how they are published again. The partner is given, for a list runs beside the request. */
@ApplicationScoped
public class JobVersions {
    private final JobRepository jobs;
    private final Outbox outbox;
    private final InputCheck inputCheck;
    private final Clock clock;

    JobVersions(JobRepository jobs, Outbox outbox, InputCheck inputCheck, Clock clock) {
        this.jobs = jobs;
        this.outbox = outbox;
        this.inputCheck = inputCheck;
        this.clock = clock;
    }

    /** The versions of up to {@code count} of the partner's postings in ascending order of their ids, from behind one. */
    @Transactional
    public List<BulkItem> list(String partner, UUID after, int count) {
        return jobs.versions(partner, after, count).stream()
                .map(held -> new BulkItem(held.id(), held))
                .toList();
    }

    /**
     * Publishes postings as they are, so that an index takes them: one whose version it has already, or a newer one, gets a
     * version beyond that, and one that is not here is published as gone.
     */
    @Transactional
    public Republished republish(String partner, Republication republication) {
        List<Violation> violations = inputCheck.violationsOf(republication);
        if (!violations.isEmpty()) {
            throw InvalidInput.of(violations);
        }
        List<JobSnapshot> saved = new ArrayList<>();
        int raised = 0;
        int deleted = 0;
        // In one order for all, so that no two wait for each other.
        List<Republication.Item> items = republication.items().stream()
                .sorted(Comparator.comparing(Republication.Item::id))
                .toList();
        for (Republication.Item item : items) {
            Optional<Job> present = jobs.findForUpdate(partner, item.id());
            if (present.isEmpty()) {
                outbox.appendDeletion(Topic.JOBS, item.id(), partner, item.indexed() + 1);
                deleted++;
            } else if (present.get().version() > item.indexed()) {
                saved.add(present.get().toSnapshot());
            } else {
                Job beyond = present.get()
                        .raisedTo(item.indexed() + 1, clock.instant().truncatedTo(ChronoUnit.MILLIS));
                jobs.update(beyond);
                saved.add(beyond.toSnapshot());
                raised++;
            }
        }
        outbox.append(Topic.JOBS, saved);
        return new Republished(saved.size(), raised, deleted);
    }
}
