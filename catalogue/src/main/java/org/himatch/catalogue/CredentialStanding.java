package org.himatch.catalogue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a holding stands on a day.
 *
 * @param holding what is held
 * @param code its present code; the written one where the catalogue does not know it
 * @param status whether it is in force
 * @param daysLeft days from that day to the last one that the status covers: of force while it is in force, of grace
 *     while it is in grace, 0 on the last day itself; null when it does not expire, has expired or is not yet issued
 * @param renewed whether a later award of the same credential is held as well, so that nothing is to be done about this one
 * @param units what the running cycle asks for; null when the credential has no renewal, or this holding cannot or need not
 *     be renewed any more
 */
public record CredentialStanding(
        CredentialHolding holding,
        String code,
        Status status,
        @Nullable Long daysLeft,
        boolean renewed,
        @Nullable CycleUnits units) {

    /** Whether a holding is in force. Only the first counts in expressions and in the score. */
    public enum Status {
        /** Issued, and not expired. */
        IN_FORCE,
        /** Expired, but within the days in which the issuer still renews it. */
        GRACE,
        /** Past its expiry and any days of grace. */
        EXPIRED,
        /** To be issued on a later day. */
        NOT_YET
    }

    /** How a holding stands by its own dates, as if nothing else were held. */
    static CredentialStanding alone(CredentialHolding holding, Catalogue catalogue, LocalDate day) {
        Credential credential = catalogue.credential(holding.code()).orElse(null);
        Renewal renewal = credential == null ? null : credential.renewal();
        Status status = status(holding, renewal, day);
        return new CredentialStanding(
                holding,
                credential == null ? holding.code() : credential.code(),
                status,
                daysLeft(holding, renewal, status, day),
                false,
                null);
    }

    /** The same beside all that is held, this among them. */
    CredentialStanding among(List<CredentialStanding> all, Catalogue catalogue) {
        return new CredentialStanding(
                holding,
                code,
                status,
                daysLeft,
                isRenewedBy(all),
                CycleUnits.of(this, all, catalogue).orElse(null));
    }

    /** Whether its issuer still takes a renewal of it, and waits for one. */
    boolean isRenewable(List<CredentialStanding> all) {
        return (status == Status.IN_FORCE || status == Status.GRACE) && !isRenewedBy(all);
    }

    private boolean isRenewedBy(List<CredentialStanding> all) {
        LocalDate expires = holding.expires();
        return expires != null
                && all.stream()
                        .filter(other -> other.code.equals(code))
                        .map(other -> other.holding.expires())
                        .anyMatch(later -> later == null || later.isAfter(expires));
    }

    private static Status status(CredentialHolding holding, @Nullable Renewal renewal, LocalDate day) {
        if (holding.inForce(day)) {
            return Status.IN_FORCE;
        }
        LocalDate issued = holding.issued();
        if (issued != null && issued.isAfter(day)) {
            return Status.NOT_YET;
        }
        LocalDate endOfGrace = endOfGrace(holding, renewal);
        return endOfGrace == null || endOfGrace.isBefore(day) ? Status.EXPIRED : Status.GRACE;
    }

    private static @Nullable LocalDate endOfGrace(CredentialHolding holding, @Nullable Renewal renewal) {
        LocalDate expires = holding.expires();
        return expires == null || renewal == null ? null : expires.plusDays(renewal.graceDays());
    }

    private static @Nullable Long daysLeft(
            CredentialHolding holding, @Nullable Renewal renewal, Status status, LocalDate day) {
        LocalDate last = switch (status) {
            case IN_FORCE -> holding.expires();
            case GRACE -> endOfGrace(holding, renewal);
            case EXPIRED, NOT_YET -> null;
        };
        return last == null ? null : Long.valueOf(ChronoUnit.DAYS.between(day, last));
    }
}
