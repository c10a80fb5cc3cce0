package org.himatch.local.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Credential;
import org.himatch.catalogue.Renewal;
import org.himatch.catalogue.RoleTemplate;
import org.jspecify.annotations.Nullable;

/** What somebody can show: credentials in force, credentials that run out soon, and credentials that have run out. */
final class Wallet {
    /** Codes that somebody may hold before they have the years for the full one. */
    private static final Map<String, String> APPRENTICE = Map.of("CPC", "CPC-A", "COC", "COC-A", "CCS", "CCA");

    private static final LocalDate CTR_BECAME_ODS = LocalDate.of(2024, 1, 1);
    private static final int SOON_DAYS = 60;
    private static final int YEARS_OF_A_LICENCE = 2;

    private final Catalogue catalogue;
    private final LocalDate today;
    private final Dice dice;
    private final Map<String, DemoCandidate.Credential> held = new LinkedHashMap<>();

    Wallet(Catalogue catalogue, LocalDate today, Dice dice) {
        this.catalogue = catalogue;
        this.today = today;
        this.dice = dice;
    }

    /** What somebody of this role and stage has earned, or has not. */
    Wallet role(RoleTemplate role, Stage stage) {
        for (RoleTemplate.CredentialCriterion asked : role.credentials()) {
            List<String> codes = List.copyOf(asked.expression().codes());
            if (dice.chance(percentWhoHold(asked, stage))) {
                add(startingWith(dice.chance(60) ? codes.getFirst() : dice.pick(codes), stage));
            }
            if (stage != Stage.ENTRY && dice.chance(25)) {
                add(dice.pick(codes));
            }
        }
        return this;
    }

    /** The degree in health information that many who code or keep records also hold. */
    Wallet degree(Stage stage) {
        if (dice.chance(35 + 10 * stage.steps())) {
            add(stage == Stage.LEAD ? "RHIA" : "RHIT");
        }
        return this;
    }

    /** One credential, as old and as valid as chance will have it, unless it is there already. */
    Wallet add(String code) {
        if (!held.containsKey(code)) {
            held.put(code, awarded(catalogue.credential(code).orElseThrow()));
        }
        return this;
    }

    List<DemoCandidate.Credential> toCredentials() {
        return List.copyOf(held.values());
    }

    private static int percentWhoHold(RoleTemplate.CredentialCriterion asked, Stage stage) {
        return switch (stage) {
            case ENTRY -> asked.essential() ? 45 : 15;
            case JOURNEYMAN -> asked.essential() ? 88 : 40;
            case SENIOR, LEAD -> asked.essential() ? 96 : 60;
        };
    }

    private String startingWith(String code, Stage stage) {
        return stage == Stage.ENTRY && dice.chance(60) ? APPRENTICE.getOrDefault(code, code) : code;
    }

    private DemoCandidate.Credential awarded(Credential credential) {
        int cycle = cycleYears(credential);
        String number = credential.code() + "-" + dice.between(10_000, 99_999);
        if (cycle == 0) {
            return new DemoCandidate.Credential(
                    credential.code(), today.minusDays(dice.between(100, 2500)), null, number, null);
        }
        LocalDate expires = expiry(credential, cycle);
        LocalDate issued = expires.minusYears((long) cycle * dice.between(1, 4)).plusDays(1);
        return new DemoCandidate.Credential(
                codeAt(issued, credential), issued, expires, number, unitsEarned(credential, expires));
    }

    /** As many as the part of the cycle that is over would ask for; some are behind and some ahead, by their first day. */
    private @Nullable Integer unitsEarned(Credential credential, LocalDate expires) {
        Renewal renewal = credential.renewal();
        if (renewal == null || expires.isBefore(today)) {
            return null;
        }
        long left = ChronoUnit.DAYS.between(today, expires);
        long cycle = renewal.everyYears() * 365L;
        int pace = 70 + expires.getDayOfYear() % 50;
        return (int) (renewal.units() * Math.max(0, cycle - left) * pace / 100 / cycle);
    }

    /** What the credential was called when it was issued: holders do not always print new cards. */
    private String codeAt(LocalDate issued, Credential credential) {
        return credential.code().equals("ODS") && issued.isBefore(CTR_BECAME_ODS) && dice.chance(80)
                ? "CTR"
                : credential.code();
    }

    /** 0 for a credential that lasts. */
    private static int cycleYears(Credential credential) {
        Renewal renewal = credential.renewal();
        if (renewal != null) {
            return renewal.everyYears();
        }
        return credential.code().equals("RN") ? YEARS_OF_A_LICENCE : 0;
    }

    private LocalDate expiry(Credential credential, int cycle) {
        if (dice.chance(8)) {
            return today.minusDays(dice.between(1, 500));
        }
        if (dice.chance(7)) {
            return today.plusDays(dice.between(3, SOON_DAYS));
        }
        if (credential.code().equals("ODS")) {
            return LocalDate.of(today.getYear() + dice.between(0, cycle - 1), 12, 31);
        }
        return today.plusDays(dice.between(SOON_DAYS + 1, cycle * 365 - 10));
    }
}
