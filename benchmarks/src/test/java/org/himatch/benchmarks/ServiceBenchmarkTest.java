package org.himatch.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.himatch.catalogue.Catalogue;
import org.himatch.events.CandidateSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service's part of the benchmark, small, with all that takes part. */
class ServiceBenchmarkTest {

    private static final Path ROOT = Path.of("..");

    @Test
    void fillsTheServiceAsksItAndWritesWhatItFound(@TempDir Path folder) throws Exception {
        // Given: the packaged service, which a run without the phase "package" does not have
        assumeTrue(Files.exists(ROOT.resolve("matching-service/target/quarkus-app/quarkus-run.jar")));
        Options options = new Options(List.of(3000), Duration.ofMillis(200), Set.of("service"), Set.of(), 3, folder);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        // When
        Results results =
                new EngineBenchmark(options, folder, new PrintStream(printed, true, StandardCharsets.UTF_8)).run(ROOT);
        ResultFiles.write(results, folder);

        // Then
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("fetch", "decode", "index", "http-criteria", "records a second from Kafka");
        JsonNode service = new ObjectMapper()
                .readTree(folder.resolve(ResultFiles.JSON).toFile())
                .at("/services/0");
        assertThat(service.at("/candidates").asInt()).isEqualTo(3000);
        for (String figure : List.of("seconds", "fetchSeconds", "decodeSeconds", "indexSeconds", "heapPerCandidate")) {
            assertThat(service.at("/intake/" + figure).asDouble()).as(figure).isPositive();
        }
        JsonNode requests = service.at("/requests/0");
        assertThat(requests.at("/wall/p50").asDouble())
                .isGreaterThan(requests.at("/engine/p50").asDouble());
        assertThat(service.at("/requests/1/bytes").asDouble())
                .isGreaterThan(requests.at("/bytes").asDouble());
        assertThat(Files.readString(folder.resolve(ResultFiles.CHART))).contains("with HTTP");
        assertThat(results.bars()).hasSize(3);
    }

    @Test
    void theMarketComesInTheCataloguesWordsAndWithEachSkillOnce() {
        Market market = new Market(4);
        Catalogue catalogue = Catalogue.builtIn();
        MarketEvents events = new MarketEvents(market, catalogue);

        List<CandidateSnapshot> snapshots = IntStream.range(0, 500)
                .mapToObj(number -> events.snapshot(market.candidate(number)))
                .toList();

        assertThat(snapshots).allSatisfy(snapshot -> {
            assertThat(snapshot.skills()).extracting(held -> held.skill()).doesNotHaveDuplicates();
            assertThat(snapshot.skills())
                    .allSatisfy(
                            held -> assertThat(catalogue.skill(held.skill())).isPresent());
            assertThat(snapshot.credentials())
                    .allSatisfy(held ->
                            assertThat(catalogue.credential(held.credential())).isPresent());
        });
    }

    @Test
    void metersAreFoundByNameAndLabel() {
        ServiceMetrics metrics = new ServiceMetrics("""
                # TYPE a_seconds summary
                a_seconds_sum{stage="fetch",} 1.5
                a_seconds_sum{stage="index"} 2.0E1
                a_seconds_sum_other{stage="fetch"} 100
                b 7
                """);

        assertThat(metrics.sum("a_seconds_sum", "stage=\"fetch\"")).isEqualTo(1.5);
        assertThat(metrics.sum("a_seconds_sum", "")).isEqualTo(21.5);
        assertThat(metrics.sum("b", "")).isEqualTo(7);
        assertThat(metrics.sum("c", "")).isZero();
    }
}
