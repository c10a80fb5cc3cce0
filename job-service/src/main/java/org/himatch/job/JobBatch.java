package org.himatch.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.himatch.api.bulk.BulkOutcome;
import org.himatch.api.bulk.BulkRecord;
import org.himatch.events.JobSnapshot;
import org.jspecify.annotations.Nullable;

/** What one transaction of a bulk import holds and does. A later record sees what an earlier one has done. */
final class JobBatch {
    private final String partner;
    private final @Nullable UUID only;
    private final Set<UUID> held = new HashSet<>();
    private final Map<Key, Job> present = new HashMap<>();
    private final Map<UUID, Job> created = new LinkedHashMap<>();
    private final Map<UUID, Job> changed = new LinkedHashMap<>();
    private final List<MoveLog.Step> steps = new ArrayList<>();

    JobBatch(String partner, @Nullable UUID only) {
        this.partner = partner;
        this.only = only;
    }

    /**
     * Finds what is there of these records, and holds it until the transaction ends. Postings before employers, each in one
     * order for all: as a single writer does it, so that no two wait for each other.
     *
     * @throws ConcurrentModificationException when another writer took a free requisition id meanwhile: begin again
     */
    void hold(JobRepository jobs, EmployerRepository employers, List<BulkRecord> records) {
        SortedMap<UUID, Set<String>> wanted = new TreeMap<>();
        for (BulkRecord record : records) {
            UUID employer = employer(record);
            if (employer != null && (only == null || only.equals(employer))) {
                Set<String> requisitions = wanted.computeIfAbsent(employer, id -> new HashSet<>());
                String requisition = requisition(record);
                if (requisition != null) {
                    requisitions.add(requisition);
                }
            }
        }
        wanted.forEach((employer, requisitions) -> {
            if (!requisitions.isEmpty()) {
                jobs.findByRequisitionsForUpdate(partner, employer, requisitions)
                        .forEach(this::know);
            }
        });
        if (!wanted.isEmpty()) {
            employers.findForUpdate(partner, wanted.keySet()).forEach(employer -> held.add(employer.id()));
        }
        wanted.forEach((employer, requisitions) -> {
            requisitions.removeIf(requisition -> present.containsKey(new Key(employer, requisition)));
            if (!requisitions.isEmpty() && jobs.isTaken(partner, employer, requisitions)) {
                throw new ConcurrentModificationException("a requisition id was taken meanwhile");
            }
        });
    }

    String partner() {
        return partner;
    }

    /** Whether the employer is there, and the caller's to write for. */
    boolean holds(UUID employer) {
        return held.contains(employer);
    }

    /** The posting with the record's employer and requisition id. */
    @Nullable
    Job present(BulkRecord record) {
        UUID employer = employer(record);
        String requisition = requisition(record);
        return employer == null || requisition == null ? null : present.get(new Key(employer, requisition));
    }

    BulkOutcome create(Job job) {
        created.put(job.id(), job);
        return done(null, job, BulkOutcome.Kind.CREATED);
    }

    BulkOutcome change(Job before, Job job) {
        (created.containsKey(job.id()) ? created : changed).put(job.id(), job);
        return done(before, job, BulkOutcome.Kind.UPDATED);
    }

    private BulkOutcome done(@Nullable Job before, Job job, BulkOutcome.Kind kind) {
        know(job);
        steps.add(new MoveLog.Step(before, job));
        return BulkOutcome.of(kind, job.id(), job.version());
    }

    Collection<Job> created() {
        return created.values();
    }

    Collection<Job> changed() {
        return changed.values();
    }

    /** Every version that was made, in order. */
    List<MoveLog.Step> steps() {
        return steps;
    }

    List<JobSnapshot> events() {
        return steps.stream().map(step -> step.after().toSnapshot()).toList();
    }

    private void know(Job job) {
        String requisition = job.content().requisitionId();
        if (requisition != null) {
            present.put(new Key(job.content().employerId(), requisition), job);
        }
    }

    private static @Nullable String requisition(BulkRecord record) {
        return record.text("requisitionId");
    }

    private static @Nullable UUID employer(BulkRecord record) {
        String id = record.text("employerId");
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null; // reading the body will say so
        }
    }

    private record Key(UUID employer, String requisition) {}
}
