package org.himatch.matching.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.CRC32C;
import org.apache.kafka.common.TopicPartition;
import org.himatch.events.Topic;
import org.himatch.matching.Samples;
import org.himatch.matching.index.CandidateEntry;
import org.himatch.matching.index.JobEntry;
import org.himatch.matching.index.MarketIndex;
import org.himatch.matching.intake.QuickStart.Range;
import org.himatch.ranking.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with the file for a quick start, it is noticed, and nothing of it is used. */
class QuickStartFileTest {
    private static final String PARTNER = "file";
    private static final Vocabulary VOCABULARY = Vocabulary.builder("7").build();
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Map<String, String> IDS = Map.of("himatch.candidates", "A", "himatch.jobs", "B");
    private static final TopicPartition PARTITION = new TopicPartition("himatch.candidates", 1);
    private static final Map<TopicPartition, Long> POSITIONS = Map.of(PARTITION, 40L);
    private static final Map<TopicPartition, Range> RANGES = Map.of(PARTITION, new Range(10, 90));

    @TempDir
    Path folder;

    private Path file;
    private byte[] whole = new byte[0];

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("index.himatch");
        MarketIndex index = new MarketIndex(VOCABULARY);
        for (int i = 0; i < 10; i++) {
            index.save(CandidateEntry.from(Samples.coder(PARTNER, "coder-" + i, 1 + i % 5)));
        }
        index.deleteCandidate(PARTNER, Samples.id(PARTNER, "coder-3"), 4);
        index.deleteJob(PARTNER, Samples.id(PARTNER, "gone"), 9);
        index.save(JobEntry.from(Samples.goldenJob(PARTNER)));
        quickStart(index, VOCABULARY, NOW).write(IDS, POSITIONS);
        whole = Files.readAllBytes(file);
        assertThat(folder.toFile().list()).containsExactly("index.himatch");
    }

    @Test
    void aWholeFileIsUsed() {
        MarketIndex index = new MarketIndex(VOCABULARY);

        Map<TopicPartition, Long> from = quickStart(index, VOCABULARY, NOW).load(IDS, RANGES);

        assertThat(from).isEqualTo(POSITIONS);
        assertThat(index.candidateCount()).isEqualTo(9);
        assertThat(index.versions(PARTNER, Topic.CANDIDATES)).hasSize(10);
        assertThat(index.versions(PARTNER, Topic.JOBS)).hasSize(2);
        assertThat(index.job(PARTNER, Samples.id(PARTNER, "golden")))
                .contains(JobEntry.from(Samples.goldenJob(PARTNER)));
    }

    @Test
    void aFlippedBitIsNoticedWhereverItIs() throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        for (int position = 0; position < whole.length; position += 1 + random.nextInt(3)) {
            byte[] damaged = whole.clone();
            damaged[position] ^= (byte) (1 << random.nextInt(8));
            refused(damaged, "a flipped bit at " + position);
        }
    }

    @Test
    void overwrittenStretchesAreNoticed() throws IOException {
        SplittableRandom random = new SplittableRandom(12);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = whole.clone();
            int from = random.nextInt(whole.length - 1);
            byte[] noise = new byte[1 + random.nextInt(whole.length - from)];
            random.nextBytes(noise);
            System.arraycopy(noise, 0, damaged, from, noise.length);
            if (!Arrays.equals(damaged, whole)) {
                refused(damaged, "%d bytes of noise at %d".formatted(noise.length, from));
            }
        }
    }

    @Test
    void aFileThatEndsEarlyOrGoesOnIsNoticed() throws IOException {
        for (int length = 0; length < whole.length; length++) {
            refused(Arrays.copyOf(whole, length), "the first " + length);
        }
        refused(Arrays.copyOf(whole, whole.length + 1), "one more");
        refused(new byte[whole.length], "nothing but zeros");
    }

    @Test
    void aFileOfAnotherFormatIsNotUsedThoughItIsWhole() throws IOException {
        byte[] other = whole.clone();
        ByteBuffer bytes = ByteBuffer.wrap(other);
        bytes.putInt("HIMatch index\n".length(), 2);
        CRC32C sum = new CRC32C();
        sum.update(other, 0, other.length - Integer.BYTES);
        bytes.putInt(other.length - Integer.BYTES, (int) sum.getValue());

        refused(other, "another format");
    }

    @Test
    void aFileOfAnotherCatalogueOrTopicOrTimeIsNotUsed() {
        Vocabulary next = Vocabulary.builder("8").build();
        assertThat(quickStart(new MarketIndex(next), next, NOW).load(IDS, RANGES))
                .isEmpty();
        assertThat(loaded(NOW, Map.of("himatch.candidates", "A", "himatch.jobs", "C"), RANGES))
                .isEmpty();
        assertThat(loaded(NOW, IDS, Map.of(PARTITION, new Range(0, 39)))).isEmpty();
        assertThat(loaded(NOW, IDS, Map.of(PARTITION, new Range(41, 90)))).isEmpty();
        assertThat(loaded(NOW, IDS, Map.of())).isEmpty();
        assertThat(loaded(NOW.minusSeconds(1), IDS, RANGES)).isEmpty();
        assertThat(loaded(NOW.plus(Duration.ofHours(25)), IDS, RANGES)).isEmpty();
        assertThat(loaded(NOW.plus(Duration.ofHours(24)), IDS, RANGES)).isEqualTo(POSITIONS);
        assertThat(loaded(NOW, IDS, Map.of(PARTITION, new Range(40, 40)))).isEqualTo(POSITIONS);
    }

    @Test
    void whenItCannotBeWrittenTheOldOneStays() throws IOException {
        Files.createDirectory(folder.resolve("index.himatch.part"));

        quickStart(new MarketIndex(VOCABULARY), VOCABULARY, NOW).write(IDS, POSITIONS);

        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }

    private Map<TopicPartition, Long> loaded(Instant now, Map<String, String> ids, Map<TopicPartition, Range> ranges) {
        return quickStart(new MarketIndex(VOCABULARY), VOCABULARY, now).load(ids, ranges);
    }

    private void refused(byte[] damaged, String how) throws IOException {
        Files.write(file, damaged);
        MarketIndex index = new MarketIndex(VOCABULARY);
        assertThat(quickStart(index, VOCABULARY, NOW).load(IDS, RANGES)).as(how).isEmpty();
        assertThat(index.candidateCount() + index.jobCount()).as(how).isZero();
    }

    private QuickStart quickStart(MarketIndex index, Vocabulary vocabulary, Instant now) {
        return new QuickStart(
                index,
                vocabulary,
                Clock.fixed(now, ZoneOffset.UTC),
                new Replica.Quick(Duration.ZERO, Optional.of(folder)));
    }
}
