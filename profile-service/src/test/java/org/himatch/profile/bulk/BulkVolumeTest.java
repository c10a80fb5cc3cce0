package org.himatch.profile.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.himatch.profile.ProfileServiceTest;
import org.junit.jupiter.api.Test;

/** Many candidates, in and out; {@code -Dhimatch.long=true} makes it 100 000 and tells how fast it was. */
@ProfileServiceTest
class BulkVolumeTest {
    private static final int SIZE = Boolean.getBoolean("himatch.long") ? 100_000 : 3_000;

    @Test
    void manyCandidatesGoInAndOut() throws IOException {
        // When
        JsonNode first = taken("new");
        JsonNode second = taken("again");

        // Then
        assertThat(first.path("created").asInt()).isEqualTo(SIZE);
        assertThat(second.path("unchanged").asInt()).isEqualTo(SIZE);
        long begin = System.nanoTime();
        AtomicLong count = new AtomicLong();
        try (BufferedReader lines = lines(BulkCalls.export(BulkCalls.token("volume"), BulkCalls.NDJSON))) {
            lines.lines().forEach(line -> count.incrementAndGet());
        }
        report("export", begin);
        assertThat(count.get()).isEqualTo(SIZE);
    }

    private static JsonNode taken(String what) throws IOException {
        long begin = System.nanoTime();
        String last = "";
        try (BufferedReader lines =
                lines(BulkCalls.post(BulkCalls.token("volume"), BulkCalls.NDJSON, () -> new Market(SIZE, 1)))) {
            long number = 0;
            String line;
            while ((line = lines.readLine()) != null) {
                number++;
                last = line;
            }
            assertThat(number).isEqualTo(SIZE + 1);
        }
        report(what, begin);
        return BulkCalls.json(last).path("summary");
    }

    private static void report(String what, long begin) {
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        System.gc();
        System.out.printf(
                "%s: %d candidates in %d ms, %d/s; heap in use %d MB%n",
                what,
                SIZE,
                time.toMillis(),
                SIZE * 1000L / Math.max(1, time.toMillis()),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
    }

    private static BufferedReader lines(HttpResponse<InputStream> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }
}
