package org.himatch.profile.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Credential;
import org.himatch.catalogue.CredentialHolding;
import org.himatch.catalogue.CredentialStanding;
import org.himatch.catalogue.CycleUnits;
import org.himatch.profile.vocabulary.RenewalResponse;
import org.jspecify.annotations.Nullable;

/**
 * A declared credential as it stands on a day.
 *
 * @param credential the present code
 * @param declaredAs the former code under which the candidate declared it; absent when that is the present one
 * @param name written out; absent when the catalogue does not have it any more
 * @param issuer who awards it
 * @param status whether it is in force; only then does it count
 * @param issued the first day in force; unknown when absent
 * @param expires the last day in force; never when absent
 * @param daysLeft days to the last one that the status covers, of force or of grace
 * @param renewed whether a later award of the same credential is declared, so that nothing is to be done about this one
 * @param unitsRequired continuing-education units that the running cycle asks for, of all that share it together
 * @param unitsEarned units earned in it, the highest figure declared among those that share it; unknown when absent
 * @param unitsMissing units still to be earned, at least 0
 * @param sharedWith the other credentials that count in the same cycle
 * @param renewal the figures for this credential alone, and where they come from
 * @param sharedCycle the figures for several of this issuer; only where the cycle is shared
 */
@Schema(
        name = "TrackedCredential",
        requiredProperties = {"credential", "status", "renewed"})
record TrackedCredential(
        @Schema(examples = "ODS") String credential,
        @Schema(examples = "CTR") @Nullable String declaredAs,
        @Nullable String name,
        @Nullable String issuer,
        CredentialStanding.Status status,
        @Nullable LocalDate issued,
        @Nullable LocalDate expires,
        @Schema(examples = "42") @Nullable Long daysLeft,
        boolean renewed,
        @Schema(examples = "30") @Nullable Integer unitsRequired,
        @Schema(examples = "18") @Nullable Integer unitsEarned,
        @Schema(examples = "12") @Nullable Integer unitsMissing,
        @Nullable List<String> sharedWith,
        @Nullable RenewalResponse renewal,
        @Nullable SharedCycleResponse sharedCycle) {

    static TrackedCredential of(CredentialStanding standing, Catalogue catalogue) {
        CredentialHolding holding = standing.holding();
        Optional<Credential> credential = catalogue.credential(standing.code());
        Optional<CycleUnits> units = Optional.ofNullable(standing.units());
        List<String> sharedWith = units.map(CycleUnits::sharedWith)
                .filter(others -> !others.isEmpty())
                .orElse(null);
        return new TrackedCredential(
                standing.code(),
                holding.code().equals(standing.code()) ? null : holding.code(),
                credential.map(Credential::name).orElse(null),
                credential.map(Credential::issuer).orElse(null),
                standing.status(),
                holding.issued(),
                holding.expires(),
                standing.daysLeft(),
                standing.renewed(),
                units.map(CycleUnits::required).orElse(null),
                units.map(CycleUnits::earned).orElse(holding.unitsEarned()),
                units.map(CycleUnits::missing).orElse(null),
                sharedWith,
                credential.map(Credential::renewal).map(RenewalResponse::from).orElse(null),
                sharedWith == null
                        ? null
                        : credential
                                .map(Credential::issuer)
                                .flatMap(catalogue::sharedCycle)
                                .map(SharedCycleResponse::from)
                                .orElse(null));
    }
}
