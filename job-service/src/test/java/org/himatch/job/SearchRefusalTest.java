package org.himatch.job;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a search refuses, and that nothing that can be typed breaks it. */
@JobServiceTest
class SearchRefusalTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            qq=coder                       | qq                    | unknown parameter
            q=coder&q=nurse                | q                     | must be given once
            q=-                            | q                     | letter or digit
            employerId=lakemont            | employerId            | must be a UUID
            status=open                    | status                | DRAFT, OPEN
            country=usa                    | country               | two-letter
            state=Ohio                     | state                 | state's code
            remote=yes                     | remote                | true, false or include
            employmentType=FULLTIME        | employmentType        | FULL_TIME
            schedule=DAYS                  | schedule              | DAY
            skill=icd10                    | skill                 | nearest: icd-10
            credential=CSS                 | credential            | nearest: CCS
            experienceYearsAtMost=many     | experienceYearsAtMost | from 0 to 60
            experienceYearsAtMost=-1       | experienceYearsAtMost | from 0 to 60
            payMinimum=30&payPer=HOUR      | payMinimum            | needs payCurrency
            payMinimum=30&payCurrency=USD  | payMinimum            | needs payPer
            payMinimum=-3&payCurrency=USD&payPer=HOUR | payMinimum | an amount
            payMinimum=1e9&payCurrency=USD&payPer=HOUR | payMinimum | an amount
            payPer=HOUR                    | payPer                | without payMinimum
            payCurrency=dollars            | payCurrency           | three-letter
            hasPay=false&payCurrency=USD   | hasPay                | contradicts
            openedSince=yesterday          | openedSince           | must be a date
            startsBy=2027-02-30            | startsBy              | must be a date
            near=Atlantis                  | near                  | unknown place 'Atlantis'
            near=Atlantis                  | near                  | coordinates, as 39.96,-83.00
            near=Colombus, OH              | near                  | nearest spelling: Columbus, OH
            near=Columbus                  | near                  | Columbus, GA; Columbus, OH
            near=91,0                      | near                  | latitude from -90
            near=0,181                     | near                  | longitude from -180
            withinKm=10                    | withinKm              | needs near
            withinMiles=10                 | withinMiles           | needs near
            near=0,0&withinKm=0            | withinKm              | above 0
            near=0,0&withinKm=1&withinMiles=1 | withinMiles        | contradicts withinKm
            orRemote=true                  | orRemote              | adds to a place
            state=OH&remote=false&orRemote=true | orRemote         | contradicts remote=false
            sort=distance                  | sort                  | needs near
            sort=relevance                 | sort                  | needs q
            sort=salary                    | sort                  | relevance, newest
            facets=state,colour            | facets                | 'colour' is no facet
            limit=0                        | limit                 | from 1 to 100
            limit=101                      | limit                 | from 1 to 100
            cursor=nonsense                | cursor                | not a cursor
            cursor=YQ                      | cursor                | not a cursor
            """)
    void refuses(String parameters, String parameter, String detail) {
        request(parameters)
                .get("/v1/jobs/search")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:himatch:invalid-input"))
                .body("errors.parameter", hasItem(parameter))
                .body("errors.detail", hasItem(containsString(detail)));
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        request("withinKm=5&sort=distance&skill=icd10&payMinimum=3&limit=0&facets=colour")
                .get("/v1/jobs/search")
                .then()
                .statusCode(400)
                .body(
                        "errors.parameter",
                        containsInAnyOrder("withinKm", "sort", "skill", "payMinimum", "payMinimum", "limit", "facets"));
    }

    @Test
    void anEmptyParameterIsOneThatWasNotGiven() {
        SearchMarket.load();
        int all = SearchMarket.integrator().get("/v1/jobs/search").path("total");

        SearchMarket.integrator()
                .get("/v1/jobs/search?q=&city=&near=&sort=&state=")
                .then()
                .statusCode(200)
                .body("total", equalTo(all));
    }

    @Test
    void statusIsNoFacetForAJobSeeker() {
        SearchMarket.candidate()
                .queryParam("facets", "status")
                .get("/v1/jobs/search")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("facets"));
    }

    @Test
    void aQueryIsAtMost200CharactersLong() {
        SearchMarket.candidate()
                .queryParam("q", "x".repeat(200))
                .get("/v1/jobs/search")
                .then()
                .statusCode(200);
        SearchMarket.candidate()
                .queryParam("q", "x".repeat(201))
                .get("/v1/jobs/search")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothingThatIsTypedBreaksIt(String query) {
        SearchMarket.load();
        for (String path : List.of("/v1/jobs/search", "/v1/jobs/search/suggestions")) {
            SearchMarket.candidate().queryParam("q", query).get(path).then().statusCode(in(Set.of(200, 400)));
        }
        SearchMarket.candidate()
                .queryParam("near", query)
                .get("/v1/jobs/search")
                .then()
                .statusCode(in(Set.of(200, 400)));
    }

    static Stream<String> hostile() {
        return Stream.of(
                "-",
                "\"",
                "or",
                "or or",
                "- - \"\" -\"\"",
                "a or",
                "or a",
                "-a or -b",
                "-the",
                "the of and",
                "\"the\" or coder",
                "\"".repeat(1_000),
                "\"".repeat(199),
                "( ) & | ! <-> :* ' \\ '' \\' 'x':A",
                "coder':*",
                "coder & | !",
                "coder\\",
                "'; DROP TABLE job; --",
                "%_%",
                "\\",
                "\uD83E\uDDD1\u200D\u2695\uFE0F",
                "coder \uD83E\uDDD1\u200D\u2695\uFE0F",
                "co\0der",
                "\ud800",
                "\u202Ecoder",
                "coder\ttab\nline",
                "コーダー",
                "İstanbul ﬁ ß",
                "a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p",
                "----coder----",
                "a/b/c//d..e&&f++g",
                ("x" + "-y".repeat(90)),
                "q ".repeat(99),
                "a or ".repeat(39),
                "1e400 0x7f -10 +10 10.5.6");
    }

    @Test
    void aCursorOfAnotherSearchOrOneThatWasTamperedWithIsRefused() {
        SearchMarket.load();
        String next = page("sort=newest&limit=2").extract("next");

        page("sort=newest&limit=3&facets=state&cursor=" + next).is(200);
        page("sort=title&cursor=" + next).is(400);
        page("sort=newest&state=OH&cursor=" + next).is(400);
        page("sort=newest&q=coder&cursor=" + next).is(400);
        String decoded = new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8);
        for (String key : List.of("abc", "%00", "%2B999999999-01-01T00%3A00Z", "")) {
            String[] parts = decoded.split("&");
            parts[2] = key;
            String forged = Base64.getUrlEncoder()
                    .encodeToString(String.join("&", parts).getBytes(StandardCharsets.UTF_8));
            page("sort=newest&cursor=" + forged).is(400);
        }
    }

    private static Answer page(String parameters) {
        return new Answer(request(parameters));
    }

    private record Answer(RequestSpecification request) {
        void is(int status) {
            request.get("/v1/jobs/search").then().statusCode(status);
        }

        String extract(String path) {
            return request.get("/v1/jobs/search")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path(path);
        }
    }

    private static RequestSpecification request(String parameters) {
        RequestSpecification request = SearchMarket.integrator();
        for (String parameter : parameters.split("&")) {
            String[] parts = parameter.split("=", 2);
            request = request.queryParam(parts[0], parts[1]);
        }
        return request;
    }
}
