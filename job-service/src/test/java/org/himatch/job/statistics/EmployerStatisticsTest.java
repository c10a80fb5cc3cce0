package org.himatch.job.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himatch.api.Role;
import org.himatch.api.testing.As;
import org.himatch.events.JobStatus;
import org.himatch.job.JobServiceTest;
import org.himatch.job.Jobs;
import org.himatch.job.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@JobServiceTest
class EmployerStatisticsTest {
    @Inject
    TestClock clock;

    private String employer = "";

    @BeforeEach
    void anEmployer() {
        employer = Jobs.employer();
    }

    @Test
    void countsByStatusAndByWhenItWasOpened() {
        // Given
        create(JobStatus.DRAFT);
        create(JobStatus.OPEN);
        days(60);
        create(JobStatus.OPEN);
        create(JobStatus.PAUSED);
        days(30);
        create(JobStatus.OPEN);

        // When
        JsonPath statistics = statistics();

        // Then
        assertThat(statistics.getString("employerId")).isEqualTo(employer);
        assertThat(statistics.getString("asOf")).isEqualTo(clock.instant().toString());
        assertThat(statistics.getInt("total")).isEqualTo(5);
        assertThat(statistics.<String, Integer>getMap("byStatus"))
                .isEqualTo(Map.of("DRAFT", 1, "OPEN", 3, "PAUSED", 1, "FILLED", 0, "CLOSED", 0, "EXPIRED", 0));
        // 30 and 90 days ago are a moment too long ago, and what came in paused was never opened here.
        assertThat(statistics.<String, Integer>getMap("opened")).isEqualTo(Map.of("last30Days", 1, "last90Days", 2));
    }

    @Test
    void measuresFromOpeningToFilledExactly() {
        // Given one that took 10 days, one that took 20 with a pause, one that took 6 and a half since its reopening
        String straight = create(JobStatus.OPEN);
        String paused = create(JobStatus.OPEN);
        String reopened = create(JobStatus.OPEN);
        String draft = create(JobStatus.DRAFT);
        create(JobStatus.FILLED);
        move(paused, 1, JobStatus.PAUSED);
        move(reopened, 1, JobStatus.CLOSED);
        days(3);
        move(reopened, 2, JobStatus.OPEN);
        move(paused, 2, JobStatus.OPEN);
        clock.advance(Duration.ofHours(156));
        move(reopened, 3, JobStatus.FILLED);
        clock.advance(Duration.ofHours(12));
        move(straight, 1, JobStatus.FILLED);
        move(draft, 1, JobStatus.CLOSED);
        days(10);
        move(paused, 3, JobStatus.FILLED);

        // When
        JsonPath statistics = statistics();

        // Then the median of 6.5, 10 and 20, and between 10 and 20 what four fifths of the way are
        assertThat(statistics.getInt("daysToFill.postings")).isEqualTo(3);
        assertThat(statistics.getDouble("daysToFill.median")).isEqualTo(10);
        assertThat(statistics.getDouble("daysToFill.percentile90")).isEqualTo(18);
    }

    @Test
    void whatIsReopenedIsNoLongerFilledAndCountsAsOpenSinceThen() {
        // Given
        String id = create(JobStatus.OPEN);
        days(5);
        move(id, 1, JobStatus.FILLED);
        move(id, 2, JobStatus.OPEN);
        days(2);
        create(JobStatus.OPEN);
        days(1);

        // When
        JsonPath statistics = statistics();

        // Then
        assertThat(statistics.getInt("daysToFill.postings")).isZero();
        assertThat(statistics.<String, Object>getMap("daysToFill")).doesNotContainKey("median");
        assertThat(statistics.getInt("daysOpen.postings")).isEqualTo(2);
        assertThat(statistics.getDouble("daysOpen.median")).isEqualTo(2);
        assertThat(statistics.getDouble("daysOpen.maximum")).isEqualTo(3);
    }

    @Test
    void whatExpiresSoonIsCountedAndWhatIsDueIsExpired() {
        // Given
        Instant now = clock.instant();
        create(JobStatus.OPEN, now.plus(Duration.ofDays(8)));
        create(JobStatus.PAUSED, now.plus(Duration.ofDays(31)));
        create(JobStatus.OPEN, now.plus(Duration.ofDays(32)));
        create(JobStatus.OPEN, now.plus(Duration.ofDays(1)));
        create(JobStatus.DRAFT, now.plus(Duration.ofDays(2)));
        days(1);

        // When, whether or not the sweeper has been there
        JsonPath statistics = statistics();

        // Then
        assertThat(statistics.<String, Integer>getMap("expiring"))
                .isEqualTo(Map.of("within7Days", 1, "within30Days", 2));
        assertThat(statistics.getInt("byStatus.EXPIRED")).isEqualTo(1);
        assertThat(statistics.getInt("byStatus.OPEN")).isEqualTo(2);
        assertThat(statistics.getInt("open.postings")).isEqualTo(2);
    }

    @Test
    void saysWhatTheOpenPostingsOfferAndAskFor() {
        // Given
        Jobs.create(Jobs.full(employer, "REQ-S1"));
        Jobs.create(Jobs.full(employer, "REQ-S2").replace("\"remote\": false", "\"remote\": true"));
        create(JobStatus.OPEN);
        Jobs.create(Jobs.full(employer, "REQ-S3").replace("\"status\": \"OPEN\"", "\"status\": \"CLOSED\""));

        // When
        JsonPath statistics = statistics();

        // Then
        assertThat(statistics.getDouble("open.payStated")).isEqualTo(0.6667);
        assertThat(statistics.getDouble("open.remote")).isEqualTo(0.3333);
        assertThat(statistics.<Object>getList("open.skills"))
                .isEqualTo(List.of(
                        Map.of("id", "icd-10-pcs", "postings", 2),
                        Map.of("id", "ms-drg", "postings", 2),
                        Map.of("id", "icd-10-cm", "postings", 1)));
        assertThat(statistics.<Object>getList("open.credentials"))
                .isEqualTo(List.of(
                        Map.of("id", "CCS", "postings", 2),
                        Map.of("id", "CIC", "postings", 2),
                        Map.of("id", "RHIT", "postings", 2)));
    }

    @Test
    void anEmployerWithoutPostingsHasZeroesAndNoShares() {
        JsonPath statistics = statistics();

        assertThat(statistics.getInt("total")).isZero();
        assertThat(statistics.getInt("byStatus.EXPIRED")).isZero();
        assertThat(statistics.<String, Object>getMap("open"))
                .isEqualTo(Map.of("postings", 0, "skills", List.of(), "credentials", List.of()));
    }

    @Test
    void isForThoseWhoMaySeeTheEmployer() {
        create(JobStatus.OPEN);
        String path = "/v1/employers/" + employer + "/statistics";
        UUID other = UUID.fromString(Jobs.employer());

        As.employer(UUID.fromString(employer)).get(path).then().statusCode(200).body("total", equalTo(1));
        As.employer(other).get(path).then().statusCode(404);
        As.integratorOf("other").get(path).then().statusCode(404);
        As.role(Role.CANDIDATE).get(path).then().statusCode(403);
        As.integrator().get(path + "?asOf=2027-01-01").then().statusCode(400);
    }

    @Test
    void theTotalIsOverWhatTheCallerCanSee() {
        create(JobStatus.OPEN);
        create(JobStatus.PAUSED);
        String path = "/v1/employers/statistics";

        As.employer(UUID.fromString(employer)).get(path).then().statusCode(200).body("total", equalTo(2));
        As.integrator().get(path).then().body("total", greaterThanOrEqualTo(2)).body("$", not(hasKey("employerId")));
        As.integratorOf("no-such-partner").get(path).then().body("total", equalTo(0));
        As.role(Role.CANDIDATE).get(path).then().statusCode(403);
    }

    private JsonPath statistics() {
        Response answer = As.integrator().get("/v1/employers/" + employer + "/statistics");
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    private String create(JobStatus status) {
        return Jobs.create(Jobs.standing(employer, status)).getString("id");
    }

    private void create(JobStatus status, Instant validThrough) {
        Jobs.create(Jobs.standing(employer, status, validThrough));
    }

    private void days(int count) {
        clock.advance(Duration.ofDays(count));
    }

    private static void move(String id, long version, JobStatus to) {
        As.integrator()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"to\": \"" + to + "\"}")
                .post("/v1/jobs/" + id + "/moves")
                .then()
                .statusCode(200);
    }
}
