package org.himatch.profile.vocabulary;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.catalogue.Origin;
import org.himatch.catalogue.Renewal;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a credential in force.
 *
 * @param everyYears length of a cycle in years
 * @param units continuing-education units that a cycle asks of who holds this credential alone
 * @param graceDays days after the end of a cycle in which the renewal is still accepted
 * @param source where the figures come from
 * @param asOf the day on which they were read there; absent when it is not known
 * @param confidence VERIFIED at the source, or RECALLED
 */
@Schema(name = "Renewal")
public record RenewalResponse(
        int everyYears,
        int units,
        int graceDays,
        String source,
        @Nullable LocalDate asOf,
        Origin.Confidence confidence) {

    /** The renewal as a caller reads it. */
    public static RenewalResponse from(Renewal renewal) {
        Origin origin = renewal.origin();
        return new RenewalResponse(
                renewal.everyYears(),
                renewal.units(),
                renewal.graceDays(),
                origin.source(),
                origin.asOf(),
                origin.confidence());
    }
}
