package org.himatch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody types, and which postings of {@link SearchMarket} they should find first. */
@JobServiceTest
class SearchRelevanceTest {

    @BeforeEach
    void market() {
        SearchMarket.load();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # both words in the title, and nobody else has both
            inpatient coder                 | inpatient-senior inpatient inpatient-night
            INPATIENT CODERS                | inpatient-senior inpatient inpatient-night
            senior coder                    | inpatient-senior
            coding manager                  | coding-manager
            cancer registrar                | registrar
            privacy officer                 | privacy
            data analyst                    | data-analyst
            # what a thing is called: short, in full, formerly
            CDI                             | cdi
            clinical documentation integrity | cdi-remote
            ROI                             | roi-lead
            release of information          | roi
            CTR                             | registrar-former
            ODS                             | registrar-text registrar-former registrar
            certified tumor registrar       | registrar-former
            3M                              | solventum-text encompass
            3M 360 Encompass                | solventum-text encompass
            Cerner                          | oracle
            # a word of a name: the posting asks for the skill and says it nowhere
            encoder                         | encompass
            HL7                             | interop
            # codes, however they are joined
            ICD-10-PCS                      | inpatient-senior
            icd10pcs                        | inpatient-senior
            ICD 10 PCS                      | inpatient-senior
            MS-DRG                          | inpatient-senior
            msdrg                           | inpatient-senior
            E/M                             | outpatient
            NI-BC                           | informatics
            # phrases, alternatives, exclusions
            "risk adjustment"               | hcc
            "clinic visits"                 | outpatient
            biller or transcription         | transcription billing
            # where, and at whom
            coder tampa                     | surgery
            Bluewater abstractor            | quality registrar-former
            lakemont privacy                | privacy
            # slips
            inpateint coder                 | inpatient-senior inpatient inpatient-night
            privcy officer                  | privacy
            transcripton                    | transcription
            registarr                       | trauma registrar
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
        assertThat(SearchMarket.names(ids)).startsWith(expected.split(" "));
    }

    @ParameterizedTest(name = "{0} without {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ICD-10-PCS                      | outpatient
            "inpatient coder"               | audit
            -coder                          | inpatient
            coder -inpatient                | inpatient-senior
            CCS                             | cdi
            inpatient                       | draft-coder
            script                          | inpatient-senior
            """)
    void leavesOut(String query, String unwanted) {
        // When
        List<String> ids = SearchMarket.candidate()
                .queryParam("q", query)
                .queryParam("limit", 100)
                .get("/v1/jobs/search")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");

        // Then
        assertThat(SearchMarket.names(ids)).doesNotContain(unwanted);
    }
}
