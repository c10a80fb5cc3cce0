package org.himatch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.himatch.api.testing.As;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each filter on {@link SearchMarket}: exactly these postings. */
@JobServiceTest
class SearchFilterTest {

    @BeforeEach
    void market() {
        SearchMarket.load();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            state=IA                                   | encompass
            state=IA&state=FL&remote=false             | encompass surgery radiology registrar-former imaging-clerk
            state=IA&orRemote=true&q=CPC               | outpatient profee
            country=CA                                 |
            city=columbus&remote=true                  | inpatient-senior epic-him
            remote=true&state=NE                       | profee educator
            remote=include&state=IA                    | encompass
            employmentType=PER_DIEM                    | coder-prn
            employmentType=PER_DIEM&employmentType=INTERN | coder-prn
            schedule=NIGHT                             | inpatient-night
            skill=icd-10-pcs                           | inpatient-senior inpatient inpatient-night
            skill=icd-10-pcs&skill=ms-drg              | inpatient-senior inpatient-night
            skill=procedure-coding&state=OH            | inpatient-senior inpatient inpatient-night outpatient
            credential=CIC                             | inpatient-senior
            credential=ODS                             | registrar registrar-former
            credential=CTR                             | registrar registrar-former
            credential=CCS&credential=RHIT             | inpatient-senior
            hasPay=false                               | radiology transcription
            payMinimum=65&payCurrency=USD&payPer=HOUR  | interop director
            payMinimum=135200&payCurrency=USD&payPer=YEAR | interop director
            payMinimum=41&payCurrency=USD&payPer=HOUR&skill=icd-10-pcs | inpatient-senior
            payMinimum=85280&payCurrency=USD&payPer=YEAR&skill=icd-10-pcs | inpatient-senior
            payMinimum=1&payCurrency=EUR&payPer=HOUR   |
            payCurrency=EUR                            |
            q=inpatient&experienceYearsAtMost=4        | inpatient inpatient-night audit
            openedSince=2999-01-01                     |
            startsBy=2000-01-01                        |
            near=39.96,-83.00&withinKm=20&remote=true  | inpatient-senior epic-him
            near=Columbus, OH&withinKm=20&remote=true  | inpatient-senior epic-him
            near=columbus OH&withinMiles=12&remote=true | inpatient-senior epic-him
            near=Boulder, CO&withinKm=5                | solventum-text interop
            near=Boulder, CO&withinMiles=28&remote=false | solventum-text coding-manager
            near=Des Moines&withinKm=1&orRemote=true&credential=CRC | hcc
            near=0,179.99&withinKm=19000&state=IA      | encompass
            """)
    void findsExactly(String parameters, String expected) {
        // When
        List<String> ids = ids(SearchMarket.candidate(), parameters);

        // Then
        List<String> wanted = expected == null ? List.of() : List.of(expected.split(" "));
        assertThat(SearchMarket.names(ids)).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void aJobSeekerFindsOpenPostingsOnlyWhateverTheStatusAskedFor() {
        String status = "status=DRAFT&status=PAUSED";

        assertThat(ids(SearchMarket.candidate(), status)).isEmpty();
        assertThat(SearchMarket.names(ids(SearchMarket.integrator(), status)))
                .containsExactlyInAnyOrder("draft-coder", "paused-coder");
        assertThat(SearchMarket.names(ids(SearchMarket.employed("Lakemont Health"), status)))
                .containsExactly("draft-coder");
    }

    @Test
    void anEmployerFindsItsOwnPostingsOnly() {
        String other = "employerId=" + SearchMarket.employer("Harborview Regional");

        assertThat(ids(SearchMarket.employed("Lakemont Health"), other)).isEmpty();
        assertThat(ids(SearchMarket.integrator(), other)).hasSize(10);
        SearchMarket.employed("Lakemont Health")
                .queryParam("facets", "employer,state,skill,status")
                .get("/v1/jobs/search")
                .then()
                .statusCode(200)
                .body("total", equalTo(10))
                .body("facets.employer.name", contains("Lakemont Health"))
                .body("facets.state.value", contains("OH"));
    }

    @Test
    void anotherPartnerFindsNothing() {
        As.integratorOf("search-elsewhere")
                .queryParam("q", "coder")
                .queryParam("facets", "state,employer,skill,status")
                .get("/v1/jobs/search")
                .then()
                .statusCode(200)
                .body("total", equalTo(0))
                .body("items.size()", equalTo(0))
                .body("facets.state.size()", equalTo(0))
                .body("facets.employer.size()", equalTo(0))
                .body("facets.status.size()", equalTo(0));
    }

    @Test
    void sortsByDistanceAndSaysIt() {
        List<Float> distances = SearchMarket.candidate()
                .queryParam("near", "Cleveland, OH")
                .queryParam("withinKm", 210)
                .queryParam("sort", "distance")
                .get("/v1/jobs/search")
                .then()
                .statusCode(200)
                .body("items[0].location.city", equalTo("Cleveland"))
                .body("items[0].distanceKm", lessThan(1f))
                .body("items[-1].location.city", equalTo("Columbus"))
                .extract()
                .path("items.distanceKm");

        assertThat(distances)
                .isSorted()
                .last()
                .satisfies(last -> assertThat(last).isBetween(200f, 205f));
    }

    @Test
    void sortsByPayTitleAndNewest() {
        assertThat(SearchMarket.names(ids(SearchMarket.candidate(), "sort=pay")).subList(0, 4))
                .containsExactly("director", "interop", "privacy", "informatics");
        assertThat(SearchMarket.names(ids(SearchMarket.candidate(), "sort=pay")))
                .endsWith("radiology");
        assertThat(SearchMarket.names(ids(SearchMarket.candidate(), "sort=title"))
                        .subList(0, 3))
                .containsExactly("surgery", "registrar", "cdi");
        assertThat(SearchMarket.names(ids(SearchMarket.candidate(), "limit=2")))
                .containsExactly("transcription", "director");
        assertThat(SearchMarket.names(ids(SearchMarket.integrator(), "")).getLast())
                .isEqualTo("draft-coder");
    }

    @Test
    void anItemIsTheShortOfAPosting() {
        SearchMarket.candidate()
                .queryParam("q", "senior inpatient")
                .queryParam("near", "Columbus, OH")
                .get("/v1/jobs/search")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].id", equalTo(SearchMarket.id("inpatient-senior")))
                .body("items[0].employerId", equalTo(SearchMarket.employer("Lakemont Health")))
                .body("items[0].employerName", equalTo("Lakemont Health"))
                .body("items[0].title", equalTo("Senior inpatient coder"))
                .body("items[0].status", equalTo("OPEN"))
                .body("items[0].location.city", equalTo("Columbus"))
                .body("items[0].location.remote", equalTo(true))
                .body("items[0].pay.maximum", equalTo(45.00f))
                .body("items[0].employmentTypes", contains("FULL_TIME"))
                .body("items[0].skills.id", contains("icd-10-cm", "icd-10-pcs", "ms-drg"))
                .body("items[0].skills[2].name", equalTo("MS-DRG"))
                .body("items[0].skills[2].essential", equalTo(true))
                .body("items[0].distanceKm", equalTo(0.000f))
                .body(
                        "items[0].excerpt.text",
                        contains(
                                "Codes complex ",
                                "inpatient",
                                " records with ICD-10-CM and ICD-10-PCS and assigns MS-DRGs."))
                .body("items[0].excerpt[1].match", equalTo(true));
    }

    private static List<String> ids(RequestSpecification caller, String parameters) {
        RequestSpecification request = caller;
        for (String parameter : parameters.split("&")) {
            if (!parameter.isBlank()) {
                String[] parts = parameter.split("=", 2);
                request = request.queryParam(parts[0], parts[1]);
            }
        }
        if (!parameters.contains("limit=")) {
            request = request.queryParam("limit", 100);
        }
        return request.get("/v1/jobs/search").then().statusCode(200).extract().path("items.id");
    }
}
