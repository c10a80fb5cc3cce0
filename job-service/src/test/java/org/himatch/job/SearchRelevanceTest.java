package org.himatch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody types, and what they should find first. A name in parentheses may come anywhere behind. */
@JobServiceTest
class SearchRelevanceTest {

    @BeforeEach
    void market() {
        SearchMarket.load();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            inpatient coder                 | inpatient inpatient-night inpatient-senior
            Inpatient coders                | inpatient inpatient-night inpatient-senior
            CDI                             | cdi cdi-second
            clinical documentation          | cdi-remote cdi
            CTR                             | registrar-former registrar
            ODS                             | registrar-text
            certified tumor registrar       | registrar-former registrar
            3M                              | encompass
            3M encoder                      | encompass
            encompass                       | solventum-text encompass
            ICD-10-PCS                      | inpatient-senior
            """)
    void finds(String query, String expected) {
        // When
        List<String> ids = SearchMarket.candidate()
                .queryParam("q", query)
                .get("/v1/jobs/search")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");

        // Then
        List<String> first = Arrays.asList(expected.split(" "));
        assertThat(SearchMarket.names(ids)).startsWith(first.toArray(String[]::new));
    }
}
