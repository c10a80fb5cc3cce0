package org.himatch.profile;

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

/** Many change one candidate at once, and nobody's change is lost. */
@ProfileServiceTest
class ContentionTest {
    private static final int CALLERS = 12;

    @Test
    void noChangeOfManyIsLostAndEachIsAVersionAndAnEvent() throws Exception {
        // Given
        String path = Candidates.created("{\"contact\": {\"name\": \"Jordan\"}}");

        // When half of them replace it and half of them patch it
        AtOnce.Changes changes = AtOnce.change(
                CALLERS,
                path,
                "contact.name",
                (request, name, caller) -> caller % 2 == 0
                        ? request.body(named(name)).put(path)
                        : request.contentType("application/merge-patch+json")
                                .body(named(name))
                                .patch(path));

        // Then
        assertThat(changes.stale()).isGreaterThanOrEqualTo(CALLERS - 1);
        assertThat(changes.versions())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, CALLERS + 1).boxed().toList());
        assertThat(As.integrator().get(path).<String>path("contact.name").split(" "))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(0, CALLERS)
                        .mapToObj(i -> i == CALLERS ? "Jordan" : "c" + i)
                        .toList());
        assertThat(versionsOnTheTopic(path))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, CALLERS + 2).boxed().toList());
    }

    private static List<Long> versionsOnTheTopic(String path) throws Exception {
        As.integrator().header("If-Match", "*").delete(path).then().statusCode(204);
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        return TopicReader.untilDeleted(Topic.CANDIDATES, id).stream()
                .map(AggregateEvent::version)
                .toList();
    }

    private static String named(String name) {
        return "{\"contact\": {\"name\": \"%s\"}}".formatted(name);
    }
}
