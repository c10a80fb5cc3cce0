package org.himatch.catalogue;

import java.util.Collection;

/**
 * How an issuer counts the units of who holds several of its credentials: all of them renew in one cycle, which asks for
 * the most that any of them asks for alone, and some more for each further one.
 *
 * @param issuer the issuer, as its credentials name it
 * @param unitsPerFurther units for each further credential, at least 1
 * @param mostUnits units that a cycle never exceeds, however many are held
 * @param origin where the figures come from
 */
public record SharedCycle(String issuer, int unitsPerFurther, int mostUnits, Origin origin) {

    /**
     * The units of one cycle for all of these together.
     *
     * @param renewals of the credentials held, each credential once, at least one
     */
    int units(Collection<Renewal> renewals) {
        int most = renewals.stream().mapToInt(Renewal::units).max().orElseThrow();
        return Math.min(mostUnits, most + unitsPerFurther * (renewals.size() - 1));
    }
}
