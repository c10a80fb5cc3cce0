package org.himatch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.himatch.api.testing.As;
import org.himatch.api.testing.AtOnce;
import org.himatch.api.testing.TopicReader;
import org.himatch.events.AggregateEvent;
import org.himatch.events.Topic;
import org.junit.jupiter.api.Test;

/** Many change one posting or one employer at once, and nobody's change is lost. */
@JobServiceTest
class ContentionTest {
    private static final int CALLERS = 12;

    @Test
    void noChangeOfManyIsLostAndEachIsAVersionAndAnEvent() throws Exception {
        // Given
        String employer = Jobs.employer();
        String path = "/v1/jobs/" + Jobs.create(titled(employer, "Coder")).getString("id");

        // When half of them replace it and half of them patch it
        AtOnce.Changes changes = AtOnce.change(
                CALLERS,
                path,
                "title",
                (request, title, caller) -> caller % 2 == 0
                        ? request.body(titled(employer, title)).put(path)
                        : request.contentType("application/merge-patch+json")
                                .body("{\"title\": \"%s\"}".formatted(title))
                                .patch(path));

        // Then
        isWhole(changes, As.integrator().get(path).path("title"), "Coder");
        assertThat(versionsOnTheTopic(path))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, CALLERS + 2).boxed().toList());
    }

    @Test
    void noChangeOfAnEmployerIsLost() throws Exception {
        // Given
        String path = "/v1/employers/" + Jobs.employer();

        // When
        AtOnce.Changes changes = AtOnce.change(
                CALLERS,
                path,
                "name",
                (request, name, caller) -> caller % 2 == 0
                        ? request.body("{\"name\": \"%s\"}".formatted(name)).put(path)
                        : request.contentType("application/merge-patch+json")
                                .body("{\"name\": \"%s\"}".formatted(name))
                                .patch(path));

        // Then
        isWhole(changes, As.integrator().get(path).path("name"), "Mercy", "Health");
    }

    @Test
    void ofManyWhoMoveAPostingFromOneVersionOneDoes() throws Exception {
        // Given
        String path =
                "/v1/jobs/" + Jobs.create(Jobs.full(Jobs.employer(), "REQ-C1")).getString("id");

        // When
        List<Integer> statuses = AtOnce.by(
                CALLERS,
                caller -> As.integrator()
                        .header("If-Match", "\"1\"")
                        .body("{\"to\": \"PAUSED\"}")
                        .post(path + "/moves")
                        .statusCode());

        // Then
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(As.integrator().get(path).<Integer>path("version")).isEqualTo(2);
        assertThat(As.integrator().get(path + "/moves").<List<?>>path("items")).hasSize(2);
    }

    private static void isWhole(AtOnce.Changes changes, String text, String... first) {
        assertThat(changes.stale()).isGreaterThanOrEqualTo(CALLERS - 1);
        assertThat(changes.versions())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, CALLERS + 1).boxed().toList());
        assertThat(text.split(" ")).hasSize(first.length + CALLERS).startsWith(first);
        assertThat(text.split(" "))
                .contains(IntStream.range(0, CALLERS).mapToObj(i -> "c" + i).toArray(String[]::new));
    }

    private static List<Long> versionsOnTheTopic(String path) throws Exception {
        As.integrator().header("If-Match", "*").delete(path).then().statusCode(204);
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        return TopicReader.untilDeleted(Topic.JOBS, id).stream()
                .map(AggregateEvent::version)
                .toList();
    }

    private static String titled(String employer, String title) {
        return "{\"employerId\": \"%s\", \"title\": \"%s\"}".formatted(employer, title);
    }
}
