package org.himatch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.himatch.api.testing.As;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, counts, corrections and excerpts on {@link SearchMarket}. */
@JobServiceTest
class SearchPagesTest {

    @BeforeEach
    void market() {
        SearchMarket.load();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=coder",
                "q=coder&sort=newest",
                "sort=newest",
                "sort=pay",
                "sort=title",
                "near=Columbus, OH&withinKm=5000&orRemote=true&sort=distance",
                "q=codr&sort=relevance"
            })
    void pagesJoinToTheWhole(String search) {
        // Given
        JsonPath whole = get(search + "&limit=100");

        // When
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = get(search + "&limit=3" + (cursor == null ? "" : "&cursor=" + cursor));
            assertThat(page.getInt("total")).isEqualTo(whole.getInt("total"));
            ids.addAll(page.getList("items.id"));
            cursor = page.get("next");
        } while (cursor != null);

        // Then
        assertThat(ids).isEqualTo(whole.getList("items.id")).hasSize(whole.getInt("total"));
        assertThat(ids).hasSizeGreaterThan(5);
    }

    @Test
    void aPageNeitherRepeatsNorSkipsWhilePostingsComeAndGo() {
        // Given
        RequestSpecification caller = As.integratorOf("search-moving");
        String employer =
                caller.body(Map.of("name", "Moving")).post("/v1/employers").path("id");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add(post(employer, "Coder " + (char) ('a' + i)));
        }
        JsonPath first = moving(null);

        // When
        As.integratorOf("search-moving")
                .header("If-Match", "\"1\"")
                .delete("/v1/jobs/" + ids.get(1))
                .then()
                .statusCode(204);
        post(employer, "Coder aa");
        JsonPath second = moving(first.get("next"));

        // Then
        assertThat(first.getList("items.id")).isEqualTo(ids.subList(0, 3));
        assertThat(second.getList("items.id")).isEqualTo(ids.subList(3, 6));
        assertThat(second.getInt("total")).isEqualTo(6);
    }

    @Test
    void eachFacetIsCountedWithoutItsOwnFilter() {
        JsonPath found = get(
                "state=NE&remote=false&q=coder&facets=state,remote,employmentType,schedule,employer,skill,credential,payBand");

        assertThat(found.getInt("total")).isEqualTo(1);
        assertThat(count(found, "state", "NE")).isEqualTo(1);
        assertThat(found.getList("facets.state.value", String.class)).contains("OH", "FL");
        assertThat(count(found, "remote", "false")).isEqualTo(1);
        assertThat(count(found, "remote", "true")).isGreaterThan(0);
        assertThat(found.getList("facets.employer.name", String.class)).containsExactly("Prairie States Clinic");
        assertThat(count(found, "employmentType", "FULL_TIME")).isEqualTo(1);
        assertThat(found.<Object>get("facets.status")).isNull();
    }

    @Test
    void facetsHaveNamesAndBands() {
        SearchMarket.integrator()
                .queryParam("q", "\"privacy officer\"")
                .queryParam("facets", "skill,credential")
                .queryParam("facets", "payBand")
                .queryParam("payMinimum", 200_000)
                .queryParam("payCurrency", "USD")
                .queryParam("payPer", "YEAR")
                .get("/v1/jobs/search")
                .then()
                .statusCode(200)
                .body("total", equalTo(0))
                .body("facets.payBand.value", contains("USD:120000-140000"))
                .body("facets.payBand.count", contains(1))
                .body("facets.skill.size()", equalTo(0))
                .body("facets.state", nullValue());
        SearchMarket.integrator()
                .queryParam("q", "\"privacy officer\"")
                .queryParam("facets", "skill,credential,status")
                .get("/v1/jobs/search")
                .then()
                .statusCode(200)
                .body("facets.skill.name", hasItems("Privacy-officer duties"))
                .body("facets.credential.value", contains("CHPC", "CHPS"))
                .body("facets.status.value", contains("OPEN"));
    }

    @Test
    void aCountIsWhatChoosingTheValueFinds() {
        JsonPath all = get("facets=state,employmentType,schedule,credential,employer,remote");

        for (String facet : List.of("state", "employmentType", "schedule", "credential", "remote", "employer")) {
            List<Map<String, Object>> counts = all.getList("facets." + facet);
            assertThat(counts).isNotEmpty();
            for (Map<String, Object> count : counts) {
                if (!"CTR".equals(count.get("value")) && !"ODS".equals(count.get("value"))) {
                    String filter = facet.equals("employer") ? "employerId" : facet;
                    assertThat(get(filter + "=" + count.get("value")).getInt("total"))
                            .as(facet + " " + count)
                            .isEqualTo(count.get("count"));
                }
            }
        }
    }

    @Test
    void aCorrectionIsSaid() {
        SearchMarket.candidate()
                .queryParam("q", "inpateint coder")
                .get("/v1/jobs/search")
                .then()
                .statusCode(200)
                .body("corrected.from", contains("inpateint"))
                .body("corrected.to", contains("inpatient"));
        SearchMarket.candidate()
                .queryParam("q", "inpatient coder")
                .get("/v1/jobs/search")
                .then()
                .statusCode(200)
                .body("corrected", nullValue());
    }

    @Test
    void nobodyIsCorrectedToWordsOfPostingsThatTheyCannotSee() {
        SearchMarket.candidate()
                .queryParam("q", "trainey")
                .get("/v1/jobs/search")
                .then()
                .statusCode(200)
                .body("corrected", nullValue())
                .body("total", equalTo(0));
        SearchMarket.integrator()
                .queryParam("q", "trainey")
                .get("/v1/jobs/search")
                .then()
                .statusCode(200)
                .body("corrected.to", contains("trainee"))
                .body("total", equalTo(2));
    }

    @Test
    void anExcerptSaysWhichSkillWasMeant() {
        SearchMarket.candidate()
                .queryParam("q", "3M encoder")
                .queryParam("skill", "apr-drg")
                .get("/v1/jobs/search")
                .then()
                .statusCode(200)
                .body("items[0].excerpt.text", contains("Works in the ", "encoder", " all day."));
        SearchMarket.candidate()
                .queryParam("q", "CTR")
                .queryParam("state", "FL")
                .get("/v1/jobs/search")
                .then()
                .statusCode(200)
                .body("items[0].excerpt.text", contains("Asks for ", "ODS"))
                .body("items[0].excerpt[1].match", equalTo(true));
    }

    private static long count(JsonPath found, String facet, String value) {
        return found.getLong("facets." + facet + ".find { it.value == '" + value + "' }.count");
    }

    private static JsonPath get(String parameters) {
        return get(SearchMarket.candidate(), parameters);
    }

    private static JsonPath moving(@Nullable String cursor) {
        return get(
                As.integratorOf("search-moving"),
                "q=coder&sort=title&limit=3" + (cursor == null ? "" : "&cursor=" + cursor));
    }

    private static JsonPath get(RequestSpecification caller, String parameters) {
        RequestSpecification request = caller;
        for (String parameter : parameters.split("&")) {
            String[] parts = parameter.split("=", 2);
            request = request.queryParam(parts[0], parts[1]);
        }
        return request.get("/v1/jobs/search").then().statusCode(200).extract().jsonPath();
    }

    private static String post(String employer, String title) {
        return As.integratorOf("search-moving")
                .body(Map.of(
                        "employerId",
                        employer,
                        "title",
                        title,
                        "status",
                        "OPEN",
                        "criteria",
                        Map.of("skills", List.of(Map.of("skill", "icd-10-cm", "importance", 3, "level", 3)))))
                .post("/v1/jobs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
