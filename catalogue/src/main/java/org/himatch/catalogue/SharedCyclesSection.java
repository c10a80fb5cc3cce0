package org.himatch.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.himatch.catalogue.Definitions.Shape;
import org.himatch.catalogue.Located.Pair;

/** Reads {@code shared-cycles}: by issuer, what several of its credentials ask for together. */
final class SharedCyclesSection {
    private static final int MOST_UNITS = 999;

    private final Definitions<SharedCycle> cycles = new Definitions<>(Shape.NAME);

    Definitions<SharedCycle> cycles() {
        return cycles;
    }

    void read(Located section) {
        for (Pair pair : section.pairs()) {
            Pair entry = pair.asEntry("shared cycle of " + pair.key());
            cycles.define(entry, cycle(entry));
        }
    }

    private static SharedCycle cycle(Pair entry) {
        Fields fields = new Fields(entry);
        SharedCycle cycle = new SharedCycle(
                entry.key(),
                fields.number("each-further", 1, MOST_UNITS),
                // Where it is missing, which is reported, nothing is to be said of its size as well.
                fields.required("at-most")
                        .map(most -> most.number(1, MOST_UNITS))
                        .orElse(MOST_UNITS),
                Origin.read(entry.keyNode(), entry.value(), "the shared cycle", fields));
        fields.refuseOthers();
        return cycle;
    }

    /** What is said of an issuer has to go with what its credentials say one by one. */
    void check(Collection<Credential> credentials) {
        cycles.values().forEach(cycle -> check(cycle, credentials));
    }

    private void check(SharedCycle cycle, Collection<Credential> credentials) {
        String issuer = cycle.issuer();
        List<Renewal> renewals = credentials.stream()
                .filter(credential -> credential.issuer().equals(issuer))
                .map(Credential::renewal)
                .filter(Objects::nonNull)
                .toList();
        if (renewals.isEmpty()) {
            cycles.refuse(
                    issuer,
                    "no credential of this issuer has a renewal" + DidYouMean.among(issuers(credentials), issuer));
            return;
        }
        Set<Integer> years = renewals.stream().map(Renewal::everyYears).collect(Collectors.toCollection(TreeSet::new));
        if (years.size() > 1) {
            cycles.refuse(issuer, "its credentials have cycles of different length: " + years + " years");
        }
        int alone = renewals.stream().mapToInt(Renewal::units).max().orElseThrow();
        if (cycle.mostUnits() < alone) {
            cycles.refuse(
                    issuer, "at-most is " + cycle.mostUnits() + ", but one of its credentials alone asks for " + alone);
        }
    }

    private static Set<String> issuers(Collection<Credential> credentials) {
        return credentials.stream()
                .filter(credential -> credential.renewal() != null)
                .map(Credential::issuer)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
