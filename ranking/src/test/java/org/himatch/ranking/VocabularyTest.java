package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {

    private static final SkillTable SKILLS = Samples.VOCABULARY.skills();

    static Stream<Arguments> similarities() {
        return Stream.of(
                Arguments.of("ehr-use", List.of("ehr-use 100 EXACT", "epic 100 NARROWER", "epic-him 100 NARROWER")),
                Arguments.of("epic", List.of("ehr-use 40 BROADER", "epic 100 EXACT", "epic-him 100 NARROWER")),
                Arguments.of("epic-him", List.of("epic 40 BROADER", "epic-him 100 EXACT")),
                Arguments.of("ms-drg", List.of("apr-drg 60 RELATED", "ms-drg 100 EXACT")),
                Arguments.of("icd-10-pcs", List.of("icd-10-pcs 100 EXACT", "inpatient-coding 50 RELATED")),
                Arguments.of("inpatient-coding", List.of("coding-audit 80 RELATED", "inpatient-coding 100 EXACT")),
                Arguments.of("coding-audit", List.of("coding-audit 100 EXACT")));
    }

    @ParameterizedTest
    @MethodSource("similarities")
    void knowsWhatCountsForASkillWithoutChaining(String asked, List<String> expected) {
        // Given the sample vocabulary

        // When
        List<Similar> similar = SKILLS.similarTo(SKILLS.required(asked));

        // Then
        assertThat(similar)
                .extracting(it -> "%s %d %s".formatted(SKILLS.id(it.held()), it.percent(), it.kind()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void bestOfSeveralReasonsCounts() {
        // Given relations beside broader edges, in one direction better and in the others worse
        SkillTable skills = Vocabulary.builder("v")
                .skill("umbrella", 1)
                .skill("narrow", 1)
                .skill("narrower", 1)
                .skill("narrowest", 1)
                .broader("narrowest", "narrower")
                .relation("narrower", "narrowest", 40)
                .broader("narrow", "umbrella")
                .broader("narrower", "narrow")
                .relation("narrow", "umbrella", 90)
                .relation("umbrella", "narrow", 70)
                .relation("narrow", "narrower", 30)
                .relation("narrow", "narrower", 20)
                .relation("umbrella", "narrower", 10)
                .relation("umbrella", "narrower", 15)
                .build()
                .skills();

        // When
        List<Similar> umbrella = skills.similarTo(0);
        List<Similar> narrow = skills.similarTo(1);
        List<Similar> narrower = skills.similarTo(2);
        List<Similar> narrowest = skills.similarTo(3);

        // Then
        assertThat(umbrella)
                .extracting(VocabularyTest::text)
                .containsExactlyInAnyOrder("0 100 EXACT", "1 100 NARROWER", "2 100 NARROWER", "3 100 NARROWER");
        assertThat(narrow)
                .extracting(VocabularyTest::text)
                .containsExactlyInAnyOrder("0 70 RELATED", "1 100 EXACT", "2 100 NARROWER", "3 100 NARROWER");
        assertThat(narrower)
                .extracting(VocabularyTest::text)
                .containsExactlyInAnyOrder("0 15 RELATED", "1 40 BROADER", "2 100 EXACT", "3 100 NARROWER");
        assertThat(narrowest).extracting(VocabularyTest::text).containsExactlyInAnyOrder("2 40 RELATED", "3 100 EXACT");
    }

    @Test
    void knowsPresentAndFormerNames() {
        // Given the sample vocabulary

        // When
        Vocabulary vocabulary = Samples.VOCABULARY;

        // Then
        assertThat(vocabulary.version()).isEqualTo("samples");
        assertThat(vocabulary.knowsCredential("ODS")).isTrue();
        assertThat(vocabulary.knowsCredential("CTR")).isTrue();
        assertThat(vocabulary.knowsCredential("ctr")).isFalse();
        assertThat(vocabulary.knowsSkill("epic")).isTrue();
        assertThat(vocabulary.knowsSkill("epic-story")).isFalse();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(start().skill("a", 1).broader("a", "b"), "unknown skill b"),
                Arguments.of(start().skill("a", 1).relation("a", "b", 50), "unknown skill b"),
                Arguments.of(
                        start().skill("a", 1).skill("b", 1).broader("a", "b").broader("b", "a"),
                        "a is narrower than itself"),
                Arguments.of(start().credential("C", List.of(), List.of(), Map.of("a", 3)), "unknown skill a"),
                Arguments.of(start().credential("C", List.of(), List.of("D"), Map.of()), "unknown credential D"),
                Arguments.of(
                        start().credential("C", List.of("OLD"), List.of(), Map.of())
                                .credential("D", List.of("OLD"), List.of(), Map.of()),
                        "the credential code OLD is defined twice"),
                Arguments.of(
                        start().credential("C", List.of("OLD"), List.of("D"), Map.of())
                                .credential("D", List.of(), List.of("OLD"), Map.of()),
                        "supersedes itself"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesWhatDoesNotHoldTogether(Vocabulary.Builder builder, String message) {
        // Given a wrong vocabulary

        // When
        var refusal = assertThatThrownBy(builder::build);

        // Then
        refusal.isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }

    @Test
    void refusesSkillDefinedTwice() {
        // Given
        Vocabulary.Builder builder = start().skill("a", 1);

        // When
        var refusal = assertThatThrownBy(() -> builder.skill("a", 2));

        // Then
        refusal.hasMessage("the skill a is defined twice");
    }

    private static String text(Similar similar) {
        return "%d %d %s".formatted(similar.held(), similar.percent(), similar.kind());
    }

    private static Vocabulary.Builder start() {
        return Vocabulary.builder("v");
    }
}
