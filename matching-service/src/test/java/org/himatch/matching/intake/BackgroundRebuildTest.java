package org.himatch.matching.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.Topic;
import org.himatch.matching.Events;
import org.himatch.matching.Samples;
import org.himatch.matching.index.VersionedId;
import org.himatch.ranking.Vocabulary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index is built anew while the old one answers: when a topic was made anew, and when an operator asks. */
class BackgroundRebuildTest {
    private static final String PARTNER = "anew";
    private static final int PEOPLE = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    private OwnBroker broker;
    private Replica replica;
    private final AtomicBoolean watching = new AtomicBoolean(true);
    private final List<String> seen = new ArrayList<>();
    private Thread watcher;

    @BeforeEach
    void fillAnIndex() throws Exception {
        broker = OwnBroker.start(directory);
        broker.sendAll(records(0, PEOPLE, 1));
        replica = Replica.start(broker.address(), Vocabulary.builder("test").build(), Duration.ofSeconds(8));
        await().atMost(PATIENCE).until(replica::isReady);
        assertThat(replica.index().candidateCount()).isEqualTo(PEOPLE);
        watcher = Thread.ofPlatform().start(this::watch);
    }

    @AfterEach
    void nobodyNoticedAnything() throws Exception {
        watching.set(false);
        watcher.join();
        replica.close();
        broker.close();
        assertThat(seen).isEmpty();
    }

    @Test
    void aTopicThatWasMadeAnewIsReadFromItsBeginningAndWhatItDoesNotHaveGoes() throws Exception {
        // When it has more records than the one before had, so that no offset is out of range
        broker.makeAnew(Topic.CANDIDATES);
        broker.sendAll(records(1, PEOPLE, 1));
        broker.sendAll(records(1, PEOPLE, 2));

        // Then
        await().atMost(PATIENCE).until(() -> state() == RebuildState.SWAPPED);
        await().atMost(PATIENCE).until(() -> has(PEOPLE - 1, 2));
        assertThat(replica.index().candidateCount()).isEqualTo(PEOPLE - 1);
        assertThat(replica.index().candidate(PARTNER, id(0))).isEmpty();

        // And what comes then arrives in the new index
        broker.publish(coder(0, 3));
        await().atMost(PATIENCE).until(() -> has(0, 3));
    }

    @Test
    void aTopicThatIsStillEmptyDoesNotTakeTheIndexAway() throws Exception {
        // When
        broker.makeAnew(Topic.CANDIDATES);

        // Then the old index answers, and is kept up to date
        await().atMost(PATIENCE).until(() -> state() == RebuildState.WAITING);
        broker.publish(coder(0, 2));
        await().atMost(PATIENCE).until(() -> has(0, 2));
        assertThat(replica.index().candidateCount()).isEqualTo(PEOPLE);

        // And stays in the end
        await().atMost(PATIENCE).until(() -> state() == RebuildState.ROLLED_BACK);
        assertThat(replica.index().candidateCount()).isEqualTo(PEOPLE);

        // Unless an operator wants what the topic has
        watching.set(false);
        replica.rebuilds().request();
        await().atMost(PATIENCE).until(() -> state() == RebuildState.SWAPPED);
        assertThat(replica.index().candidateCount()).isEqualTo(1);
    }

    @Test
    void aRebuildReadsPartitionsThatAreAddedMeanwhileAndOutlivesTheBroker() throws Exception {
        // Given one that is under way
        broker.makeAnew(Topic.CANDIDATES);
        await().atMost(PATIENCE).until(() -> state() == RebuildState.WAITING);

        // When the broker goes and comes, the topic grows, and its writer publishes again
        broker.restart();
        broker.growTo(Topic.CANDIDATES, 4);
        for (int i = 0; i < PEOPLE; i++) {
            broker.publish(3, coder(i, 2));
        }

        // Then
        await().atMost(PATIENCE).until(() -> state() == RebuildState.SWAPPED);
        await().atMost(PATIENCE).until(() -> has(PEOPLE - 1, 2));
        assertThat(replica.index().candidateCount()).isEqualTo(PEOPLE);
    }

    @Test
    void anOperatorsRebuildLosesNothingOfWhatIsWrittenMeanwhile() throws Exception {
        for (int version = 2; version < 12; version++) {
            // When
            replica.rebuilds().request();
            broker.sendAll(records(0, PEOPLE, version));

            // Then
            await().atMost(PATIENCE).until(() -> state() == RebuildState.SWAPPED);
            for (int i = 0; i < PEOPLE; i++) {
                assertThat(replica.index().await(PARTNER, List.of(new VersionedId(id(i), version)), PATIENCE))
                        .isTrue();
            }
        }
    }

    @Test
    void poisonInATopicThatWasMadeAnewIsALetterOfItsOwn() throws Exception {
        // Given a letter of the first record in partition 0
        broker.makeAnew(Topic.JOBS);
        RecordMetadata before = broker.send(poison());
        await().atMost(PATIENCE).until(() -> replica.metrics().deadLetters() == 1);

        // When the next topic has poison at the same place
        broker.makeAnew(Topic.JOBS);
        RecordMetadata after = broker.send(poison());

        // Then
        assertThat(after.offset()).isEqualTo(before.offset());
        RecordPosition position = new RecordPosition(after.topic(), after.partition(), after.offset());
        await().atMost(PATIENCE)
                .until(() -> TopicReader.lettersOf(broker.address(), Topic.JOBS, position)
                                .size()
                        == 2);
    }

    private static ProducerRecord<String, byte[]> poison() {
        return new ProducerRecord<>(Topic.JOBS.topicName(), 0, "poison", "{".getBytes(StandardCharsets.UTF_8));
    }

    private RebuildState state() {
        return replica.rebuilds().status().state();
    }

    /** That it is always ready, that nobody but the one who is deleted is ever missing, and no version goes back. */
    private void watch() {
        long[] versions = new long[PEOPLE];
        while (watching.get()) {
            if (!replica.isReady()) {
                seen.add("not ready");
            }
            for (int i = 1; i < PEOPLE; i++) {
                int person = i;
                long version = replica.index()
                        .candidate(PARTNER, id(i))
                        .map(entry -> entry.version())
                        .orElse(-1L);
                if (version < versions[person] && watching.get()) {
                    seen.add("%d went from %d to %d".formatted(person, versions[person], version));
                }
                versions[person] = version;
            }
        }
    }

    private boolean has(int person, long version) {
        return replica.index().await(PARTNER, List.of(new VersionedId(id(person), version)), Duration.ZERO);
    }

    private static List<ProducerRecord<String, byte[]>> records(int from, int to, long version) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = from; i < to; i++) {
            records.add(Events.saved(coder(i, version)).toRecord(Topic.CANDIDATES.topicName()));
        }
        return records;
    }

    private static UUID id(int person) {
        return coder(person, 1).id();
    }

    private static CandidateSnapshot coder(int person, long version) {
        return Samples.at(version, Samples.coder(PARTNER, "person-" + person, 3));
    }
}
