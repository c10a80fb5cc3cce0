package org.himatch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.himatch.api.testing.As;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is suggested while somebody types, on {@link SearchMarket}. */
@JobServiceTest
class SearchSuggestionsTest {

    @BeforeEach
    void market() {
        SearchMarket.load();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            inp           | TITLE    | Inpatient coder
            INPATIENT CO  | TITLE    | Inpatient coder
            officer       | TITLE    | Privacy officer
            icd-10-p      | SKILL    | ICD-10-PCS
            icd10p        | SKILL    | ICD-10-PCS
            3m            | SKILL    | Solventum 360 Encompass
            harb          | EMPLOYER | Harborview Regional
            regional      | EMPLOYER | Harborview Regional
            colum         | PLACE    | Columbus, OH
            columbus, o   | PLACE    | Columbus, OH
            moines        | PLACE    | Des Moines, IA
            inpateint     | TITLE    | Inpatient coder
            privcy off    | TITLE    | Privacy officer
            harbrview     | EMPLOYER | Harborview Regional
            clevlan       | PLACE    | Cleveland, OH
            """)
    void suggests(String typed, String kind, String text) {
        // When
        List<String> suggested = suggest(SearchMarket.candidate(), typed);

        // Then
        assertThat(suggested).contains(kind + " " + text);
    }

    @Test
    void thereAreAtMostTenOfEveryKind() {
        SearchMarket.candidate()
                .queryParam("q", "c")
                .get("/v1/jobs/search/suggestions")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(10))
                .body("items.findAll { it.kind == 'TITLE' }.size()", lessThanOrEqualTo(4))
                .body("items.kind", hasItem("SKILL"))
                .body("items.kind", hasItem("PLACE"));
    }

    @Test
    void aSkillAndAnEmployerHaveTheirIds() {
        SearchMarket.candidate()
                .queryParam("q", "Harborv")
                .get("/v1/jobs/search/suggestions")
                .then()
                .statusCode(200)
                .body("items.id", contains(SearchMarket.employer("Harborview Regional")));
        SearchMarket.candidate()
                .queryParam("q", "42 cfr")
                .get("/v1/jobs/search/suggestions")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0)); // a skill that no posting asks for
    }

    @Test
    void onlyWhatTheCallerCanSeeIsSuggested() {
        String trainee = "TITLE Inpatient coding trainee";

        assertThat(suggest(SearchMarket.integrator(), "trainee")).contains(trainee);
        assertThat(suggest(SearchMarket.employed("Lakemont Health"), "trainee")).containsExactly(trainee);
        assertThat(suggest(SearchMarket.candidate(), "trainee")).isEmpty();
        assertThat(suggest(SearchMarket.candidate(), "traineee")).isEmpty();
        assertThat(suggest(SearchMarket.employed("Lakemont Health"), "harb")).isEmpty();
        assertThat(suggest(SearchMarket.employed("Lakemont Health"), "tampa")).isEmpty();
        assertThat(suggest(As.integratorOf("search-elsewhere"), "inp")).isEmpty();
    }

    @Test
    void needsSomethingTyped() {
        SearchMarket.candidate()
                .get("/v1/jobs/search/suggestions")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("q"))
                .body("errors[0].detail", containsString("is needed"));
        SearchMarket.candidate()
                .queryParam("q", "x".repeat(101))
                .get("/v1/jobs/search/suggestions")
                .then()
                .statusCode(400);
        SearchMarket.candidate()
                .queryParam("q", "%")
                .get("/v1/jobs/search/suggestions")
                .then()
                .statusCode(400);
    }

    private static List<String> suggest(RequestSpecification caller, String typed) {
        return caller.queryParam("q", typed)
                .get("/v1/jobs/search/suggestions")
                .then()
                .statusCode(200)
                .extract()
                .path("items.collect { it.kind + ' ' + it.text }");
    }
}
