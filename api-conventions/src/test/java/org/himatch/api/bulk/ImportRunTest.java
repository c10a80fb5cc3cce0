package org.himatch.api.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.himatch.api.ProblemType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportRunTest {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    @Test
    void aBodyThatIsCutOffSaysWhyOnTheLastLine() throws IOException {
        // Given
        Records records = new Records(2, new TargetOf(Set.of(), 0));
        records.end = ProblemType.PAYLOAD_TOO_LARGE.problem("The body may have up to 7 bytes here");

        // When
        List<String> lines = run(records);

        // Then
        assertThat(lines).hasSize(3);
        assertThat(lines.getLast())
                .contains("\"created\":2")
                .contains("\"problem\":{\"type\":\"urn:problem-type:himatch:payload-too-large\"")
                .contains("\"status\":413");
    }

    @Test
    void ofABatchThatFailsEachRecordIsTriedAlone() throws IOException {
        // Given
        TargetOf target = new TargetOf(Set.of(17L), Integer.MAX_VALUE);

        // When
        List<String> lines = run(new Records(40, target));

        // Then
        assertThat(lines).hasSize(41);
        assertThat(lines).filteredOn(line -> line.contains("CREATED")).hasSize(39);
        assertThat(lines.get(16)).contains("\"line\":17", "FAILED", "\"status\":500");
        assertThat(target.written).doesNotHaveDuplicates().hasSize(39);
    }

    @Test
    void aRecordThatFailsForAMomentIsTriedAgain() throws IOException {
        assertThat(run(new Records(3, new TargetOf(Set.of(2L), 3))))
                .filteredOn(line -> line.contains("CREATED"))
                .hasSize(3);
    }

    @Test
    void aBatchIsNoLargerThanConfigured() throws IOException {
        // Given
        TargetOf target = new TargetOf(Set.of(), 0);

        // When
        run(new Records(1_000, target));

        // Then
        assertThat(target.largest).isBetween(1, 8);
        assertThat(target.written)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 1_000).mapToObj(Long::valueOf).toList());
    }

    private static List<String> run(Records records) throws IOException {
        ByteArrayOutputStream client = new ByteArrayOutputStream();
        new ImportRun(records, records.target, MAPPER, new Small()).run(client);
        return client.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** So many records, and perhaps a failure at the end. */
    private static final class Records implements RecordSource {
        private final int size;
        private final TargetOf target;
        private int given;
        private @Nullable RuntimeException end;

        Records(int size, TargetOf target) {
            this.size = size;
            this.target = target;
        }

        @Override
        public @Nullable Incoming next() {
            if (given < size) {
                given++;
                return new Readable(new BulkRecord(given, JsonNodeFactory.instance.objectNode(), null), 10);
            }
            if (end != null) {
                throw end;
            }
            return null;
        }

        @Override
        public @Nullable String at(@Nullable String pointer) {
            return null;
        }
    }

    /** A target that rolls back so many times when it sees one of some records. */
    private static final class TargetOf implements BulkTarget {
        private final Set<Long> poison;
        private final List<Long> written = new ArrayList<>();
        private int failures;
        private int largest;

        TargetOf(Set<Long> poison, int failures) {
            this.poison = poison;
            this.failures = failures;
        }

        @Override
        public String key() {
            return "externalId";
        }

        @Override
        public Set<String> readOver() {
            return Set.of();
        }

        @Override
        public CsvTable table() {
            return new CsvTable(Set.of(), List.of());
        }

        @Override
        public List<BulkOutcome> write(List<BulkRecord> records) {
            largest = Math.max(largest, records.size());
            if (failures > 0 && records.stream().anyMatch(record -> poison.contains(record.line()))) {
                failures--;
                throw new IllegalStateException("rolled back");
            }
            records.forEach(record -> written.add(record.line()));
            return records.stream()
                    .map(record -> BulkOutcome.of(BulkOutcome.Kind.CREATED, new UUID(0, record.line()), 1))
                    .toList();
        }
    }

    /** Narrow bounds. */
    private static final class Small implements BulkConfig {
        @Override
        public MemorySize record() {
            return bytes(1_000);
        }

        @Override
        public int batch() {
            return 8;
        }

        @Override
        public MemorySize readAhead() {
            return bytes(55);
        }

        @Override
        public MemorySize spool() {
            return bytes(100_000);
        }

        @Override
        public int exportBatch() {
            return 10;
        }

        private static MemorySize bytes(long count) {
            return new MemorySize(BigInteger.valueOf(count));
        }
    }
}
