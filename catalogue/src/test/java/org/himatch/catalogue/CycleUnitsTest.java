package org.himatch.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What somebody who holds several credentials has to earn, and which holdings need nothing any more. */
class CycleUnitsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final LocalDate LATER = DAY.plusYears(1);

    private final Catalogue catalogue = SmallCatalogue.load("""
            credentials:
              PRIVACY: {name: Privacy of the Field, issuer: AHIMA, level: 3, renewal: &two {
                  every-years: 2, units: 30, source: its page, confidence: verified}}
              DATA: {name: Data of the Field, issuer: AHIMA, level: 3, supersedes: [PRIVACY], renewal: *two}
              LONE: {name: Lone Credential, issuer: NCRA, level: 3, renewal: *two}
            shared-cycles:
              AHIMA: {each-further: 10, at-most: 45, source: its page, confidence: verified}
            """);

    @Test
    void oneAloneAsksForItsOwn() {
        assertThat(units(held("CCS", LATER, 14))).isEqualTo(new CycleUnits(20, 14, List.of()));
    }

    @Test
    void severalAskForTheMostAndSomeMoreForEachFurther() {
        // Given
        CredentialHolding coder = held("CCS", LATER, null);
        CredentialHolding privacy = held("PRIVACY", null, 35);

        // Then
        assertThat(units(coder, privacy)).isEqualTo(new CycleUnits(40, 35, List.of("PRIVACY")));
        assertThat(units(privacy, coder)).isEqualTo(new CycleUnits(40, 35, List.of("CCS")));
        assertThat(new CycleUnits(40, 35, List.of()).missing()).isEqualTo(5);
    }

    @Test
    void nobodyOwesMoreThanTheIssuersMost() {
        CredentialHolding[] holdings = {held("CCS", LATER, 1), held("DATA", LATER, 2), held("THIRD", LATER, 3)};
        Catalogue withThird = SmallCatalogue.load("""
                credentials:
                  DATA: {name: D, issuer: AHIMA, level: 3, renewal: &two {
                      every-years: 2, units: 30, source: its page, confidence: verified}}
                  THIRD: {name: T, issuer: AHIMA, level: 3, renewal: *two}
                shared-cycles:
                  AHIMA: {each-further: 10, at-most: 45, source: its page, confidence: verified}
                """);

        assertThat(CredentialEvaluation.standings(List.of(holdings), DAY, withThird))
                .extracting(CredentialStanding::units)
                .containsExactly(
                        new CycleUnits(45, 3, List.of("DATA", "THIRD")),
                        new CycleUnits(45, 3, List.of("CCS", "THIRD")),
                        new CycleUnits(45, 3, List.of("CCS", "DATA")));
    }

    @Test
    void whatAnotherSupersedesAsksForNothingMore() {
        CredentialHolding lower = held("PRIVACY", LATER, null);

        assertThat(units(held("DATA", LATER, 5), lower)).isEqualTo(new CycleUnits(30, 5, List.of()));
        assertThat(units(lower, held("DATA", LATER, 5))).isEqualTo(new CycleUnits(30, 5, List.of("DATA")));
    }

    @Test
    void anotherIssuersOrOneWithoutRenewalAsksForNothingMore() {
        assertThat(units(held("CCS", LATER, 5), held("LONE", LATER, 25), held("ODS", LATER, 9), held("RHIT", null, 30)))
                .isEqualTo(new CycleUnits(20, 5, List.of()));
        assertThat(units(held("LONE", LATER, 25), held("ODS", LATER, 29))).isEqualTo(new CycleUnits(30, 25, List.of()));
    }

    @Test
    void oneInGraceCountsAndOneExpiredOrStillToComeDoesNot() {
        CredentialHolding privacy = held("PRIVACY", LATER, 3);

        assertThat(units(privacy, held("CCS", DAY.minusDays(45), 9))).isEqualTo(new CycleUnits(40, 9, List.of("CCS")));
        assertThat(units(privacy, held("CCS", DAY.minusDays(46), 9))).isEqualTo(new CycleUnits(30, 3, List.of()));
        assertThat(units(privacy, new CredentialHolding("CCS", DAY.plusDays(1), LATER, 9)))
                .isEqualTo(new CycleUnits(30, 3, List.of()));
        assertThat(units(held("CCS", DAY.minusDays(46), 9), privacy)).isNull();
    }

    @Test
    void anEarlierAwardThatWasRenewedNeedsNothingWhateverItsName() {
        // Given
        Catalogue shared = catalogue;
        List<CredentialHolding> holdings =
                List.of(held("CTR", DAY.minusDays(1), 20), held("ODS", LATER, 4), held("ODS", LATER, null));

        // When
        List<CredentialStanding> standings = CredentialEvaluation.standings(holdings, DAY, shared);

        // Then
        assertThat(standings).extracting(CredentialStanding::renewed).containsExactly(true, false, false);
        assertThat(standings)
                .extracting(CredentialStanding::units)
                .containsExactly(null, new CycleUnits(20, 4, List.of()), new CycleUnits(20, 4, List.of()));
    }

    @Test
    void oneThatNeverExpiresIsRenewedByNothing() {
        List<CredentialStanding> standings = CredentialEvaluation.standings(
                List.of(held("CCS", null, null), held("CCS", LATER, null)), DAY, catalogue);

        assertThat(standings).extracting(CredentialStanding::renewed).containsExactly(false, true);
    }

    private @Nullable CycleUnits units(CredentialHolding... holdings) {
        return CredentialEvaluation.standings(List.of(holdings), DAY, catalogue)
                .getFirst()
                .units();
    }

    private static CredentialHolding held(String code, @Nullable LocalDate expires, @Nullable Integer earned) {
        return new CredentialHolding(code, null, expires, earned);
    }
}
