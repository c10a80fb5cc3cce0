package org.himatch.matching.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.himatch.events.Topic;
import org.himatch.matching.Events;
import org.himatch.matching.MatchingServiceTest;
import org.himatch.matching.Samples;
import org.himatch.ranking.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index is filled until it has caught up, and no longer. */
@MatchingServiceTest
class FillingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** So few that all of them wait to be sealed while an index is filled. */
    private static final int PEOPLE = 300;

    /** More than a candidate takes who is sealed, and less than one who is not. */
    private static final int BYTES = 1000;

    @Inject
    Vocabulary vocabulary;

    @TempDir
    Path directory;

    @Test
    void whoCameBeforeItHadCaughtUpIsSealedThen() throws Exception {
        try (OwnBroker broker = OwnBroker.start(directory)) {
            broker.sendAll(
                    IntStream.range(0, PEOPLE).mapToObj(FillingTest::someone).toList());

            try (Replica replica = Replica.start(broker.address(), vocabulary)) {
                await().atMost(PATIENCE).until(replica::isReady);
                await().atMost(PATIENCE).until(() -> replica.index().bytesPerCandidate() < BYTES);
                assertThat(replica.index().candidateCount()).isEqualTo(PEOPLE);
            }
        }
    }

    private static ProducerRecord<String, byte[]> someone(int number) {
        return Events.saved(Samples.coder("acme", "someone-" + number, 3)).toRecord(Topic.CANDIDATES.topicName());
    }
}
