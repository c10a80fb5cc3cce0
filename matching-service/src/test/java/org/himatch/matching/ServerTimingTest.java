package org.himatch.matching;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import org.himatch.events.JobSnapshot;
import org.himatch.matching.index.MarketIndex;
import org.junit.jupiter.api.Test;

/** Answers say how long the index worked for them. */
@MatchingServiceTest
class ServerTimingTest {
    private static final String PARTNER = "timing";

    @Inject
    MarketIndex index;

    @Test
    void aRankingTellsTheEnginesTimeAndARefusalTellsNone() {
        JobSnapshot posting = Samples.job(PARTNER, "job", Samples.ONE_SKILL);
        Events.save(posting);
        await().until(() -> index.job(PARTNER, posting.id()).isPresent());

        As.integrator(PARTNER)
                .get("/v1/matches/jobs/{id}/candidates", posting.id())
                .then()
                .statusCode(200)
                .header("Server-Timing", matchesRegex("engine;dur=\\d+\\.\\d{3}"));
        As.integrator(PARTNER)
                .get("/v1/matches/jobs/{id}/candidates", Samples.id(PARTNER, "nobody's"))
                .then()
                .statusCode(404)
                .header("Server-Timing", nullValue());
    }
}
