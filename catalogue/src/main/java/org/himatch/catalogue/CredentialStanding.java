package org.himatch.catalogue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a holding stands on a day.
 *
 * @param holding what is held
 * @param code its present code; the written one where the catalogue does not know it
 * @param status whether it is in force
 * @param daysLeft days from that day to the last one that the status covers: of force while it is in force, of grace
 *     while it is in grace, 0 on the last day itself; null when it does not expire, has expired or is not yet issued
 * @param unitsMissing units that the running cycle still asks for, at least 0; null when the credential has no renewal, the
 *     units earned are not known, or it can no longer be renewed
 */
public record CredentialStanding(
        CredentialHolding holding,
        String code,
        Status status,
        @Nullable Long daysLeft,
        @Nullable Integer unitsMissing) {

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

    static CredentialStanding of(CredentialHolding holding, Catalogue catalogue, LocalDate day) {
        Credential credential = catalogue.credential(holding.code()).orElse(null);
        Renewal renewal = credential == null ? null : credential.renewal();
        Status status = status(holding, renewal, day);
        return new CredentialStanding(
                holding,
                credential == null ? holding.code() : credential.code(),
                status,
                daysLeft(holding, renewal, status, day),
                unitsMissing(holding, renewal, status));
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

    private static @Nullable Integer unitsMissing(CredentialHolding holding, @Nullable Renewal renewal, Status status) {
        Integer earned = holding.unitsEarned();
        boolean renewable = status == Status.IN_FORCE || status == Status.GRACE;
        return renewal == null || earned == null || !renewable
                ? null
                : Integer.valueOf(Math.max(0, renewal.units() - earned));
    }
}
