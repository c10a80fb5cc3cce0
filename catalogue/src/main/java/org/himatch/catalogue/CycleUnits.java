package org.himatch.catalogue;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Continuing-education units of a running cycle.
 *
 * @param required units that the cycle asks for, of all credentials that share it together
 * @param earned units earned in it; null when no holding that shares it says so. Holdings that share a cycle speak of the
 *     same units, so the highest figure counts, not the sum
 * @param sharedWith present codes of the other credentials that count in the same cycle, in the order held
 */
public record CycleUnits(int required, @Nullable Integer earned, List<String> sharedWith) {

    public CycleUnits {
        sharedWith = List.copyOf(sharedWith);
    }

    /** Units still to be earned, at least 0; null when it is not known how many have been. */
    public @Nullable Integer missing() {
        return earned == null ? null : Integer.valueOf(Math.max(0, required - earned));
    }

    /** What the cycle of a holding asks for; empty when there is nothing to renew, or no figure for it. */
    static Optional<CycleUnits> of(CredentialStanding own, List<CredentialStanding> all, Catalogue catalogue) {
        Optional<Credential> credential = catalogue.credential(own.code());
        if (credential.map(Credential::renewal).isEmpty() || !own.isRenewable(all)) {
            return Optional.empty();
        }
        Optional<SharedCycle> shared = credential.map(Credential::issuer).flatMap(catalogue::sharedCycle);
        List<CredentialStanding> together = all.stream()
                .filter(standing -> standing.isRenewable(all))
                .filter(standing -> shared.isPresent()
                        ? isOf(shared.get(), standing, catalogue)
                        : standing.code().equals(own.code()))
                .toList();
        Map<String, Renewal> counted = counted(together, catalogue);
        int required = shared.map(cycle -> cycle.units(counted.values()))
                .orElseGet(() -> counted.values().iterator().next().units());
        return Optional.of(new CycleUnits(
                required,
                together.stream()
                        .map(standing -> standing.holding().unitsEarned())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                counted.keySet().stream()
                        .filter(code -> !code.equals(own.code()))
                        .toList()));
    }

    private static boolean isOf(SharedCycle cycle, CredentialStanding standing, Catalogue catalogue) {
        return catalogue
                .credential(standing.code())
                .filter(credential -> credential.renewal() != null)
                .filter(credential -> credential.issuer().equals(cycle.issuer()))
                .isPresent();
    }

    /** The renewals by code, each credential once: one that another of them supersedes asks for nothing more. */
    private static Map<String, Renewal> counted(List<CredentialStanding> together, Catalogue catalogue) {
        List<String> codes =
                together.stream().map(CredentialStanding::code).distinct().toList();
        Map<String, Renewal> counted = new LinkedHashMap<>();
        for (String code : codes) {
            Set<String> satisfying = catalogue.codesSatisfying(code);
            boolean superseded = codes.stream().anyMatch(other -> !other.equals(code) && satisfying.contains(other));
            Renewal renewal =
                    catalogue.credential(code).map(Credential::renewal).orElse(null);
            if (renewal != null && !superseded) {
                counted.put(code, renewal);
            }
        }
        return counted;
    }
}
