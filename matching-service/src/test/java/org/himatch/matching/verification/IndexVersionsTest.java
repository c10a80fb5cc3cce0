package org.himatch.matching.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.himatch.api.Role;
import org.himatch.events.CandidateSnapshot;
import org.himatch.matching.As;
import org.himatch.matching.Events;
import org.himatch.matching.MatchingServiceTest;
import org.himatch.matching.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator learns of the versions in the index. */
@MatchingServiceTest
class IndexVersionsTest {
    private static final String PARTNER = "versions";

    @Test
    void listsWhatIsThereAndWhatIsGone() {
        // Given
        CandidateSnapshot changed = Samples.coder(PARTNER, "changed", 3);
        CandidateSnapshot gone = Samples.hidden(Samples.coder(PARTNER, "gone", 3));
        UUID posting = Samples.id(PARTNER, "posting");
        Events.save(changed);
        Events.save(Samples.at(2, changed));
        Events.save(gone);
        Events.delete(gone);
        Events.save(Samples.job(PARTNER, "posting", Samples.ONE_SKILL));
        Events.save(Samples.coder("versions-of-others", "another", 3));

        // When they have arrived, then each is listed once, with its newest version
        await().untilAsserted(() -> {
            assertThat(listed("candidates"))
                    .containsExactlyInAnyOrder(changed.id() + " 2 false", gone.id() + " 2 true");
            assertThat(listed("jobs")).containsExactly(posting + " 1 false");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.INTEGRATOR, Role.EMPLOYER, Role.CANDIDATE})
    void isForTheOperator(String role) {
        As.role(role, PARTNER).get("/v1/matches/candidates/versions").then().statusCode(403);
        As.role(role, PARTNER).get("/v1/matches/jobs/versions").then().statusCode(403);
    }

    private static List<String> listed(String kind) {
        return As.role(Role.OPERATOR, PARTNER)
                .get("/v1/matches/" + kind + "/versions")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString()
                .lines()
                .map(JsonPath::new)
                .map(line -> line.getString("id") + " " + line.getLong("version") + " " + line.getBoolean("deleted"))
                .toList();
    }
}
