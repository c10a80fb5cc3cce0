package org.himatch.matching.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.himatch.events.AggregateEvent;
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.HeldSkill;
import org.himatch.events.SkillCriterion;
import org.himatch.events.Snapshot;
import org.himatch.events.SnapshotJson;
import org.himatch.events.Topic;
import org.himatch.matching.Events;
import org.himatch.matching.MatchingServiceTest;
import org.himatch.matching.Samples;
import org.himatch.matching.TestClock;
import org.himatch.matching.index.MarketIndex;
import org.junit.jupiter.api.Test;

/** What cannot be applied goes to the dead letters once, and never stops the stream. */
@MatchingServiceTest
class DeadLetterTest {
    private static final String PARTNER = "poison";

    @Inject
    MarketIndex index;

    @Test
    void aRecordThatIsNoEventIsKeptWholeWithItsCause() {
        // Given
        ProducerRecord<String, byte[]> garbage = new ProducerRecord<>(
                Topic.CANDIDATES.topicName(), 0, "a key", "not an event".getBytes(StandardCharsets.UTF_8));
        garbage.headers().add("colour", "red".getBytes(StandardCharsets.UTF_8));

        // When
        RecordMetadata position = Events.send(garbage);

        // Then
        ConsumerRecord<String, byte[]> letter = letterOf(Topic.CANDIDATES, position);
        assertThat(letter.key()).isEqualTo("a key");
        assertThat(letter.value()).asString(StandardCharsets.UTF_8).isEqualTo("not an event");
        assertThat(text(letter.headers(), "colour")).isEqualTo("red");
        assertThat(text(letter.headers(), "himatch-cause")).contains("not an event of this contract");
        assertThat(text(letter.headers(), "himatch-topic")).isEqualTo("himatch.candidates");
        assertThat(text(letter.headers(), "himatch-partition")).isEqualTo("0");
        assertThat(text(letter.headers(), "himatch-offset")).isEqualTo(Long.toString(position.offset()));
    }

    @Test
    void aTombstoneThatDoesNotSayWhatItDeletesIsKeptToo() {
        RecordMetadata position = Events.send(new ProducerRecord<>(Topic.JOBS.topicName(), 0, "a key", null));

        ConsumerRecord<String, byte[]> letter = letterOf(Topic.JOBS, position);
        assertThat(letter.key()).isEqualTo("a key");
        assertThat(letter.value()).isNull();
    }

    @Test
    void theStreamGoesOnBehindPoison() {
        // Given
        CandidateSnapshot good = Samples.coder(PARTNER, "good", 3);
        CandidateSnapshot outOfRange =
                Samples.candidate(PARTNER, "out-of-range", List.of(new HeldSkill("icd-10-pcs", 6)), List.of(), null);

        // When
        RecordMetadata poison = Events.saveUnder(good.id(), outOfRange);
        Events.save(good);

        // Then
        await().until(() -> index.candidate(PARTNER, good.id()).isPresent());
        assertThat(index.candidate(PARTNER, outOfRange.id())).isEmpty();
        assertThat(text(letterOf(Topic.CANDIDATES, poison).headers(), "himatch-cause"))
                .contains("level must be 1 to 5, but is 6");
    }

    @Test
    void headersAndDataThatDifferAreRefused() {
        Snapshot said = Samples.coder(PARTNER, "said", 3);
        Snapshot other = Samples.coder(PARTNER, "meant", 3);
        AggregateEvent event = Events.saved(said);
        AggregateEvent forged = new AggregateEvent(
                UUID.nameUUIDFromBytes("forged".getBytes(StandardCharsets.UTF_8)),
                event.source(),
                event.type(),
                event.aggregateId(),
                event.partner(),
                event.version(),
                TestClock.NOW,
                SnapshotJson.write(other));
        AggregateEvent wrongType = new AggregateEvent(
                UUID.nameUUIDFromBytes("wrong type".getBytes(StandardCharsets.UTF_8)),
                event.source(),
                Topic.JOBS.savedType(),
                event.aggregateId(),
                event.partner(),
                event.version(),
                TestClock.NOW,
                event.data());

        RecordMetadata first = Events.send(forged.toRecord(Topic.CANDIDATES.topicName()));
        RecordMetadata second = Events.send(wrongType.toRecord(Topic.CANDIDATES.topicName()));

        assertThat(text(letterOf(Topic.CANDIDATES, first).headers(), "himatch-cause"))
                .contains("differ");
        assertThat(text(letterOf(Topic.CANDIDATES, second).headers(), "himatch-cause"))
                .contains("the type is org.himatch.job.saved.v1");
    }

    @Test
    void whatTheCatalogueDoesNotHaveIsNoPoison() {
        Snapshot posting = Samples.job(
                PARTNER, "newer-catalogue", Samples.asking(new SkillCriterion("skill-of-tomorrow", 3, 3, true, true)));

        Events.save(posting);

        await().until(() -> index.job(PARTNER, posting.id()).isPresent());
    }

    private static ConsumerRecord<String, byte[]> letterOf(Topic topic, RecordMetadata position) {
        RecordPosition wanted = new RecordPosition(position.topic(), position.partition(), position.offset());
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> TopicReader.lettersOf(topic, wanted), letters -> !letters.isEmpty())
                .getFirst();
    }

    private static String text(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
