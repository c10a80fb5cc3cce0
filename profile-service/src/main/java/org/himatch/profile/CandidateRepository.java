package org.himatch.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himatch.api.verification.HeldVersion;

/** The candidates' table. Every query is bound to a partner. */
@ApplicationScoped
class CandidateRepository implements PanacheRepositoryBase<CandidateEntity, UUID> {

    Optional<Candidate> find(String partner, UUID id) {
        return find("partner = ?1 and id = ?2", partner, id)
                .firstResultOptional()
                .map(CandidateEntity::toCandidate);
    }

    /** Finds it, and holds its row until the transaction ends: versions rise one at a time. */
    Optional<Candidate> findForUpdate(String partner, UUID id) {
        return find("partner = ?1 and id = ?2", partner, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(CandidateEntity::toCandidate);
    }

    /** Finds it, and holds the external id until the transaction ends: no two writers both find that it is free. */
    Optional<Candidate> findByExternalIdForUpdate(String partner, String externalId) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))", Integer.class)
                .setParameter(1, "candidate\n" + partner + "\n" + externalId)
                .getSingleResult();
        return find("partner = ?1 and externalId = ?2", partner, externalId)
                .firstResultOptional()
                .map(CandidateEntity::toCandidate);
    }

    /** Up to {@code count} candidates in ascending order of their ids, from behind {@code after}. */
    List<Candidate> list(String partner, CandidateFilter filter, UUID after, int count) {
        StringBuilder where = new StringBuilder("partner = :partner and id > :after");
        Parameters parameters = Parameters.with("partner", partner).and("after", after);
        if (filter.externalId() != null) {
            where.append(" and externalId = :externalId");
            parameters.and("externalId", filter.externalId());
        }
        if (filter.visible() != null) {
            where.append(" and visible = :visible");
            parameters.and("visible", filter.visible());
        }
        return find(where.toString(), Sort.by("id"), parameters).page(0, count).stream()
                .map(CandidateEntity::toCandidate)
                .toList();
    }

    /**
     * Finds the candidates with these external ids, and holds their rows, and the ids that are free, until the transaction
     * ends. Rows before ids, each in one order for all: as a single writer does it, so that no two wait for each other.
     *
     * @throws ConcurrentModificationException when another writer took one of the free ids meanwhile: begin again
     */
    List<Candidate> findByExternalIdsForUpdate(String partner, Collection<String> externalIds) {
        if (externalIds.isEmpty()) {
            return List.of();
        }
        List<Candidate> found = find("partner = ?1 and externalId in ?2", Sort.by("id"), partner, externalIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .map(CandidateEntity::toCandidate)
                .toList();
        Set<String> free = new HashSet<>(externalIds);
        found.forEach(candidate -> free.remove(candidate.content().externalId()));
        if (!free.isEmpty()) {
            getEntityManager()
                    .createNativeQuery("""
                            select count(*) from (
                              select pg_advisory_xact_lock(id) from (
                                select distinct hashtextextended(?1 || unnest(?2), 0) as id order by 1) as ids) as held
                            """, Long.class)
                    .setParameter(1, "candidate\n" + partner + "\n")
                    .setParameter(2, free.toArray(String[]::new))
                    .getSingleResult();
            if (count("partner = ?1 and externalId in ?2", partner, free) > 0) {
                throw new ConcurrentModificationException("an external id was taken meanwhile");
            }
        }
        return found;
    }

    /** The versions of up to {@code count} candidates in ascending order of their ids, from behind {@code after}. */
    List<HeldVersion> versions(String partner, UUID after, int count) {
        return getEntityManager()
                .createQuery(
                        "select id, version from CandidateEntity where partner = :partner and id > :after order by id",
                        Object[].class)
                .setParameter("partner", partner)
                .setParameter("after", after)
                .setMaxResults(count)
                .getResultStream()
                .map(row -> new HeldVersion((UUID) row[0], (Long) row[1], false))
                .toList();
    }

    void insert(Candidate candidate) {
        persistAndFlush(new CandidateEntity().take(candidate));
    }

    void update(Candidate candidate) {
        findById(candidate.id()).take(candidate);
        flush();
    }

    /** Writes new candidates, and ones that {@link #findByExternalIdsForUpdate} has found. */
    void write(Collection<Candidate> created, Collection<Candidate> changed) {
        created.forEach(candidate -> persist(new CandidateEntity().take(candidate)));
        changed.forEach(candidate -> findById(candidate.id()).take(candidate));
        flush();
    }
}
