package org.himatch.job.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himatch.api.Role;
import org.himatch.api.testing.As;
import org.himatch.job.JobServiceTest;
import org.himatch.job.Jobs;
import org.himatch.job.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@JobServiceTest
class JobMarkupTest {
    @Inject
    TestClock clock;

    private static final String LD_JSON = "application/ld+json";
    private String employer = "";

    @BeforeEach
    void anEmployer() {
        employer = As.integrator()
                .body(Map.of(
                        "name", "Fernhill </script> Clinic",
                        "website", "https://www.example.org",
                        "logo", "https://www.example.org/logo.png"))
                .post("/v1/employers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void anOpenPostingKeepsGooglesRules() {
        JsonPath created = Jobs.create(Jobs.full(employer, "REQ-M1"));

        JsonPath markup = markup(created.getString("id"))
                .statusCode(200)
                .contentType(LD_JSON)
                .extract()
                .jsonPath();

        GooglesRules.check(markup, clock.instant());
        assertThat(markup.getString("datePosted")).isEqualTo(created.getString("opened"));
        assertThat(markup.getString("description")).isEqualTo("<p>Codes inpatient records.</p>");
        assertThat(markup.getMap("hiringOrganization"))
                .isEqualTo(Map.of(
                        "@type", "Organization",
                        "name", "Fernhill </script> Clinic",
                        "sameAs", "https://www.example.org",
                        "logo", "https://www.example.org/logo.png"));
        assertThat(markup.getMap("jobLocation.address"))
                .containsEntry("streetAddress", "100 Example Street")
                .containsEntry("addressLocality", "Columbus")
                .containsEntry("addressRegion", "OH")
                .containsEntry("postalCode", "43210")
                .containsEntry("addressCountry", "US");
        assertThat(markup.getDouble("baseSalary.value.minValue")).isEqualTo(29.5);
        assertThat(markup.getInt("experienceRequirements.monthsOfExperience")).isEqualTo(36);
        assertThat(markup.getString("qualifications")).isEqualTo("[RHIT and (CCS or CIC) required]");
        assertThat(markup.getList("skills")).containsExactly("ICD-10-PCS", "MS-DRG");
        assertThat(markup.getString("educationRequirements.credentialCategory")).isEqualTo("professional certificate");
        assertThat(markup.getBoolean("directApply")).isTrue();
        assertThat(markup.getMap("")).doesNotContainKeys("jobLocationType", "occupationalCategory");
    }

    @Test
    void aRemotePostingNamesWhereApplicantsMayLive() {
        String id = Jobs.create(open("""
                "description": "<p>From home.</p>", "location": {"country": "US", "state": "OH", "remote": true}
                """)).getString("id");

        JsonPath markup = markup(id).statusCode(200).extract().jsonPath();

        GooglesRules.check(markup, clock.instant());
        assertThat(markup.getString("jobLocationType")).isEqualTo("TELECOMMUTE");
        assertThat(markup.getMap("applicantLocationRequirements"))
                .isEqualTo(Map.of("@type", "State", "name", "Ohio, United States"));
        assertThat(markup.getMap("")).doesNotContainKey("jobLocation");
    }

    @Test
    void whatIsMissingIsNamedAllAtOnce() {
        String bare = Jobs.create(open("\"location\": {\"remote\": true}")).getString("id");
        String sameAsTitle =
                Jobs.create(open("\"description\": \"<b>coder</b>\"")).getString("id");

        markup(bare)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:himatch:illegal-state"))
                .body("missing.pointer", equalTo(List.of("/description", "/location/country")))
                .body("missing[1].detail", containsString("remote"));
        markup(sameAsTitle)
                .statusCode(409)
                .body("missing.pointer", equalTo(List.of("/description", "/location/country")))
                .body("missing[0].detail", containsString("more than the title"));
    }

    @Test
    void onlyAnOpenPostingThatIsValidHasMarkup() {
        String draft = Jobs.create(Jobs.full(employer, "REQ-M2").replace("\"OPEN\"", "\"DRAFT\""))
                .getString("id");
        String soon = clock.instant().plusSeconds(60).toString();
        String past = Jobs.create(Jobs.full(employer, "REQ-M3").replace("2099-12-31T00:00:00Z", soon))
                .getString("id");
        clock.advance(Duration.ofMinutes(2));

        markup(draft).statusCode(409).body("detail", containsString("DRAFT"));
        markup(past).statusCode(409);
        As.role(Role.CANDIDATE).get("/v1/jobs/" + draft + "/markup").then().statusCode(404);
        As.role(Role.CANDIDATE).get("/v1/jobs/" + past + "/markup").then().statusCode(404);
    }

    @Test
    void isThereForWhoeverSeesThePosting() {
        String path = "/v1/jobs/" + Jobs.create(Jobs.full(employer, "REQ-M4")).getString("id") + "/markup";

        As.role(Role.CANDIDATE).get(path).then().statusCode(200);
        As.employer(UUID.fromString(employer)).get(path).then().statusCode(200);
        As.role(Role.OPERATOR).get(path).then().statusCode(200);
        As.employer(UUID.randomUUID()).get(path).then().statusCode(404);
        As.integratorOf("other").get(path).then().statusCode(404);
    }

    @Test
    void theScriptCannotBeBrokenOutOf() {
        String id = Jobs.create(open("""
                "description": "<p>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; &lt;!-- </p>",
                "location": {"country": "US", "city": "</ScRiPt><img src=x onerror=alert(1)>"}
                """)).getString("id");

        String html = As.integrator()
                .accept("text/html")
                .get("/v1/jobs/" + id + "/markup")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Vary", containsString("Accept"))
                .extract()
                .asString();

        Document page = Jsoup.parse(html);
        assertThat(page.getAllElements())
                .extracting(element -> element.tagName())
                .containsOnlyOnce("script");
        assertThat(page.select("img")).isEmpty();
        assertThat(html.indexOf("</")).isEqualTo(html.lastIndexOf("</"));
        JsonPath inside = new JsonPath(
                page.expectFirst("script[type=application/ld+json]").data());
        assertThat(inside.<Map<String, Object>>get())
                .isEqualTo(markup(id).extract().jsonPath().get());
    }

    @Test
    void whatJobPostingCanCarryComesBackAsItWas() {
        String body = Jobs.full(employer, "REQ-M5")
                .replace("Codes inpatient records.", "<h2>Work</h2><p>Codes <strong>inpatient</strong> records.</p>");
        JsonPath created = Jobs.create(body);
        byte[] markup =
                markup(created.getString("id")).statusCode(200).extract().asByteArray();

        JsonPath answer = As.integrator()
                .contentType(LD_JSON)
                .body(markup)
                .post("/v1/jobs/markup")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        Map<String, Object> draft = new HashMap<>(answer.<String, Object>getMap("items[0].job"));
        Map<String, Object> posting = new HashMap<>(created.<String, Object>getMap(""));
        // Not carried: what is HIMatch's own, that work is not remote, and the weights of the criteria.
        posting.keySet().removeAll(List.of("id", "version", "created", "changed", "opened", "employerId", "criteria"));
        Map<String, Object> place = new HashMap<>(created.<String, Object>getMap("location"));
        place.remove("remote");
        posting.put("location", place);
        posting.put("status", "DRAFT");
        draft.remove("criteria");
        assertThat(draft).isEqualTo(posting);
        String read = "items[0].job.criteria.";
        assertThat(answer.getList(read + "skills.skill", String.class))
                .containsAll(created.getList("criteria.skills.skill", String.class));
        assertThat(answer.<Object>get(read + "credentials[0]")).isEqualTo(created.get("criteria.credentials[0]"));
        assertThat(answer.getInt(read + "experience.years")).isEqualTo(3);
        assertThat(answer.getList("items[0].notTaken")).isEmpty();
        assertThat(answer.getString("items[0].datePosted")).isEqualTo(created.getString("opened"));
    }

    @Test
    void anUnchangedTemplateNamesItsOccupation() {
        Map<String, Object> body = As.integrator()
                .get("/v1/roles/cancer-registrar/posting")
                .jsonPath()
                .getMap("");
        body.put("employerId", employer);
        body.put("status", "OPEN");
        body.put("location", Map.of("country", "US"));
        String id = As.integrator()
                .body(body)
                .post("/v1/jobs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        markup(id).statusCode(200).body("occupationalCategory", equalTo("29-9021.00"));
    }

    private String open(String fields) {
        return """
                {"employerId": "%s", "title": "Coder", "status": "OPEN",
                 "criteria": {"skills": [{"skill": "cpt", "importance": 3, "level": 3}]}, %s}
                """.formatted(employer, fields);
    }

    private static ValidatableResponse markup(String id) {
        return As.integrator().get("/v1/jobs/" + id + "/markup").then();
    }
}
