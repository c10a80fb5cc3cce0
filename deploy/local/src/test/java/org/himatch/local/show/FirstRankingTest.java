package org.himatch.local.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.himatch.local.demo.LoadedMarket;
import org.himatch.local.demo.LoadedMarket.Version;
import org.himatch.local.demo.PartnerApi;
import org.himatch.local.demo.ServiceFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstRankingTest {
    private static final UUID SHOWCASE = UUID.fromString("00000000-0000-7000-8000-0000000000a1");
    private static final UUID LONG_TITLE = UUID.fromString("00000000-0000-7000-8000-0000000000a2");
    private static final LoadedMarket THERE_BEFORE = new LoadedMarket(SHOWCASE, List.of());

    private CannedServices services;
    private PartnerApi api;

    @BeforeEach
    void start() throws IOException {
        services = new CannedServices();
        api = services.api();
    }

    @AfterEach
    void stop() {
        api.close();
        services.close();
    }

    @Test
    void showsTheRankingItsReasonsNearMissesAndTheOtherDirection() throws IOException {
        assertThat(shown(80, false, StandardCharsets.UTF_8)).isEqualTo(golden("first-ranking-80.txt"));
    }

    @Test
    void doesWithoutBlocksWhereTheTerminalHasNone() throws IOException {
        // When
        String text = shown(80, false, StandardCharsets.US_ASCII);

        // Then
        assertThat(text).isEqualTo(golden("first-ranking-ascii.txt"));
        assertThat(text).matches("[\\x20-\\x7E\\n]*");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 81, 97, 120, 500})
    void neverRunsOverTheEdge(int width) {
        // Given: a posting whose title alone is longer than a line
        LoadedMarket market = new LoadedMarket(LONG_TITLE, List.of());

        // When
        String text = show(market, width, false, StandardCharsets.UTF_8);

        // Then
        int edge = Math.clamp(width, 80, 120);
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(edge));
    }

    @Test
    void coloursNothingButWhatIsThereWithoutThem() {
        // When
        String coloured = shown(80, true, StandardCharsets.UTF_8);

        // Then
        assertThat(coloured).contains("\u001B[32m", "\u001B[0m");
        String plain = coloured.replaceAll("\u001B\\[\\d+m", "").replaceAll("(?m) +$", "");
        assertThat(plain).isEqualTo(shown(80, false, StandardCharsets.UTF_8));
    }

    @Test
    void addsThePointsUp() {
        // When
        String text = shown(80, false, StandardCharsets.UTF_8);

        // Then
        List<String> points = text.lines()
                .filter(line -> line.matches(".* of +\\d+\\.\\d\\d.*"))
                .map(line -> line.replaceAll(".*?(\\d+\\.\\d\\d) of +(\\d+\\.\\d\\d).*", "$1 $2"))
                .toList();
        assertThat(points).hasSize(7);
        assertThat(sum(points.subList(0, 6), 0) + " " + sum(points.subList(0, 6), 1))
                .isEqualTo("8266 10000");
        assertThat(points.getLast()).isEqualTo("82.66 100.00");
    }

    @Test
    void saysSoWhenNothingIsMissing() {
        // Given
        services.ranks("perfect.json", "perfect.json");

        // When
        String text = shown(80, false, StandardCharsets.UTF_8);

        // Then
        assertThat(text).contains("1 candidate is eligible:", "Why Rosa Sandoval has 100.00:");
        assertThat(text).doesNotContain("What would raise it", "Not eligible", "Of equal scores");
    }

    @Test
    void saysSoWhenNobodyIsEligible() {
        // Given
        services.ranks("nobody.json", "near-misses.json");

        // When
        String text = shown(80, false, StandardCharsets.UTF_8);

        // Then
        assertThat(text).contains("No candidate is eligible on 2026-11-22", "must have", "Not eligible, but near:");
        assertThat(text).doesNotContain("Why ", "The other way round");
    }

    @Test
    void waitsForWhatWasJustWrittenInRequestsOfBearableLength() {
        // Given
        services.isNotCaughtUp(3);
        List<Version> written = IntStream.range(0, 100)
                .mapToObj(i -> new Version(new UUID(7, i), 1))
                .toList();

        // When
        show(new LoadedMarket(SHOWCASE, written), 80, false, StandardCharsets.UTF_8);

        // Then
        List<String> waits = services.asked().stream()
                .filter(request -> request.contains("atLeast"))
                .toList();
        assertThat(waits)
                .hasSize(3 + 3)
                .allSatisfy(request -> assertThat(request).hasSizeLessThan(4000));
        assertThat(services.asked().subList(0, waits.size())).isEqualTo(waits);
        assertThat(String.join("", waits))
                .contains(written.getFirst().toString(), written.getLast().toString());
    }

    @Test
    void givesUpWhenMatchingDoesNotCatchUp() {
        // Given
        services.isNotCaughtUp(1000);
        LoadedMarket market = new LoadedMarket(SHOWCASE, List.of(new Version(SHOWCASE, 1)));

        // When, Then
        assertThatThrownBy(() -> show(market, 80, false, StandardCharsets.UTF_8))
                .isInstanceOf(ServiceFailure.class)
                .hasMessageStartingWith("matching-service answers 503 to GET /v1/matches/jobs/")
                .hasMessageEndingWith("The index has not caught up yet");
    }

    private String shown(int width, boolean colours, Charset charset) {
        return show(THERE_BEFORE, width, colours, charset);
    }

    private String show(LoadedMarket market, int width, boolean colours, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, charset);
        new FirstRanking(api, new Screen(out, width, colours)).show(market);
        return bytes.toString(charset).replace(System.lineSeparator(), "\n");
    }

    private static int sum(List<String> pairs, int column) {
        return pairs.stream()
                .map(pair -> pair.split(" ", 2)[column])
                .mapToInt(number -> Integer.parseInt(number.replace(".", "")))
                .sum();
    }

    private String golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
