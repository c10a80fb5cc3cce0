package org.himatch.profile.tracking;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.catalogue.Origin;
import org.himatch.catalogue.SharedCycle;
import org.jspecify.annotations.Nullable;

/**
 * How an issuer counts the units of several of its credentials, which renew in one cycle.
 *
 * @param unitsPerFurther units for each further credential, on top of the one that asks for most
 * @param mostUnits units that a cycle never exceeds
 * @param source where the figures come from
 * @param asOf the day on which they were read there; absent when it is not known
 * @param confidence VERIFIED at the source, or RECALLED
 */
@Schema(name = "SharedCycle")
record SharedCycleResponse(
        int unitsPerFurther,
        int mostUnits,
        String source,
        @Nullable LocalDate asOf,
        Origin.Confidence confidence) {

    static SharedCycleResponse from(SharedCycle cycle) {
        Origin origin = cycle.origin();
        return new SharedCycleResponse(
                cycle.unitsPerFurther(), cycle.mostUnits(), origin.source(), origin.asOf(), origin.confidence());
    }
}
