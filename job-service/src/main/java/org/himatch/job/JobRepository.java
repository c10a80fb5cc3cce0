package org.himatch.job;

import static java.util.stream.Collectors.joining;
import static org.hibernate.jpa.SpecHints.HINT_SPEC_LOCK_TIMEOUT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.himatch.api.verification.HeldVersion;
import org.himatch.events.JobStatus;

/** The postings' table. Every query is bound to a partner, but for those that find what is due to expire. */
@ApplicationScoped
class JobRepository implements PanacheRepositoryBase<JobEntity, UUID> {
    /** The index {@code job_due} has the same condition. */
    private static final String DUE = Lifecycle.EXPIRING.stream()
            .map(JobStatus::name)
            .collect(joining(", ", "status in (", ") and validThrough <= :now"));

    Optional<Job> find(String partner, UUID id) {
        return find("partner = ?1 and id = ?2", partner, id)
                .firstResultOptional()
                .map(JobEntity::toJob);
    }

    /** Finds it, and holds its row until the transaction ends: versions rise one at a time. */
    Optional<Job> findForUpdate(String partner, UUID id) {
        return find("partner = ?1 and id = ?2", partner, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(JobEntity::toJob);
    }

    Optional<Job> findByRequisition(String partner, UUID employer, String requisitionId) {
        return find("partner = ?1 and employerId = ?2 and requisitionId = ?3", partner, employer, requisitionId)
                .firstResultOptional()
                .map(JobEntity::toJob);
    }

    /** Finds the employer's postings with these requisition ids, and holds their rows until the transaction ends. */
    List<Job> findByRequisitionsForUpdate(String partner, UUID employer, Collection<String> requisitionIds) {
        return find(
                        "partner = ?1 and employerId = ?2 and requisitionId in ?3",
                        Sort.by("id"),
                        partner,
                        employer,
                        requisitionIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .map(JobEntity::toJob)
                .toList();
    }

    /** Whether one of these requisition ids of the employer is taken. */
    boolean isTaken(String partner, UUID employer, Collection<String> requisitionIds) {
        return count("partner = ?1 and employerId = ?2 and requisitionId in ?3", partner, employer, requisitionIds) > 0;
    }

    long countOf(String partner, UUID employer) {
        return count("partner = ?1 and employerId = ?2", partner, employer);
    }

    /** Up to {@code count} postings in ascending order of their ids, from behind {@code after}. */
    List<Job> list(JobScope scope, JobFilter filter, Instant now, UUID after, int count) {
        StringBuilder where = new StringBuilder("partner = :partner and id > :after");
        Parameters parameters = Parameters.with("partner", scope.partner()).and("after", after);
        if (scope.employer() != null) {
            where.append(" and employerId = :own");
            parameters.and("own", scope.employer());
        }
        if (scope.openOnly()) {
            where.append(" and status = :open and (validThrough is null or validThrough > :now)");
            parameters.and("open", JobStatus.OPEN).and("now", now);
        }
        if (filter.employer() != null) {
            where.append(" and employerId = :employer");
            parameters.and("employer", filter.employer());
        }
        if (filter.requisitionId() != null) {
            where.append(" and requisitionId = :requisitionId");
            parameters.and("requisitionId", filter.requisitionId());
        }
        if (filter.status() != null) {
            where.append(" and status = :status");
            parameters.and("status", filter.status());
        }
        return find(where.toString(), Sort.by("id"), parameters).page(0, count).stream()
                .map(JobEntity::toJob)
                .toList();
    }

    /** Up to {@code count} postings that have to expire, in ascending order of their ids, from behind {@code after}. */
    List<UUID> due(Instant now, UUID after, int count) {
        return getEntityManager()
                .createQuery("select id from JobEntity where id > :after and " + DUE + " order by id", UUID.class)
                .setParameter("after", after)
                .setParameter("now", now)
                .setMaxResults(count)
                .getResultList();
    }

    /** Finds it if it has to expire and nobody else holds its row, and holds that until the transaction ends. */
    Optional<Job> findDueForUpdate(UUID id, Instant now) {
        return find("id = :id and " + DUE, Parameters.with("id", id).and("now", now))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .firstResultOptional()
                .map(JobEntity::toJob);
    }

    /** The versions of up to {@code count} postings in ascending order of their ids, from behind {@code after}. */
    List<HeldVersion> versions(String partner, UUID after, int count) {
        return getEntityManager()
                .createQuery(
                        "select id, version from JobEntity where partner = :partner and id > :after order by id",
                        Object[].class)
                .setParameter("partner", partner)
                .setParameter("after", after)
                .setMaxResults(count)
                .getResultStream()
                .map(row -> new HeldVersion((UUID) row[0], (Long) row[1], false))
                .toList();
    }

    void insert(Job job) {
        persistAndFlush(new JobEntity().take(job));
    }

    void update(Job job) {
        findById(job.id()).take(job);
        flush();
    }

    /** Writes new postings, and ones whose rows this transaction holds. */
    void write(Collection<Job> created, Collection<Job> changed) {
        created.forEach(job -> persist(new JobEntity().take(job)));
        changed.forEach(job -> findById(job.id()).take(job));
        flush();
    }
}
