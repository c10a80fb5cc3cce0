package org.himatch.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small run from end to end. */
class EngineBenchmarkTest {

    @Test
    void timesComparesPrintsAndWrites(@TempDir Path folder) throws Exception {
        // Given
        Options options = new Options(
                List.of(1500),
                Duration.ofMillis(30),
                Set.of("std", "popular20", "updates"),
                Set.of("postgres"),
                3,
                folder);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        // When
        Results results = new EngineBenchmark(options, folder, new PrintStream(printed, true, StandardCharsets.UTF_8))
                .run(folder);
        ResultFiles.write(results, folder);

        // Then
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(
                        "HIMatch engine", "hash-map scan", "Lucene", "20 popular skills, p50 against Lucene", ">= 10");
        JsonNode json =
                new ObjectMapper().readTree(folder.resolve(ResultFiles.JSON).toFile());
        assertThat(json.at("/sizes/0/classes/0/figures/0/cpuP50").asDouble()).isPositive();
        assertThat(json.at("/run/seed").asText()).isEqualTo("3");
        assertThat(json.at("/bars")).hasSize(8);
        String svg = Files.readString(folder.resolve(ResultFiles.CHART));
        assertThat(svg).contains("prefers-color-scheme: dark");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(folder.resolve(ResultFiles.CHART).toFile())
                        .getElementsByTagName("rect")
                        .getLength())
                .isEqualTo(6);
    }

    @Test
    void everyScanOfJobsFindsWhatTheEngineFinds() {
        // Given
        Options options = new Options(List.of(), Duration.ofMillis(10), Set.of(), Set.of(), 5, null);

        // When
        List<Results.OfClass> results = new JobsBenchmark(options, 800).run();

        // Then: it would have failed if anything differed
        assertThat(results).hasSize(2).allSatisfy(it -> assertThat(it.figures()).hasSize(5));
        assertThat(Bars.ofJobs(results, 800))
                .extracting(Bar::what)
                .containsExactly("jobs, against a hash-map scan", "jobs-open, against a hash-map scan");
    }

    @Test
    void understandsSizesAndRefusesTheRest() {
        assertThat(Options.parse("--sizes", "2k,1m,70").sizes()).containsExactly(2000, 1_000_000, 70);
        assertThatThrownBy(() -> Options.parse("--only", "nonsense")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Options.parse("--fast", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Options.parse("--sizes", "many")).isInstanceOf(IllegalArgumentException.class);
    }
}
