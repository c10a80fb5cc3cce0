package org.himatch.profile.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himatch.api.Role;
import org.himatch.api.testing.As;
import org.himatch.api.testing.TopicReader;
import org.himatch.events.AggregateEvent;
import org.himatch.events.Topic;
import org.himatch.infrastructure.RealParts;
import org.himatch.profile.Candidates;
import org.himatch.profile.ProfileServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator learns of the versions of candidates, and has published again. */
@ProfileServiceTest
class CandidateVersionsTest {
    private static final String PATH = "/v1/candidates";

    @Test
    void listsTheVersionOfEverythingOfThePartner() {
        // Given
        UUID id = created();
        replace(id, 1);
        String other = RealParts.issuer().token("operator", Role.OPERATOR, "another", Map.of());

        // When
        String ours = As.role(Role.OPERATOR).get(PATH + "/versions").asString();
        String theirs = As.bearer(other).get(PATH + "/versions").asString();

        // Then
        assertThat(ours.lines()
                        .map(JsonPath::new)
                        .filter(line -> line.getString("id").equals(id.toString())))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.getLong("version")).isEqualTo(2);
                    assertThat(line.getBoolean("deleted")).isFalse();
                });
        assertThat(theirs).doesNotContain(id.toString());
    }

    @Test
    void whatTheIndexLacksIsPublishedAsItIs() throws Exception {
        // Given
        UUID id = created();

        // When
        republish(id, 0, 1, 0, 0);

        // Then
        delete(id, 1);
        assertThat(versionsOf(id)).containsExactly(1L, 1L, 2L);
    }

    @Test
    void whatTheIndexHasInAHigherVersionGoesBeyondIt() throws Exception {
        // Given
        UUID id = created();

        // When
        republish(id, 7, 1, 1, 0);

        // Then
        As.integrator().get(PATH + "/" + id).then().statusCode(200).body("version", equalTo(8));
        delete(id, 8);
        assertThat(versionsOf(id)).containsExactly(1L, 8L, 9L);
    }

    @Test
    void whatIsNotHereIsPublishedAsGone() throws Exception {
        UUID id = UUID.randomUUID();

        republish(id, 4, 0, 0, 1);

        assertThat(versionsOf(id)).containsExactly(5L);
    }

    @Test
    void whatAnotherPartnerHasIsLeftAlone() throws Exception {
        // Given
        UUID id = created();

        // When
        As.bearer(RealParts.issuer().token("operator", Role.OPERATOR, "another", Map.of()))
                .body(body(id, 7))
                .post(PATH + "/republications")
                .then()
                .statusCode(200)
                .body("deleted", equalTo(1));

        // Then only that partner's market is told that there is no such thing
        As.integrator().get(PATH + "/" + id).then().statusCode(200).body("version", equalTo(1));
        assertThat(TopicReader.untilDeleted(Topic.CANDIDATES, id))
                .filteredOn(event -> event.partner().equals("acme"))
                .extracting(AggregateEvent::version)
                .containsExactly(1L);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        As.role(Role.OPERATOR)
                .body("{\"items\": [{\"indexed\": 1}, {\"id\": \"" + UUID.randomUUID() + "\", \"indexed\": -1}]}")
                .post(PATH + "/republications")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/items/0/id", "/items/1/indexed")));
        As.role(Role.OPERATOR)
                .body("{\"items\": []}")
                .post(PATH + "/republications")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.INTEGRATOR, Role.EMPLOYER, Role.CANDIDATE})
    void isForTheOperator(String role) {
        As.role(role).get(PATH + "/versions").then().statusCode(403);
        As.role(role)
                .body(body(UUID.randomUUID(), 0))
                .post(PATH + "/republications")
                .then()
                .statusCode(403);
    }

    private static List<Long> versionsOf(UUID id) throws Exception {
        return TopicReader.untilDeleted(Topic.CANDIDATES, id).stream()
                .map(AggregateEvent::version)
                .toList();
    }

    private static void republish(UUID id, long indexed, int saved, int raised, int deleted) {
        As.role(Role.OPERATOR)
                .body(body(id, indexed))
                .post(PATH + "/republications")
                .then()
                .statusCode(200)
                .body("saved", equalTo(saved))
                .body("raised", equalTo(raised))
                .body("deleted", equalTo(deleted));
    }

    private static String body(UUID id, long indexed) {
        return "{\"items\": [{\"id\": \"%s\", \"indexed\": %d}]}".formatted(id, indexed);
    }

    private static UUID created() {
        return UUID.fromString(Candidates.create("{\"experienceYears\": 1}").getString("id"));
    }

    private static void replace(UUID id, long version) {
        As.integrator()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"experienceYears\": 2}")
                .put(PATH + "/" + id)
                .then()
                .statusCode(200);
    }

    private static void delete(UUID id, long version) {
        As.integrator()
                .header("If-Match", "\"" + version + "\"")
                .delete(PATH + "/" + id)
                .then()
                .statusCode(204);
    }
}
