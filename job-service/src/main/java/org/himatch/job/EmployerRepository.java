package org.himatch.job;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The employers' table. Every query is bound to a partner. */
@ApplicationScoped
class EmployerRepository implements PanacheRepositoryBase<EmployerEntity, UUID> {

    Optional<Employer> find(String partner, UUID id) {
        return find("partner = ?1 and id = ?2", partner, id)
                .firstResultOptional()
                .map(EmployerEntity::toEmployer);
    }

    /** Finds it, and holds its row until the transaction ends. */
    Optional<Employer> findForUpdate(String partner, UUID id) {
        return find("partner = ?1 and id = ?2", partner, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(EmployerEntity::toEmployer);
    }

    /** Finds those that there are, and holds their rows, in one order for all, until the transaction ends. */
    List<Employer> findForUpdate(String partner, Collection<UUID> ids) {
        return find("partner = ?1 and id in ?2", Sort.by("id"), partner, ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .map(EmployerEntity::toEmployer)
                .toList();
    }

    /** Finds it, and holds the external id until the transaction ends: no two writers both find that it is free. */
    Optional<Employer> findByExternalIdForUpdate(String partner, String externalId) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))", Integer.class)
                .setParameter(1, "employer\n" + partner + "\n" + externalId)
                .getSingleResult();
        return find("partner = ?1 and externalId = ?2", partner, externalId)
                .firstResultOptional()
                .map(EmployerEntity::toEmployer);
    }

    /** Up to {@code count} employers in ascending order of their ids, from behind {@code after}. */
    List<Employer> list(String partner, @Nullable UUID only, @Nullable String externalId, UUID after, int count) {
        StringBuilder where = new StringBuilder("partner = :partner and id > :after");
        Parameters parameters = Parameters.with("partner", partner).and("after", after);
        if (only != null) {
            where.append(" and id = :only");
            parameters.and("only", only);
        }
        if (externalId != null) {
            where.append(" and externalId = :externalId");
            parameters.and("externalId", externalId);
        }
        return find(where.toString(), Sort.by("id"), parameters).page(0, count).stream()
                .map(EmployerEntity::toEmployer)
                .toList();
    }

    void insert(Employer employer) {
        persistAndFlush(new EmployerEntity().take(employer));
    }

    void update(Employer employer) {
        findById(employer.id()).take(employer);
        flush();
    }
}
