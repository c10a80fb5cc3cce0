package org.himatch.matching.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.TimestampType;
import org.himatch.events.AggregateEvent;
import org.himatch.events.Snapshot;
import org.himatch.events.Topic;
import org.himatch.matching.Events;
import org.himatch.matching.Samples;
import org.himatch.matching.TestClock;
import org.himatch.ranking.Vocabulary;
import org.junit.jupiter.api.Test;

/** Whatever a record is, it is applied, or refused with a cause; nothing else comes of it. */
class SnapshotDecoderTest {
    private static final String PARTNER = "decoder";
    private static final List<Snapshot> SNAPSHOTS = List.of(Samples.goldenA(PARTNER), Samples.goldenJob(PARTNER));

    private final SnapshotDecoder decoder =
            new SnapshotDecoder(new UnknownIds(Vocabulary.builder("test").build()));

    @Test
    void aRecordThatEndsEarlyIsRefusedWhereverItEnds() {
        for (Snapshot snapshot : SNAPSHOTS) {
            ProducerRecord<String, byte[]> whole = record(Events.saved(snapshot), snapshot);
            assertThat(decode(whole, whole.value())).isInstanceOf(Decoded.Saved.class);
            for (int length = 0; length < whole.value().length; length++) {
                assertThat(decode(whole, Arrays.copyOf(whole.value(), length)))
                        .as("the first %d bytes", length)
                        .isInstanceOfSatisfying(
                                Decoded.Refused.class,
                                refused -> assertThat(refused.cause()).hasMessageMatching("(?s).+"));
            }
        }
    }

    @Test
    void aRecordWithDamagedBytesIsAppliedOrRefusedAndNothingIsThrown() {
        SplittableRandom random = new SplittableRandom(21);
        for (Snapshot snapshot : SNAPSHOTS) {
            ProducerRecord<String, byte[]> whole = record(Events.saved(snapshot), snapshot);
            for (int round = 0; round < 3000; round++) {
                byte[] damaged = whole.value().clone();
                for (int times = 1 + random.nextInt(3); times > 0; times--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                assertThat(decode(whole, damaged)).isInstanceOfAny(Decoded.Saved.class, Decoded.Refused.class);
            }
        }
    }

    @Test
    void aRecordWithoutOneOfItsHeadersIsRefused() {
        Snapshot snapshot = Samples.goldenA(PARTNER);
        ProducerRecord<String, byte[]> whole = record(Events.saved(snapshot), snapshot);
        for (Header header : whole.headers().toArray()) {
            if (!header.key().equals("content-type")) {
                ProducerRecord<String, byte[]> without = record(Events.saved(snapshot), snapshot);
                without.headers().remove(header.key());
                assertThat(decode(without, without.value())).as(header.key()).isInstanceOf(Decoded.Refused.class);
            }
        }
    }

    @Test
    void aRecordOfAVersionThatIsNotKnownIsRefusedAndSaysWhich() {
        for (Snapshot snapshot : SNAPSHOTS) {
            AggregateEvent event = Events.saved(snapshot);
            String type = event.type().replace(".v1", ".v2");
            AggregateEvent ofTomorrow = new AggregateEvent(
                    UUID.nameUUIDFromBytes(new byte[] {2}),
                    event.source(),
                    type,
                    event.aggregateId(),
                    event.partner(),
                    event.version(),
                    TestClock.NOW,
                    event.data());
            ProducerRecord<String, byte[]> record = record(ofTomorrow, snapshot);

            assertThat(decode(record, record.value()))
                    .isInstanceOfSatisfying(
                            Decoded.Refused.class,
                            refused -> assertThat(refused.cause()).hasMessageContaining(type));
        }
    }

    private Decoded decode(ProducerRecord<String, byte[]> like, byte[] value) {
        Topic topic = like.topic().equals(Topic.JOBS.topicName()) ? Topic.JOBS : Topic.CANDIDATES;
        return decoder.decode(
                topic,
                new ConsumerRecord<>(
                        like.topic(),
                        0,
                        0,
                        0,
                        TimestampType.CREATE_TIME,
                        0,
                        value.length,
                        like.key(),
                        value,
                        like.headers(),
                        Optional.empty()));
    }

    private static ProducerRecord<String, byte[]> record(AggregateEvent event, Snapshot snapshot) {
        boolean isCandidate = snapshot.equals(SNAPSHOTS.getFirst());
        return event.toRecord(isCandidate ? Topic.CANDIDATES.topicName() : Topic.JOBS.topicName());
    }
}
