package org.himatch.job.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a typed text is taken for. A phrase is in brackets here, an excluded term has a minus. */
class WebQueryTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            inpatient coder                  | inpatient coder
            "inpatient coder"                | [inpatient coder]
            ICD-10-CM                        | ICD-10-CM
            coder -epic                      | coder -epic
            coder -"release of information"  | coder -[release of information]
            --coder                          | -coder
            coder or biller                  | coder / biller
            a b OR c                         | a b / c
            or coder or                      | coder
            "or"                             | [or]
            "unclosed phrase                 | [unclosed phrase]
            one"two"three                    | one [two] three
            “smart quotes”                   | [smart quotes]
            coder & ! ( ) :*                 | coder
            """)
    void reads(String typed, String expected) {
        assertThat(shown(WebQuery.parse(typed))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"-", "\"\"", "or", "- or -", "😀", "` `"})
    void whatHasNoLetterOrDigitIsEmpty(String typed) {
        assertThat(WebQuery.parse(typed).isEmpty()).isTrue();
    }

    @Test
    void onlyPlainWantedWordsAreCorrected() {
        // Given
        WebQuery query = WebQuery.parse("codr \"codr\" -codr biller");

        // When
        WebQuery corrected = query.corrected(Map.of("codr", "coder"));

        // Then
        assertThat(shown(corrected)).isEqualTo("coder [codr] -codr biller");
    }

    private static String shown(WebQuery query) {
        return query.alternatives().stream()
                .map(terms -> terms.stream()
                        .map(term ->
                                (term.excluded() ? "-" : "") + (term.quoted() ? "[" + term.text() + "]" : term.text()))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" / "));
    }
}
