package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.himatch.ranking.Samples.allOf;
import static org.himatch.ranking.Samples.anyOf;
import static org.himatch.ranking.Samples.asks;
import static org.himatch.ranking.Samples.criteria;
import static org.himatch.ranking.Samples.has;
import static org.himatch.ranking.Samples.holds;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no record lets in, each named with its value and its range. */
class RefusalsTest {

    static Stream<Arguments> refusals() {
        Object[] tenCodes = Collections.nCopies(10, "CCS").toArray();
        return Stream.of(
                refused(() -> asks("epic", 0, 3), "importance must be 1 to 5, but is 0"),
                refused(() -> asks("epic", 3, 6), "level must be 1 to 5, but is 6"),
                refused(() -> asks(" ", 3, 3), "the skill of a criterion must not be blank"),
                refused(() -> asks(holds("CCS"), 6), "importance must be 1 to 5, but is 6"),
                refused(() -> holds(""), "a credential's code must not be blank"),
                refused(() -> anyOf(), "the number of branches of anyOf must be 1 to 10, but is 0"),
                refused(
                        () -> allOf(Collections.nCopies(11, "CCS").toArray()),
                        "the number of branches of allOf must be 1 to 10, but is 11"),
                refused(
                        () -> allOf(anyOf(allOf(anyOf(allOf("CCS"))))),
                        "the nesting of credentials must be 1 to 4, but is 5"),
                refused(
                        () -> allOf(anyOf(tenCodes), anyOf(tenCodes), "CCS"),
                        "the number of credentials asked must be 1 to 20, but is 21"),
                refused(
                        () -> new ExperienceCriterion(0, 3, false),
                        "the years of experience asked must be at least 1, but is 0"),
                refused(() -> new ExperienceCriterion(1, 9, false), "importance must be 1 to 5, but is 9"),
                refused(() -> new CategoryWeights(101, 0, 0), "the weight of skills must be 0 to 100, but is 101"),
                refused(
                        () -> criteria(CategoryWeights.DEFAULT),
                        "a job needs at least one criterion in a category whose weight is not 0"),
                refused(
                        () -> criteria(new CategoryWeights(0, 20, 10), asks("epic", 3, 3)),
                        "a job needs at least one criterion in a category whose weight is not 0"),
                refused(() -> has("epic", 0), "level must be 1 to 5, but is 0"),
                refused(() -> Samples.candidate(-1), "years of experience must be at least 0, but is -1"),
                refused(() -> new HeldCredential("", null, null), "a candidate's credential must not be blank"),
                refused(() -> new Pay(-1, "USD", Pay.Per.HOUR), "a pay amount must be at least 0, but is -1"),
                refused(
                        () -> new Pay(Pay.MAX_AMOUNT + 1, "USD", Pay.Per.YEAR),
                        "a pay amount must be at most 1000000000000, but is 1000000000001"),
                refused(
                        () -> new PayRange(null, null, "USD", Pay.Per.HOUR),
                        "a pay range needs a minimum or a maximum"),
                refused(
                        () -> new PayRange(2L, 1L, "USD", Pay.Per.HOUR),
                        "the minimum of a pay range, 2, is above its maximum, 1"),
                refused(() -> new PayRange(-5L, 1L, "USD", Pay.Per.HOUR), "a pay amount must be at least 0, but is -5"),
                refused(() -> Page.first(0), "the limit of a page must be at least 1, but is 0"),
                refused(
                        () -> new CandidateFilter(Set.of(), Set.of(), Set.of(), List.of(), 10_001),
                        "minimumPoints must be 0 to 10000, but is 10001"),
                refused(
                        () -> new JobFilter(Set.of(), null, Set.of(), -1),
                        "minimumPoints must be 0 to 10000, but is -1"),
                refused(() -> Vocabulary.builder("v").skill("a", 4), "the specificity of a must be 1 to 3, but is 4"),
                refused(
                        () -> Vocabulary.builder("v").relation("a", "b", 100),
                        "the percentage of a for b must be 1 to 99, but is 100"),
                refused(
                        () -> Vocabulary.builder("v").credential("C", List.of(), List.of(), Map.of("a", 6)),
                        "the level of a evidenced by C must be 1 to 5, but is 6"),
                refused(() -> new Fraction(1, 0), "a denominator must be at least 1, but is 0"),
                refused(() -> new Fraction(-1, 1), "a numerator must be at least 0, but is -1"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusals")
    void isRefusedByName(ThrowingCallable attempt, String message) {
        // Given an attempt to make something wrong

        // When
        var refusal = assertThatThrownBy(attempt);

        // Then
        refusal.isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static Arguments refused(ThrowingCallable attempt, String message) {
        return Arguments.of(attempt, message);
    }
}
