package org.himatch.matching.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.JobSnapshot;
import org.himatch.events.JobStatus;
import org.himatch.events.Snapshot;
import org.himatch.events.Topic;
import org.himatch.matching.Events;
import org.himatch.matching.MatchingServiceTest;
import org.himatch.matching.Samples;
import org.himatch.matching.TestClock;
import org.himatch.matching.index.IndexedVersion;
import org.himatch.matching.index.MarketIndex;
import org.himatch.matching.index.VersionedId;
import org.himatch.ranking.CandidateFilter;
import org.himatch.ranking.CandidatesForJob;
import org.himatch.ranking.Page;
import org.himatch.ranking.Ranking;
import org.himatch.ranking.Vocabulary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start from the file is as one from the topics, and reads only what came after it. */
@MatchingServiceTest
class QuickStartTest {
    private static final List<String> PARTNERS = List.of("quick", "other");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int THINGS = 120;

    @Inject
    Vocabulary vocabulary;

    @TempDir
    Path directory;

    @TempDir
    Path folder;

    private final SplittableRandom random = new SplittableRandom(5);
    private final long[] versions = new long[THINGS];
    private final boolean[] gone = new boolean[THINGS];
    private OwnBroker broker;

    @BeforeEach
    void start() throws Exception {
        broker = OwnBroker.start(directory);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void isAsIfTheTopicsHadBeenReadFromTheirBeginning() throws Exception {
        // Given a file, and changes after it: newer ones, late ones, deletions, and late saves of what is deleted
        change(2000);
        try (Replica first = Replica.start(broker.address(), vocabulary, folder)) {
            await().atMost(PATIENCE).until(first::isReady);
            // And one that is written while it runs
            await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("index.himatch")));
        }
        change(100);

        // When
        try (Replica quick = Replica.start(broker.address(), vocabulary, folder);
                Replica slow = Replica.start(broker.address(), vocabulary)) {
            await().atMost(PATIENCE).until(() -> quick.isReady() && slow.isReady());

            // Then
            assertThat(quick.read()).isEqualTo(100);
            assertThat(slow.read()).isEqualTo(2100);
            assertSame(quick.index(), slow.index());

            // And what comes then, or comes late, does the same to both
            change(300);
            Snapshot last = Samples.job(PARTNERS.getFirst(), "last", Samples.ONE_SKILL);
            broker.sendAll(List.of(record(last)));
            for (Replica replica : List.of(quick, slow)) {
                await().atMost(PATIENCE).until(() -> replica.read() == (replica == quick ? 401 : 2401));
            }
            assertSame(quick.index(), slow.index());
        }
    }

    @Test
    void aTopicThatWasMadeAnewIsReadWhole() throws Exception {
        // Given
        change(300);
        Replica.start(broker.address(), vocabulary, folder).awaitReadyAndClose();

        // When the same number of records, and of other things
        broker.makeAnew(Topic.CANDIDATES);
        broker.makeAnew(Topic.JOBS);
        List<ProducerRecord<String, byte[]>> others = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            others.add(record(Samples.coder(PARTNERS.getFirst(), "another-" + i, 3)));
        }
        broker.sendAll(others);

        // Then
        try (Replica next = Replica.start(broker.address(), vocabulary, folder)) {
            await().atMost(PATIENCE).until(next::isReady);
            assertThat(next.index().candidateCount()).isEqualTo(300);
            assertThat(next.index().jobCount()).isZero();
        }
    }

    @Test
    void aPartitionThatWasAddedAfterTheFileIsReadFromItsBeginning() throws Exception {
        // Given
        change(100);
        Replica.start(broker.address(), vocabulary, folder).awaitReadyAndClose();
        CandidateSnapshot late = Samples.coder(PARTNERS.getFirst(), "late", 3);

        // When
        broker.growTo(Topic.CANDIDATES, 4);
        broker.publish(3, late);

        // Then
        try (Replica next = Replica.start(broker.address(), vocabulary, folder)) {
            await().atMost(PATIENCE)
                    .until(() ->
                            next.index().await(late.partner(), List.of(new VersionedId(late.id(), 1)), Duration.ZERO));
            assertThat(next.read()).isEqualTo(1);
        }
    }

    /** So many records about some candidates and postings of two partners. */
    private void change(int count) throws Exception {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int thing = random.nextInt(THINGS);
            int kind = random.nextInt(10);
            if (versions[thing] > 0 && (gone[thing] || kind < 3)) {
                records.add(record(thing(thing, 1 + random.nextLong(versions[thing]))));
            } else if (versions[thing] > 0 && kind == 9) {
                records.add(Events.deleted(thing(thing, versions[thing]))
                        .toRecord(isJob(thing) ? Topic.JOBS.topicName() : Topic.CANDIDATES.topicName()));
                versions[thing]++;
                gone[thing] = random.nextInt(3) > 0;
            } else {
                records.add(record(thing(thing, ++versions[thing])));
            }
        }
        broker.sendAll(records);
    }

    private static boolean isJob(int thing) {
        return thing % 4 == 0;
    }

    private static Snapshot thing(int number, long version) {
        String partner = PARTNERS.get(number % 3 % 2);
        String name = "thing-" + number;
        if (isJob(number)) {
            return job(partner, name, version, number);
        }
        CandidateSnapshot candidate = Samples.at(
                version,
                Samples.candidate(
                        partner,
                        name,
                        Samples.coder(partner, "", (int) (1 + (version + number) % 5))
                                .skills(),
                        number % 2 == 0 ? List.of(Samples.inForce("CCS")) : List.of(),
                        number % 5 == 0 ? null : number));
        return (version + number) % 7 == 0 ? Samples.hidden(candidate) : candidate;
    }

    private static JobSnapshot job(String partner, String name, long version, int number) {
        JobStatus status = JobStatus.values()[(int) ((version + number) % 3)];
        return Samples.posting(
                partner,
                name,
                version,
                status,
                number % 16 == 0 ? TestClock.NOW.plusSeconds(version) : null,
                number % 8 == 0 ? Samples.GOLDEN_CRITERIA : Samples.ONE_SKILL);
    }

    private static ProducerRecord<String, byte[]> record(Snapshot snapshot) {
        return Events.saved(snapshot)
                .toRecord(snapshot instanceof JobSnapshot ? Topic.JOBS.topicName() : Topic.CANDIDATES.topicName());
    }

    private static void assertSame(MarketIndex quick, MarketIndex slow) {
        for (String partner : PARTNERS) {
            for (Topic topic : Topic.values()) {
                Set<IndexedVersion> known = quick.versions(partner, topic).collect(Collectors.toSet());
                assertThat(known)
                        .isNotEmpty()
                        .isEqualTo(slow.versions(partner, topic).collect(Collectors.toSet()));
                for (IndexedVersion thing : known) {
                    assertThat(quick.candidate(partner, thing.id())).isEqualTo(slow.candidate(partner, thing.id()));
                    assertThat(quick.job(partner, thing.id())).isEqualTo(slow.job(partner, thing.id()));
                    if (topic == Topic.JOBS) {
                        assertThat(ranking(quick, partner, thing.id())).isEqualTo(ranking(slow, partner, thing.id()));
                    }
                }
            }
        }
    }

    private static Ranking ranking(MarketIndex index, String partner, UUID job) {
        return index.job(partner, job)
                .map(entry -> entry.job())
                .map(asked -> index.rank(
                        partner,
                        new CandidatesForJob(asked, TestClock.TODAY, CandidateFilter.NONE, true, Page.first(100))))
                .orElse(Ranking.empty(Set.of()));
    }
}
