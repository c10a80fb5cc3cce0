package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himatch.ranking.Samples.AS_OF;
import static org.himatch.ranking.Samples.allOf;
import static org.himatch.ranking.Samples.anyOf;
import static org.himatch.ranking.Samples.asks;
import static org.himatch.ranking.Samples.candidate;
import static org.himatch.ranking.Samples.explain;
import static org.himatch.ranking.Samples.holds;
import static org.himatch.ranking.Samples.insistsOn;
import static org.himatch.ranking.Samples.job;

import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;
import org.himatch.ranking.CriterionResult.OfCredentials;
import org.himatch.ranking.CriterionResult.Proof;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CredentialCreditTest {

    static Stream<Arguments> credits() {
        CredentialExpression nested = allOf("RHIT", anyOf("CCS", allOf("CIC", "ODS")), "RHIA");
        return Stream.of(
                Arguments.of(holds("CCS"), "CCS", "1/1", null),
                Arguments.of(holds("CCS"), "CIC", "0/1", holds("CCS")),
                Arguments.of(anyOf("CCS", "CIC"), "CIC", "1/1", null),
                Arguments.of(allOf("CCS", "CIC", "ODS"), "CIC", "1/3", allOf("CCS", "ODS")),
                Arguments.of(nested, "RHIT", "1/3", allOf(anyOf("CCS", allOf("CIC", "ODS")), "RHIA")),
                Arguments.of(nested, "RHIT CIC", "1/2", allOf(anyOf("CCS", "ODS"), "RHIA")),
                Arguments.of(nested, "RHIT CCS CIC", "2/3", holds("RHIA")),
                Arguments.of(nested, "RHIA CCS", "1/1", null),
                Arguments.of(allOf("CCS", "CCS"), "CCS", "1/1", null),
                Arguments.of(holds("UNHEARD"), "UNHEARD", "0/1", holds("UNHEARD")));
    }

    @ParameterizedTest(name = "{0} held {1}")
    @MethodSource("credits")
    void leavesAreInForceAnyOfIsTheBestAllOfIsTheMean(
            CredentialExpression asked, String held, String credit, @Nullable CredentialExpression missing) {
        // Given
        Candidate candidate = candidate((Object[]) held.split(" "));

        // When
        OfCredentials result = only(asked, candidate);

        // Then
        assertThat(result.credit()).hasToString(credit);
        assertThat(result.met()).isEqualTo(credit.equals("1/1"));
        assertThat(result.missing()).isEqualTo(missing);
    }

    @ParameterizedTest(name = "asked {0}, held {1}")
    @CsvSource({
        "RHIT, RHIT, EXACT",
        "RHIT, RHIA, NARROWER",
        "RHIT, FELLOW, NARROWER",
        "RHIA, RHIT, NONE",
        "ODS, CTR, EXACT",
        "CTR, ODS, EXACT",
        "CTR, CTR, EXACT",
        "CCS, CIC, NONE"
    })
    void renamedIsOneAndSupersedingCounts(String asked, String held, MatchKind match) {
        // Given
        Candidate candidate = candidate(held);

        // When
        OfCredentials result = only(holds(asked), candidate);

        // Then
        assertThat(result.match()).isEqualTo(match);
        assertThat(result.satisfiedBy())
                .isEqualTo(match == MatchKind.NONE ? Collections.emptyList() : Arrays.asList(new Proof(asked, held)));
    }

    @Test
    void theVeryCredentialIsShownRatherThanASupersedingOne() {
        // Given
        Candidate candidate = candidate("FELLOW", "RHIA", "RHIT");

        // When
        OfCredentials result = only(allOf("RHIT", "RHIA"), candidate);

        // Then
        assertThat(result.satisfiedBy()).containsExactly(new Proof("RHIT", "RHIT"), new Proof("RHIA", "RHIA"));
        assertThat(result.match()).isEqualTo(MatchKind.EXACT);
    }

    @Test
    void supersedingCredentialDoesNotInheritEvidence() {
        // Given an RHIT evidences communication at 3, an RHIA evidences nothing
        SkillCriterion asked = asks("communication", 3, 3);

        // When
        Explanation rhit = explain(job(asked), candidate("RHIT"));
        Explanation rhia = explain(job(asked), candidate("RHIA"));

        // Then
        assertThat(rhit.points()).isEqualTo(10_000);
        assertThat(rhia.points()).isZero();
    }

    @Test
    void ofEqualBranchesTheFirstIsShown() {
        // Given
        CredentialExpression asked = anyOf(allOf("CIC", "ODS"), allOf("CCS", "RHIA"), "RHIA");

        // When
        OfCredentials result = only(asked, candidate("CCS", "CIC"));

        // Then
        assertThat(result.satisfiedBy()).containsExactly(new Proof("CIC", "CIC"));
    }

    @ParameterizedTest(name = "issued {0}, expires {1} days from today")
    @CsvSource({"0, 0, true", ", , true", "-9, 9, true", "1, , false", ", -1, false", "-9, , true", ", 9, true"})
    void isInForceFromTheFirstToTheLastDay(@Nullable Integer issued, @Nullable Integer expires, boolean inForce) {
        // Given
        HeldCredential held = new HeldCredential(
                "CCS",
                issued == null ? null : AS_OF.plusDays(issued),
                expires == null ? null : AS_OF.plusDays(expires));

        // When
        Explanation explanation = explain(job(insistsOn(holds("CCS"), 3)), candidate(held));

        // Then
        assertThat(explanation.eligible()).isEqualTo(inForce);
        assertThat(explanation.unscored()).isEqualTo(inForce ? null : Unscored.NO_EVIDENCE);
    }

    @Test
    void renewedCredentialCountsBesideItsExpiredSelf() {
        // Given
        HeldCredential old = new HeldCredential("CTR", AS_OF.minusYears(4), AS_OF.minusYears(2));
        HeldCredential renewed = new HeldCredential("ODS", AS_OF.minusYears(2), AS_OF.plusYears(1));

        // When
        OfCredentials result = only(holds("CTR"), candidate(old, renewed));

        // Then
        assertThat(result.satisfiedBy()).containsExactly(new Proof("CTR", "ODS"));
    }

    @Test
    void deepAndUnevenExpressionsStayExact() {
        // Given four combinations inside one another, and three whose sizes share no divisor
        CredentialExpression deep = allOf("CCS", allOf("CIC", allOf("CCS", allOf("CIC", "CCS"))));
        CredentialExpression uneven = allOf(
                allOf("CCS", "CIC", "CIC", "CIC", "CIC", "CIC", "CIC"),
                allOf("CCS", "CIC", "CIC", "CIC", "CIC", "CIC"),
                allOf("CCS", "CIC", "CIC", "CIC", "CIC"));

        // When
        Fraction ofDeep = only(deep, candidate("CCS")).credit();
        Fraction ofUneven = only(uneven, candidate("CCS")).credit();

        // Then the second is a third of 1/7 + 1/6 + 1/5
        assertThat(ofDeep).hasToString("11/16");
        assertThat(ofUneven).hasToString("107/630");
    }

    private static OfCredentials only(CredentialExpression asked, Candidate candidate) {
        return (OfCredentials)
                explain(job(asks(asked, 3)), candidate).criteria().getFirst();
    }
}
