package org.himatch.ranking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job, as far as matching looks at it.
 *
 * @param id its id, which also enters the tie-break
 * @param version the version that this is, named in explanations; nothing else depends on it
 * @param criteria what it asks for
 * @param terms what it offers
 * @param employer whose job it is, or null; filters look at it, scores and constraints do not
 */
public record Job(
        UUID id,
        long version,
        Criteria criteria,
        Terms terms,
        @Nullable UUID employer) {

    /** A job of nobody in particular. */
    public Job(UUID id, long version, Criteria criteria, Terms terms) {
        this(id, version, criteria, terms, null);
    }
}
