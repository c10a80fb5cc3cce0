package org.himatch.job.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.himatch.api.Role;
import org.himatch.api.testing.As;
import org.himatch.job.JobServiceTest;
import org.himatch.job.Jobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@JobServiceTest
class MarkupReadingTest {
    private static final String PATH = "/v1/jobs/markup";
    private static final String LD_JSON = "application/ld+json";

    @Test
    void readsEveryJobPostingOfAPage() throws IOException {
        // Given
        byte[] page = Files.readAllBytes(Path.of("src/test/resources/markup/career-page.html"));

        // When
        JsonPath answer =
                send("text/html; charset=utf-8", page).statusCode(200).extract().jsonPath();

        // Then
        assertThat(answer.getList("items.pointer")).containsExactly("/scripts/2/@graph/1", "/scripts/3");
        assertThat(answer.getList("notRead.pointer")).containsExactly("/scripts/1");
        JsonPath job = answer.setRootPath("items[0].job");
        assertThat(job.getString("title")).isEqualTo("Inpatient Coder & Abstractor");
        assertThat(job.getString("description"))
                .isEqualTo("<p>Codes inpatient stays. RHIT or RHIA required; CCS preferred.</p>");
        assertThat(job.getList("employmentTypes")).containsExactly("FULL_TIME");
        assertThat(job.getString("validThrough")).isEqualTo("2097-01-31T23:00:00Z");
        assertThat(job.getString("requisitionId")).isEqualTo("4711");
        assertThat(job.getMap("location"))
                .isEqualTo(Map.of(
                        "country",
                        "US",
                        "state",
                        "OH",
                        "city",
                        "Dayton",
                        "postalCode",
                        "45402",
                        "street",
                        "1 Example Way"));
        assertThat(job.getMap("pay").toString())
                .isEqualTo("{minimum=60000.0, maximum=66006.0, currency=USD, per=YEAR}");
        assertThat(job.getList("schedules")).containsExactly("DAY");
        assertThat(job.getString("applyUrl")).isEqualTo("https://jobs.example.org/4711");
        assertThat(job.getInt("criteria.experience.years")).isEqualTo(3);
        assertThat(job.getList("criteria.skills.skill")).contains("icd-10-pcs", "ms-drg", "icd-10-cm");
        assertThat(job.getInt("criteria.skills.find { it.skill == 'icd-10-cm' }.level"))
                .isEqualTo(4);
        assertThat(job.getBoolean("criteria.skills.find { it.skill == 'icd-10-cm' }.essential"))
                .isTrue();
        assertThat(job.getList("criteria.credentials[0].expression.anyOf")).containsExactly("RHIT", "RHIA");

        JsonPath item = answer.setRootPath("items[0]");
        assertThat(item.getString("datePosted")).isEqualTo("2026-11-20");
        assertThat(item.getMap("hiringOrganization"))
                .isEqualTo(Map.of(
                        "name", "Fernhill Clinic",
                        "website", "https://www.example.org",
                        "logo", "https://www.example.org/logo.png"));
        assertThat(item.getList("notTaken.pointer"))
                .containsExactlyInAnyOrder("/jobLocation/1", "/employmentType/1", "/industry");
        assertThat(answer.setRootPath("items[1].job.location").getMap(""))
                .isEqualTo(Map.of("country", "US", "state", "MI", "remote", true));
    }

    @Test
    void aDraftCanBeCompletedAndPosted() throws IOException {
        byte[] page = Files.readAllBytes(Path.of("src/test/resources/markup/career-page.html"));
        Map<String, Object> body =
                send("text/html", page).statusCode(200).extract().jsonPath().getMap("items[0].job");
        body.put("employerId", Jobs.employer());
        body.put("status", "OPEN");

        As.integrator().body(body).post("/v1/jobs").then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@context\": \"https://schema.org\", \"@type\": \"JobPosting\", \"title\": \"Coder\"}",
                "{\"@context\": \"http://schema.org/\", \"@type\": [\"Thing\", \"JobPosting\"], \"title\": \"Coder\"}",
                "{\"@context\": \"https://www.schema.org\", \"@type\": \"http://schema.org/JobPosting\", \"title\": \"Coder\"}",
                "{\"@context\": {\"@vocab\": \"https://schema.org/\"}, \"@type\": \"schema:JobPosting\", \"title\": \"Coder\"}",
                "{\"@context\": [\"https://schema.org\", {\"x\": \"y\"}], \"@type\": \"JobPosting\", \"name\": \"Coder\"}",
                "[{\"@type\": \"WebPage\"}, {\"@type\": \"JobPosting\", \"title\": [\"Coder\"]}]",
                "{\"@context\": \"https://schema.org\", \"@graph\": [[{\"@type\": \"JobPosting\", \"title\": \"Coder\"}]]}",
                "\ufeff{\"@type\": \"JobPosting\", \"title\": {\"@value\": \"Coder\"}}",
            })
    void toleratesTheWaysOfWritingIt(String document) {
        send(LD_JSON, document).statusCode(200).body("items.job.title", equalTo(List.of("Coder")));
        send("application/json", document).statusCode(200).body("items.job.title", equalTo(List.of("Coder")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                {"currency":"USD","value":{"value":31.5,"unitText":"HOUR"}}             | 31.5 31.5 USD HOUR
                {"currency":"USD","value":{"minValue":60000,"maxValue":70000,"unitText":"YEAR"}} | 60000.0 70000.0 USD YEAR
                {"currency":"USD","value":{"minValue":30,"unitText":"hour"}}            | 30.0 null USD HOUR
                {"currency":"EUR","unitText":"YEAR","value":"52,000"}                   | 52000.0 52000.0 EUR YEAR
                {"currency":"USD","value":{"value":4000.25,"unitText":"MONTH"}}         | 48003.0 48003.0 USD YEAR
                {"currency":"USD","value":{"value":1200,"unitText":"WEEK"}}             | pay per week cannot be carried exactly
                {"currency":"USD","value":{"value":250,"unitText":"DAY"}}               | pay per day cannot be carried exactly
                {"currency":"USD","value":{"value":30.125,"unitText":"HOUR"}}           | more than two decimals
                {"currency":"USD","value":{"minValue":40,"maxValue":30,"unitText":"HOUR"}} | minimum is above its maximum
                {"currency":"dollars","value":{"value":30,"unitText":"HOUR"}}           | no currency
                {"currency":"USD","value":{"value":30}}                                 | does not say what the amount is for
                {"currency":"USD","value":{"value":"competitive","unitText":"HOUR"}}    | not a number
                50000                                                                   | no currency
                """)
    void takesOverPayThatCanBeCarriedExactly(String salary, String expected) {
        JsonPath item = send(LD_JSON, "{\"@type\": \"JobPosting\", \"baseSalary\": " + salary + "}")
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("items[0]");

        Map<String, Object> pay = item.getMap("job.pay");
        String found = pay == null
                ? item.getString("notTaken.find { it.pointer == '/baseSalary' }.reason")
                : pay.get("minimum") + " " + pay.get("maximum") + " " + pay.get("currency") + " " + pay.get("per");
        assertThat(found).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                "employmentType": "full-time"                                 | job.employmentTypes[0] | FULL_TIME
                "employmentType": ["Per Diem", "CONTRACT", "TEMPORARY", "INTERN", "PART_TIME"] | job.employmentTypes[4] | PART_TIME
                "employmentType": "VOLUNTEER"                                 | notTaken[0].pointer    | /employmentType/0
                "validThrough": "2027-01-31"                                  | job.validThrough       | 2027-02-01T00:00:00Z
                "validThrough": "2027-01-31T12:00"                            | job.validThrough       | 2027-01-31T12:00:00Z
                "validThrough": "soon"                                        | notTaken[0].pointer    | /validThrough
                "jobStartDate": "2027-02-01"                                  | job.startsOn           | 2027-02-01
                "identifier": "R-7"                                           | job.requisitionId      | R-7
                "jobLocationType": "TELECOMMUTE"                              | job.location.remote    | true
                "jobLocationType": "TELECOMMUTE", "applicantLocationRequirements": {"@type": "Country", "name": "Canada"} | job.location.country | CA
                "jobLocationType": "TELECOMMUTE", "applicantLocationRequirements": [{"@type": "State", "name": "OH"}, {"@type": "State", "name": "MI"}] | job.location.state | OH
                "applicantLocationRequirements": {"@type": "Country", "name": "US"} | notTaken[0].pointer | /applicantLocationRequirements
                "jobLocationType": "HYBRID"                                   | notTaken[0].pointer    | /jobLocationType
                "jobLocation": "Columbus, OH"                                 | notTaken[0].pointer    | /jobLocation
                "jobLocation": {"address": {"addressCountry": "US", "addressRegion": "US-OH"}} | job.location.state | OH
                "jobLocation": {"address": {"addressCountry": "Atlantis"}}    | notTaken[0].pointer    | /jobLocation/address/addressCountry
                "jobLocation": {"address": {"addressCountry": "US", "addressRegion": "The Midwest"}} | notTaken[0].pointer | /jobLocation/address/addressRegion
                "jobLocation": {"address": {"addressCountry": "US"}, "geo": {"latitude": 39.9612, "longitude": "-82.9988"}} | job.location.longitude | -82.9988
                "jobLocation": {"address": {"addressCountry": "US"}, "geo": {"latitude": 139, "longitude": 2}} | notTaken[0].pointer | /jobLocation/geo/latitude
                "hiringOrganization": "Fernhill"                              | hiringOrganization.name | Fernhill
                "url": "javascript:alert(1)"                                  | notTaken[0].pointer    | /url
                "experienceRequirements": {"monthsOfExperience": 30}          | notTaken[0].pointer    | /experienceRequirements/monthsOfExperience
                "experienceRequirements": "Minimum of 2 years of coding experience" | job.criteria.experience.years | 2
                "educationRequirements": "RHIA required for this HIM role"    | job.criteria.credentials[0].expression | RHIA
                "jobBenefits": "Health insurance"                             | notTaken[0].reason     | a posting has no field for it
                """)
    void mapsAProperty(String property, String path, String expected) {
        JsonPath answer = send(LD_JSON, "{\"@type\": \"JobPosting\", \"title\": \"Coder\", " + property + "}")
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getString("items[0]." + path)).isEqualTo(expected);
    }

    @Test
    void hostileTextComesOutHarmless() {
        send(LD_JSON, """
                {"@type": "JobPosting", "title": "Coder\\u0000", "description":
                 "<p onclick=x()>ICD-10-CM<img src=x onerror=x()></p><script>x()</script><a href='javascript:x()'>go</a>"}""")
                .statusCode(200)
                .body("items[0].job.title", equalTo("Coder"))
                .body("items[0].job.description", equalTo("<p>ICD-10-CM</p>go"));
    }

    @Test
    void refusesWhatIsNoJobPosting() {
        refused(LD_JSON, "", "not JSON");
        refused(LD_JSON, "{\"@type\": ", "not JSON at line 1");
        refused(LD_JSON, "{} {}", "not JSON");
        refused(LD_JSON, "{\"@type\": \"Person\"}", "no JobPosting");
        refused(LD_JSON, "\"JobPosting\"", "no JobPosting");
        refused(LD_JSON, "{\"@context\": \"https://example.org\", \"@type\": \"JobPosting\"}", "no JobPosting");
        refused(LD_JSON, "[".repeat(5_000), "too deep");
        refused(LD_JSON, "{\"@type\": \"JobPosting\", \"title\": \"" + "x".repeat(1_000_001) + "\"}", "too long");
        refused("text/html", "<html><body>Jobs</body></html>", "no script");
        refused("text/html", "", "no script");
        send(LD_JSON, "[" + "{\"@type\":\"JobPosting\"},".repeat(50) + "{\"@type\":\"JobPosting\"}]")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/50"));
        send("text/html", "<script type='application/ld+json'>{oops</script>")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/scripts/0"))
                .body("errors[0].detail", containsString("not JSON"));
        send("text/html; charset=nonsense", "x").statusCode(400).body("errors[0].parameter", equalTo("Content-Type"));
        send("text/plain", "x").statusCode(415);
        send(LD_JSON, " ".repeat(2 * 1024 * 1024 + 1)).statusCode(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<a href='x'><b>",
                "<table><tr><td>",
                "<svg><math>",
                "<script type='application/ld+json'>",
                "<script type='application/ld+json'>{}</script>",
                "<!--",
                "<p",
                "&lt;",
            })
    void aHostilePageIsRefusedInTime(String piece) {
        long start = System.nanoTime();

        send("text/html", piece.repeat(300_000 / piece.length())).statusCode(400);

        assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(10);
    }

    @Test
    void isForThoseWhoPost() {
        String document = "{\"@type\": \"JobPosting\"}";
        As.role(Role.CANDIDATE)
                .contentType(LD_JSON)
                .body(document.getBytes(StandardCharsets.UTF_8))
                .post(PATH)
                .then()
                .statusCode(403);
        for (String role : List.of(Role.EMPLOYER, Role.OPERATOR)) {
            As.role(role)
                    .contentType(LD_JSON)
                    .body(document.getBytes(StandardCharsets.UTF_8))
                    .post(PATH)
                    .then()
                    .statusCode(200);
        }
    }

    private static void refused(String type, String body, String detail) {
        send(type, body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(""))
                .body("errors[0].detail", containsString(detail));
    }

    private static ValidatableResponse send(String type, String body) {
        return send(type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse send(String type, byte[] body) {
        return As.integrator()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(LD_JSON, ContentType.BINARY)
                                .encodeContentTypeAs("text/html", ContentType.BINARY)))
                .contentType(type)
                .body(body)
                .post(PATH)
                .then();
    }
}
