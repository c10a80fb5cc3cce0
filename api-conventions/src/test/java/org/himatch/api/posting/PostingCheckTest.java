package org.himatch.api.posting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.himatch.api.Violation;
import org.himatch.api.vocabulary.VocabularyCheck;
import org.himatch.catalogue.Catalogue;
import org.himatch.events.CredentialExpression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostingCheckTest {
    private static final VocabularyCheck VOCABULARY = new VocabularyCheck(Catalogue.builtIn());
    private static final PostingCheck CHECK = new PostingCheck(VOCABULARY, new ExpressionCheck(VOCABULARY));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                "CCS"                                                        |
                "CTR"                                                        |
                {"allOf": ["RHIT", {"anyOf": ["CCS", "CIC"]}]}               |
                {"anyOf": [{"anyOf": [{"anyOf": [{"anyOf": ["CCS"]}]}]}]}    |
                "ccs"                                                        | /e
                "Certified Coding Specialist"                                | /e
                {"anyOf": ["CCS", "CSS"]}                                    | /e/anyOf/1
                {"allOf": []}                                                | /e/allOf
                {"anyOf": [{"anyOf": [{"anyOf": [{"anyOf": [{"anyOf": ["CCS"]}]}]}]}]} | /e/anyOf/0/anyOf/0/anyOf/0/anyOf/0/anyOf
                """)
    void aCredentialExpressionIsOfKnownCodesAndBoundedDepth(String json, String pointer) throws Exception {
        CredentialExpression expression = new ObjectMapper().readValue(json, CredentialExpression.class);

        List<Violation> violations = new ExpressionCheck(VOCABULARY).violationsOf(expression, "/e");

        assertThat(violations).extracting(Violation::pointer).isEqualTo(pointer == null ? List.of() : List.of(pointer));
    }

    @Test
    void categoriesInUseMustWeighSomething() {
        SkillCriterionBody skill = new SkillCriterionBody("ms-drg", 1, 1, null, null);
        CategoryWeightsBody onlyExperience = new CategoryWeightsBody(0, 0, 10);

        assertThat(CHECK.violationsOf(new CriteriaBody(List.of(skill), List.of(), null, onlyExperience), "/c"))
                .extracting(Violation::pointer)
                .containsExactly("/c/categoryWeights");
        assertThat(CHECK.violationsOf(new CriteriaBody(List.of(), List.of(), null, onlyExperience), "/c"))
                .isEmpty();
        assertThat(CHECK.violationsOf(
                        new CriteriaBody(
                                List.of(skill), List.of(), new ExperienceCriterionBody(1, 1, null), onlyExperience),
                        "/c"))
                .isEmpty();
    }
}
