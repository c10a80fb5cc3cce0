package org.himatch.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class LoadReportTest {
    private static final Step KEPT = Steps.of(100, 99, 40);
    private static final Step TOO_MUCH = Steps.of(400, 180, 900, Map.of(503, 700L), Map.of());

    @Test
    void aStepIsOneLineWithEverything() {
        assertThat(TOO_MUCH.line())
                .isEqualTo("mixed 400/s: 180.0/s answered; ms p50/p99/p999: all 4/900/901; create 4/900/901;"
                        + " held off 700 x 503 after 4/900/901; unexpected 0;"
                        + " heap/RSS MiB profile-service 61/210; outbox <= 3, intake <= 2; visible 4/900/901;"
                        + " sent late by 2 ms at most");
    }

    @Test
    void barsAreReachedOrMissed() {
        assertThat(report(KEPT).lines())
                .containsExactly(
                        "knee        100/s: the highest rate that is answered in full, with p99 under 500 ms (it was 40 ms)",
                        "visible     p99 40 ms at 100 writes/s, to be under 250 ms: reached",
                        "recovery    as before within 0 s of the overload's end",
                        "unexpected  0");
        assertThat(report(Steps.of(200, 199, 251)).lines())
                .contains("visible     p99 251 ms at 200 writes/s, to be under 250 ms: MISSED");
    }

    @Test
    void refusalsAreExpectedAndNothingElseIs() {
        assertThat(report(KEPT).unexpected()).isZero();
        assertThat(report(Steps.of(200, 199, 40, Map.of(), Map.of("500", 2L, "no connection", 1L)))
                        .unexpected())
                .isEqualTo(3);
    }

    @Test
    void theFiguresAreJson() throws IOException {
        JsonNode json = new ObjectMapper().readTree(SystemResults.json(report(KEPT)));

        assertThat(json.path("knee").asDouble()).isEqualTo(100);
        assertThat(json.at("/steps/1/heldOff/503").asInt()).isEqualTo(700);
        assertThat(json.at("/steps/0/kinds/create/p99").asDouble()).isEqualTo(40);
        assertThat(json.at("/steps/0/vitals/services/0/resident").asInt()).isEqualTo(210);
    }

    @Test
    void theChartIsXmlWithALineForEachPercentile() throws Exception {
        String svg = LoadChart.of(report(KEPT));

        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("polyline").getLength()).isEqualTo(3);
        assertThat(svg).contains("knee");
    }

    private static LoadReport report(Step updates) {
        return new LoadReport(
                LoadOptions.usual(1).each(Steps.PLANNED), List.of(KEPT, TOO_MUCH), KEPT, updates, Optional.of(KEPT));
    }
}
