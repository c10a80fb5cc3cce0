package org.himatch.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.himatch.catalogue.CredentialEvaluation.All;
import org.himatch.catalogue.CredentialEvaluation.Any;
import org.himatch.catalogue.CredentialEvaluation.Clause;
import org.himatch.catalogue.CredentialEvaluation.Outcome;
import org.himatch.catalogue.CredentialEvaluation.Single;
import org.himatch.catalogue.CredentialExpression.AllOf;
import org.himatch.catalogue.CredentialExpression.AnyOf;
import org.himatch.catalogue.CredentialExpression.Holds;
import org.himatch.catalogue.CredentialStanding.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialEvaluationTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final List<String> CODES = List.of("RHIT", "RHIA", "FELLOW", "CCS", "ODS");

    private final Catalogue catalogue = SmallCatalogue.load();

    @ParameterizedTest(name = "{0} to {1}: {2}, {3} days left")
    @CsvSource({
        ", , IN_FORCE, ",
        "2026-11-22, , IN_FORCE, ",
        "2026-11-23, , NOT_YET, ",
        "2026-11-23, 2028-12-31, NOT_YET, ",
        ", 2026-12-31, IN_FORCE, 39",
        ", 2026-11-22, IN_FORCE, 0",
        ", 2026-11-21, GRACE, 44",
        "2024-10-08, 2026-10-08, GRACE, 0",
        "2024-10-07, 2026-10-07, EXPIRED, ",
    })
    void standsByItsDatesAndTheDaysOfGrace(
            @Nullable LocalDate issued, @Nullable LocalDate expires, Status status, @Nullable Long daysLeft) {
        CredentialStanding standing = standing(new CredentialHolding("CCS", issued, expires, null));

        assertThat(standing.status()).isEqualTo(status);
        assertThat(standing.daysLeft()).isEqualTo(daysLeft);
    }

    @Test
    void withoutGraceTheDayAfterExpiryIsExpired() {
        assertThat(standing(new CredentialHolding("ODS", null, DAY.minusDays(1), null))
                        .status())
                .isEqualTo(Status.EXPIRED);
    }

    @ParameterizedTest(name = "{0} until {1} with {2} units misses {3}")
    @CsvSource({
        "CCS, 2026-12-31, 0, 20",
        "CCS, 2026-12-31, 14, 6",
        "CCS, 2026-12-31, 25, 0",
        "CCS, 2026-11-21, 14, 6",
        "CCS, 2026-01-01, 14, ",
        "CCS, 2026-12-31, , ",
        "RHIT, 2026-12-31, 14, ",
        "WELDER, 2026-12-31, 14, ",
    })
    void unitsMissingAreThoseOfTheRenewalLessThoseEarned(
            String code, LocalDate expires, @Nullable Integer earned, @Nullable Integer missing) {
        CycleUnits units =
                standing(new CredentialHolding(code, null, expires, earned)).units();

        assertThat(units == null ? null : units.missing()).isEqualTo(missing);
    }

    @Test
    void negativeUnitsAreADefect() {
        assertThatThrownBy(() -> new CredentialHolding("CCS", null, null, -1))
                .hasMessage("units earned must not be negative, not -1");
    }

    @Test
    void treeMirrorsTheExpressionAndNamesWhatSatisfiesIt() {
        // Given
        CredentialExpression expression =
                new AllOf(List.of(new Holds("RHIT"), new AnyOf(List.of(new Holds("CCS"), new Holds("CTR")))));
        List<CredentialHolding> holdings = List.of(held("RHIA"), expired("CCS"), held("Oncology data specialist"));

        // When
        CredentialEvaluation evaluation = CredentialEvaluation.of(expression, holdings, DAY, catalogue);

        // Then
        assertThat(evaluation.clause())
                .isEqualTo(new All(List.of(
                        new Single("RHIT", "RHIA"),
                        new Any(List.of(new Single("CCS", null), new Single("ODS", "ODS"))))));
        assertThat(evaluation.clause().outcome()).isEqualTo(Outcome.SATISFIED);
        assertThat(evaluation.holdings()).extracting(CredentialStanding::code).containsExactly("RHIA", "CCS", "ODS");
    }

    @Test
    void credentialItselfIsNamedRatherThanOneThatSupersedesIt() {
        assertThat(evaluate(new Holds("RHIT"), List.of(held("RHIA"), held("RHIT"))))
                .isEqualTo(new Single("RHIT", "RHIT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RHIT", "WELDER"})
    void whatIsLowerOrUnknownSatisfiesNothing(String code) {
        assertThat(evaluate(new Holds("RHIA"), List.of(held(code))).outcome()).isEqualTo(Outcome.UNMET);
    }

    @Test
    void expressionMayNotNameWhatDoesNotExist() {
        assertThatThrownBy(() -> evaluate(new Holds("WELDER"), List.of())).hasMessage("unknown credential WELDER");
    }

    /** The score's credit for the same: a leaf 0 or 1, any the best, all the mean. */
    @Test
    void outcomeIsTheScoresCreditFullPartialOrNone() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 2_000; round++) {
            // Given
            CredentialExpression expression = expression(random, 3);
            List<CredentialHolding> holdings = holdings(random);

            // When
            Clause clause = evaluate(expression, holdings);

            // Then
            double credit = credit(expression, holdings);
            assertThat(clause.outcome())
                    .isEqualTo(credit == 1 ? Outcome.SATISFIED : credit == 0 ? Outcome.UNMET : Outcome.PARTLY);
        }
    }

    @Test
    void oneMoreHoldingNeverWorsensTheOutcome() {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 1_000; round++) {
            // Given
            CredentialExpression expression = expression(random, 3);
            List<CredentialHolding> more = holdings(random);
            List<CredentialHolding> fewer = more.subList(0, random.nextInt(more.size()));

            // When
            Outcome outcome = evaluate(expression, more).outcome();

            // Then
            assertThat(outcome).isLessThanOrEqualTo(evaluate(expression, fewer).outcome());
        }
    }

    private double credit(CredentialExpression expression, List<CredentialHolding> holdings) {
        return switch (expression) {
            case Holds(String code) ->
                holdings.stream()
                                .filter(holding -> holding.inForce(DAY))
                                .anyMatch(holding ->
                                        catalogue.codesSatisfying(code).contains(holding.code()))
                        ? 1
                        : 0;
            case AnyOf(List<CredentialExpression> branches) ->
                branches.stream()
                        .mapToDouble(branch -> credit(branch, holdings))
                        .max()
                        .orElseThrow();
            case AllOf(List<CredentialExpression> branches) ->
                branches.stream()
                        .mapToDouble(branch -> credit(branch, holdings))
                        .average()
                        .orElseThrow();
        };
    }

    private static CredentialExpression expression(SplittableRandom random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return new Holds(CODES.get(random.nextInt(CODES.size())));
        }
        List<CredentialExpression> branches = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(branch -> expression(random, depth - 1))
                .toList();
        return random.nextBoolean() ? new AnyOf(branches) : new AllOf(branches);
    }

    private static List<CredentialHolding> holdings(SplittableRandom random) {
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(i -> new CredentialHolding(
                        CODES.get(random.nextInt(CODES.size())),
                        random.nextBoolean() ? null : DAY.plusDays(random.nextInt(-2, 3)),
                        random.nextBoolean() ? null : DAY.plusDays(random.nextInt(-60, 60)),
                        null))
                .toList();
    }

    private CredentialStanding standing(CredentialHolding holding) {
        return CredentialEvaluation.standings(List.of(holding), DAY, catalogue).getFirst();
    }

    private Clause evaluate(CredentialExpression expression, List<CredentialHolding> holdings) {
        return CredentialEvaluation.of(expression, holdings, DAY, catalogue).clause();
    }

    private static CredentialHolding held(String code) {
        return new CredentialHolding(code, null, null, null);
    }

    private static CredentialHolding expired(String code) {
        return new CredentialHolding(code, null, DAY.minusYears(1), null);
    }
}
