package org.himatch.job.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.himatch.api.bulk.UnreadableCell;
import org.himatch.api.bulk.VocabularyNames;
import org.himatch.catalogue.Catalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionWordsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ExpressionWords words = new ExpressionWords(new VocabularyNames(Catalogue.builtIn()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CCS                          | \"CCS\"",
                "RHIT and (CCS or CIC)        | {\"allOf\":[\"RHIT\",{\"anyOf\":[\"CCS\",\"CIC\"]}]}",
                "RHIT and CCS or CIC          | {\"anyOf\":[{\"allOf\":[\"RHIT\",\"CCS\"]},\"CIC\"]}",
                "(CCS or CIC) or RHIT         | {\"anyOf\":[{\"anyOf\":[\"CCS\",\"CIC\"]},\"RHIT\"]}",
                "(CCS and CIC) and RHIT       | {\"allOf\":[{\"allOf\":[\"CCS\",\"CIC\"]},\"RHIT\"]}",
                "any(CCS)                     | {\"anyOf\":[\"CCS\"]}",
                "all(CCS or CIC) or RHIT      | {\"anyOf\":[{\"allOf\":[{\"anyOf\":[\"CCS\",\"CIC\"]}]},\"RHIT\"]}",
                "\"and\" or \"My (own)\"      | {\"anyOf\":[\"and\",\"My (own)\"]}",
            })
    void wordsAndJsonSayTheSame(String text, String json) throws JsonProcessingException {
        assertThat(words.read(text)).isEqualTo(MAPPER.readTree(json));
        assertThat(words.write(MAPPER.readTree(json))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ccs OR Rhit                              | {\"anyOf\":[\"CCS\",\"RHIT\"]}",
                "\"certified coding specialist\"          | \"CCS\"",
                "((CCS))                                  | \"CCS\"",
                "CTR                                      | \"CTR\"",
                "anything                                 | \"anything\"",
                "any or CCS                               | {\"anyOf\":[\"any\",\"CCS\"]}",
            })
    void readsWhatPeopleWrite(String text, String json) throws JsonProcessingException {
        assertThat(words.read(text)).isEqualTo(MAPPER.readTree(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "and", "CCS and", "CCS CIC", "(CCS", "CCS)", "CCS or or CIC", "\"CCS", "any(CCS", "()"})
    void refusesWhatIsNoExpression(String text) {
        assertThatThrownBy(() -> words.read(text)).isInstanceOf(UnreadableCell.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 100_000})
    void refusesBracketsThatNestTooDeep(int depth) {
        assertThatThrownBy(() -> words.read("(".repeat(depth) + "CCS" + ")".repeat(depth)))
                .hasMessage("the brackets nest too deep");
    }
}
