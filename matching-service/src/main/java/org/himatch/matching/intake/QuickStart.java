package org.himatch.matching.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.apache.kafka.common.TopicPartition;
import org.himatch.matching.MatchingConfig;
import org.himatch.matching.index.IndexImage;
import org.himatch.matching.index.IndexRebuild;
import org.himatch.matching.index.MarketIndex;
import org.himatch.ranking.Vocabulary;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A file with the index and the place in the topics up to which it was read, so that a start need not read them from the
 * beginning. It is a help and never the truth: whatever is not as it should be about it, it is left alone, and the topics are
 * read.
 *
 * <p>A file that is too old is not used either: Kafka forgets a deletion some days after it, and who comes later with what was
 * there before would keep it for ever.
 */
@ApplicationScoped
class QuickStart {
    private static final Logger LOG = Logger.getLogger(QuickStart.class);
    private static final byte[] MAGIC = "HIMatch index\n".getBytes(StandardCharsets.US_ASCII);
    private static final int FORMAT = 1;
    private static final String NAME = "index.himatch";
    private static final int BUFFER = 1 << 16;

    private final MarketIndex index;
    private final Vocabulary vocabulary;
    private final Clock clock;
    private final @Nullable Path file;
    private final MatchingConfig.QuickStart config;

    /** Where a partition begins and ends. */
    record Range(long beginning, long end) {}

    /** Why a file is not used. */
    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String reason) {
            super(reason);
        }
    }

    QuickStart(MarketIndex index, Vocabulary vocabulary, Clock clock, MatchingConfig config) {
        this.index = index;
        this.vocabulary = vocabulary;
        this.clock = clock;
        this.config = config.quickStart();
        file = this.config.folder().map(folder -> folder.resolve(NAME)).orElse(null);
    }

    boolean isOn() {
        return file != null;
    }

    Duration every() {
        return config.every();
    }

    /**
     * Fills the index from the file, if that can be used.
     *
     * @param topicIds Kafka's ids of the topics, by name
     * @param ranges all partitions of the topics
     * @return from where to read which partition; empty when nothing was filled
     */
    Map<TopicPartition, Long> load(Map<String, String> topicIds, Map<TopicPartition, Range> ranges) {
        Path from = file;
        if (from == null || !Files.exists(from)) {
            return Map.of();
        }
        try (FileChannel channel = FileChannel.open(from, StandardOpenOption.READ);
                IndexRebuild filled = index.rebuild()) {
            ByteBuffer bytes = checked(channel);
            Map<TopicPartition, Long> positions = header(bytes, topicIds, ranges);
            filled.read(bytes);
            filled.commit();
            LOG.infof("A quick start from a file: held=%d", filled.size());
            return positions;
        } catch (IOException | Unusable | RuntimeException e) {
            LOG.warnf("The file for a quick start is not used: file=%s reason=%s", from, e.getMessage());
            return Map.of();
        }
    }

    /**
     * Writes the file anew. The old one stays until the new one is whole.
     *
     * @param positions before which everything is in the index
     */
    synchronized void write(Map<String, String> topicIds, Map<TopicPartition, Long> positions) {
        Path to = file;
        if (to == null) {
            return;
        }
        long started = System.nanoTime();
        Path part = to.resolveSibling(NAME + ".part");
        try {
            Files.createDirectories(Optional.ofNullable(to.getParent()).orElse(Path.of("")));
            try (FileChannel channel = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                writeTo(Channels.newOutputStream(channel), topicIds, positions);
                channel.force(true);
            }
            Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            LOG.infof(
                    "The file for a quick start is written: bytes=%d milliseconds=%d",
                    Files.size(to),
                    Duration.ofNanos(System.nanoTime() - started).toMillis());
        } catch (IOException | RuntimeException e) {
            LOG.warnf(e, "The file for a quick start cannot be written: file=%s", to);
        }
    }

    private void writeTo(OutputStream file, Map<String, String> topicIds, Map<TopicPartition, Long> positions)
            throws IOException {
        CheckedOutputStream summed = new CheckedOutputStream(new BufferedOutputStream(file, BUFFER), new CRC32C());
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(summed, BUFFER));
        out.write(MAGIC);
        out.writeInt(FORMAT);
        text(IndexImage.shape(), out);
        text(vocabulary.version(), out);
        out.writeLong(clock.millis());
        out.writeInt(topicIds.size());
        for (Map.Entry<String, String> topic : topicIds.entrySet()) {
            text(topic.getKey(), out);
            text(topic.getValue(), out);
        }
        out.writeInt(positions.size());
        for (Map.Entry<TopicPartition, Long> position : positions.entrySet()) {
            text(position.getKey().topic(), out);
            out.writeInt(position.getKey().partition());
            out.writeLong(position.getValue());
        }
        index.write(out);
        out.flush();
        out.writeInt((int) summed.getChecksum().getValue());
        out.flush();
    }

    /** The bytes before the checksum, which is right. */
    private static ByteBuffer checked(FileChannel channel) throws IOException, Unusable {
        if (channel.size() < MAGIC.length + 2L * Integer.BYTES || channel.size() > Integer.MAX_VALUE) {
            throw new Unusable("its size cannot be right");
        }
        ByteBuffer all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        ByteBuffer bytes = all.slice(0, all.limit() - Integer.BYTES);
        CRC32C sum = new CRC32C();
        sum.update(bytes.duplicate());
        if ((int) sum.getValue() != all.getInt(bytes.limit())) {
            throw new Unusable("it is damaged");
        }
        byte[] magic = new byte[MAGIC.length];
        bytes.get(magic);
        require(Arrays.equals(magic, MAGIC), "it is something else");
        return bytes;
    }

    private Map<TopicPartition, Long> header(
            ByteBuffer bytes, Map<String, String> topicIds, Map<TopicPartition, Range> ranges) throws Unusable {
        require(bytes.getInt() == FORMAT, "it is of another format");
        require(text(bytes).equals(IndexImage.shape()), "it is of another release");
        require(text(bytes).equals(vocabulary.version()), "it is of another catalogue");
        Duration age = Duration.between(Instant.ofEpochMilli(bytes.getLong()), clock.instant());
        require(!age.isNegative() && age.compareTo(config.mostAge()) <= 0, "it is too old, or from the future");
        Map<String, String> ids = new HashMap<>();
        for (int left = bytes.getInt(); left > 0; left--) {
            ids.put(text(bytes), text(bytes));
        }
        require(ids.equals(topicIds), "a topic was made anew");
        Map<TopicPartition, Long> positions = new HashMap<>();
        for (int left = bytes.getInt(); left > 0; left--) {
            TopicPartition partition = new TopicPartition(text(bytes), bytes.getInt());
            long position = bytes.getLong();
            Range range = ranges.get(partition);
            require(
                    range != null && range.beginning() <= position && position <= range.end(),
                    "the topics do not have the place up to which it goes");
            positions.put(partition, position);
        }
        return positions;
    }

    private static void require(boolean right, String otherwise) throws Unusable {
        if (!right) {
            throw new Unusable(otherwise);
        }
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(ByteBuffer bytes) {
        byte[] text = new byte[bytes.getInt()];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
