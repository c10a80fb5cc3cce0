package org.himatch.profile.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.himatch.profile.DeclaredCredential;
import org.himatch.profile.DocumentConverter;
import org.jspecify.annotations.Nullable;

/**
 * Finds declared credentials by their last day in force. The table is kept by triggers on the candidates', so a page is a
 * range of its index, however many candidates there are.
 */
@ApplicationScoped
class ExpiryRepository {
    private static final String EXPIRING = """
            select declared.ordinal, candidate.id, candidate.external_id, cast(candidate.credentials as text)
            from declared_credential declared
            join candidate on candidate.id = declared.candidate_id
            where declared.partner = :partner
              and declared.expires between :from and :to
              and (declared.expires, declared.candidate_id, declared.ordinal) > (:expires, :candidate, :ordinal)
              and not exists (
                select 1 from declared_credential later
                where later.candidate_id = declared.candidate_id
                  and coalesce(cast(:present as jsonb) ->> later.code, later.code)
                    = coalesce(cast(:present as jsonb) ->> declared.code, declared.code)
                  and (later.expires is null or later.expires > declared.expires))
            order by declared.expires, declared.candidate_id, declared.ordinal
            """;

    private final DocumentConverter.OfCredentials documents = new DocumentConverter.OfCredentials();
    private final Session database;

    ExpiryRepository(Session database) {
        this.database = database;
    }

    /**
     * A credential found.
     *
     * @param ordinal its position among the candidate's credentials, from 0
     * @param candidateId the candidate
     * @param externalId the partner's own id for the candidate
     * @param credentials everything that the candidate declares, from the same moment
     */
    record Found(int ordinal, UUID candidateId, @Nullable String externalId, List<DeclaredCredential> credentials) {}

    /**
     * Up to {@code count} credentials of the partner's candidates, without those that a later award has renewed.
     *
     * @param presentCodes a JSON object from former codes to present ones
     */
    List<Found> find(String partner, ExpiryQuery query, String presentCodes, int count) {
        return database
                .createNativeQuery(EXPIRING, Object[].class)
                .setParameter("partner", partner)
                .setParameter("from", query.from())
                .setParameter("to", query.to())
                .setParameter("expires", query.after().expires())
                .setParameter("candidate", query.after().candidateId())
                .setParameter("ordinal", query.after().ordinal())
                .setParameter("present", presentCodes)
                .setMaxResults(count)
                .getResultList()
                .stream()
                .map(this::found)
                .toList();
    }

    private Found found(Object[] row) {
        return new Found(
                (Integer) row[0],
                (UUID) row[1],
                (String) row[2],
                Objects.requireNonNull(documents.convertToEntityAttribute((String) row[3])));
    }
}
