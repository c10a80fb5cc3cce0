package org.himatch.matching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himatch.events.HeldSkill;
import org.himatch.events.JobSnapshot;
import org.himatch.events.JobStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the index makes of a posting's life: only an open one is ranked and counted. */
@MatchingServiceTest
class PostingLifeTest {

    @ParameterizedTest
    @EnumSource(value = JobStatus.class, names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
    void aPostingThatIsNoLongerOpenIsForgottenUntilItIsReopened(JobStatus status) {
        // Given
        String partner = "life-" + status;
        UUID coder = coder(partner);
        UUID posting = save(partner, 1, JobStatus.OPEN, TestClock.NOW.plusSeconds(60));
        assertRanked(partner, coder, posting, 1);

        // When
        save(partner, 2, status, TestClock.NOW);

        // Then
        jobsFor(partner, coder, posting, 2)
                .body("items", empty())
                .body("total", is(0))
                .body("facets.state", empty());

        // When
        save(partner, 3, JobStatus.OPEN, null);

        // Then
        assertRanked(partner, coder, posting, 3);
    }

    @Test
    void aPostingThatIsDueIsHiddenBeforeItsEventComes() {
        // Given
        String partner = "life-due";
        UUID coder = coder(partner);

        // When
        UUID posting = save(partner, 1, JobStatus.OPEN, TestClock.NOW);

        // Then
        jobsFor(partner, coder, posting, 1).body("items", empty()).body("total", is(0));
    }

    private static void assertRanked(String partner, UUID coder, UUID posting, int version) {
        jobsFor(partner, coder, posting, version)
                .body("items.jobId", contains(posting.toString()))
                .body("items.jobVersion", contains(version))
                .body("total", is(1))
                .body("facets.state.count", contains(1))
                .body("unscored", nullValue());
    }

    private static ValidatableResponse jobsFor(String partner, UUID coder, UUID posting, int version) {
        return As.integrator(partner)
                .queryParam("atLeast", coder + ":1", posting + ":" + version)
                .queryParam("facets", "state")
                .get("/v1/matches/candidates/{candidate}/jobs", coder)
                .then()
                .statusCode(200);
    }

    private static UUID coder(String partner) {
        Events.save(Samples.candidate(partner, "coder", List.of(new HeldSkill("icd-10-pcs", 5)), List.of(), null));
        return Samples.id(partner, "coder");
    }

    private static UUID save(String partner, long version, JobStatus status, @Nullable Instant validThrough) {
        JobSnapshot plain = Samples.posting(partner, "posting", version, status, validThrough, Samples.ONE_SKILL);
        Events.save(new JobSnapshot(
                plain.id(),
                partner,
                version,
                plain.employerId(),
                status,
                validThrough,
                "US",
                "OH",
                null,
                List.of(),
                List.of(),
                null,
                null,
                plain.criteria()));
        return plain.id();
    }
}
