package org.himatch.matching.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.Topic;
import org.himatch.infrastructure.RealParts;
import org.himatch.matching.Events;
import org.himatch.matching.MatchingServiceTest;
import org.himatch.matching.Samples;
import org.himatch.matching.index.CandidateEntry;
import org.himatch.matching.index.MarketIndex;
import org.himatch.matching.index.VersionedId;
import org.himatch.ranking.Vocabulary;
import org.junit.jupiter.api.Test;

/** Many records at once are read by several threads; what comes out is as if one had read them all. */
@MatchingServiceTest
class ParallelReadingTest {
    private static final String PARTNER = "parallel";
    private static final int PEOPLE = 300;
    private static final int RECORDS = 6000;

    @Inject
    Vocabulary vocabulary;

    private final SplittableRandom random = new SplittableRandom(3);
    private final Map<Integer, Long> newest = new HashMap<>();
    private final Map<Integer, Boolean> gone = new HashMap<>();

    @Test
    void theNewestIsLeftWhateverStandsInBetween() throws Exception {
        // Given
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        int poison = 0;
        for (int i = 0; i < RECORDS; i++) {
            if (i % 500 == 250) {
                poison++;
                records.add(new ProducerRecord<>(
                        Topic.CANDIDATES.topicName(),
                        i % 3,
                        PARTNER + " poison " + i,
                        "{".getBytes(StandardCharsets.UTF_8)));
            } else {
                records.add(change(random.nextInt(PEOPLE)));
            }
        }
        Events.sendAll(records);

        // When
        try (Replica replica = Replica.start(RealParts.kafka().bootstrapServers(), vocabulary)) {
            AtomicBoolean watching = new AtomicBoolean(true);
            List<String> setbacks = new ArrayList<>();
            Thread watcher = Thread.ofPlatform().start(() -> watch(replica.index(), watching, setbacks));
            await().atMost(Duration.ofSeconds(60)).until(replica::isReady);
            watching.set(false);
            watcher.join();

            // Then
            for (int person = 0; person < PEOPLE; person++) {
                UUID id = coder(person, 1).id();
                long version = newest.getOrDefault(person, 0L);
                boolean isThere = version > 0 && !gone.getOrDefault(person, false);
                assertThat(replica.index().candidate(PARTNER, id))
                        .isEqualTo(
                                isThere ? Optional.of(CandidateEntry.from(coder(person, version))) : Optional.empty());
                assertThat(has(replica.index(), id, version + 1)).isFalse();
                assertThat(version == 0 || has(replica.index(), id, version)).isTrue();
            }
            assertThat(setbacks).isEmpty();
            assertThat(replica.metrics().deadLetters()).isGreaterThanOrEqualTo(poison);
        }
    }

    /** The next version, the last one once more, one from before, or a deletion, after which only late ones come. */
    private ProducerRecord<String, byte[]> change(int person) {
        long last = newest.getOrDefault(person, 0L);
        int kind = random.nextInt(10);
        if (last > 0 && (gone.getOrDefault(person, false) || kind < 3)) {
            return saved(person, kind == 0 ? last : 1 + random.nextLong(last));
        }
        newest.put(person, last + 1);
        if (last > 5 && kind == 9) {
            gone.put(person, true);
            return Events.deleted(coder(person, last)).toRecord(Topic.CANDIDATES.topicName());
        }
        return saved(person, last + 1);
    }

    private static ProducerRecord<String, byte[]> saved(int person, long version) {
        return Events.saved(coder(person, version)).toRecord(Topic.CANDIDATES.topicName());
    }

    /** A person whose level tells something of the version, and whose years who it is. */
    private static CandidateSnapshot coder(int person, long version) {
        return Samples.at(
                version,
                Samples.candidate(
                        PARTNER,
                        "person-" + person,
                        Samples.coder(PARTNER, "", (int) (1 + version % 5)).skills(),
                        List.of(),
                        person));
    }

    /** Looks again and again whether anybody has become older than they were. */
    private static void watch(MarketIndex index, AtomicBoolean watching, List<String> setbacks) {
        long[] seen = new long[PEOPLE];
        while (watching.get()) {
            for (int person = 0; person < PEOPLE; person++) {
                UUID id = coder(person, 1).id();
                long version = index.candidate(PARTNER, id)
                        .map(CandidateEntry::version)
                        .orElse(0L);
                if (version != 0 && version < seen[person]) {
                    setbacks.add("%d went from %d to %d".formatted(person, seen[person], version));
                }
                seen[person] = Math.max(seen[person], version);
            }
        }
    }

    private static boolean has(MarketIndex index, UUID id, long version) {
        return index.await(PARTNER, List.of(new VersionedId(id, version)), Duration.ZERO);
    }
}
