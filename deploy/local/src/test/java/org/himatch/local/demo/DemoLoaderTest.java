package org.himatch.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoLoaderTest {
    private static final Documents DOCUMENTS = Documents.in(Path.of("../.."));

    private final DemoMarket market = DemoMarket.on(LocalDate.of(2026, 11, 22));
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private FakeServices services;
    private PartnerApi api;

    @BeforeEach
    void start() throws IOException {
        services = new FakeServices();
        api = services.api();
    }

    @AfterEach
    void stop() {
        api.close();
        services.close();
    }

    @Test
    void bringsInTheWholeMarketAndTheShowcaseLast() {
        // When
        LoadedMarket loaded = load(false);

        // Then
        assertThat(services.kept("employers")).hasSize(12);
        assertThat(services.kept("candidates")).hasSize(320 + 2);
        List<ObjectNode> jobs = services.kept("jobs");
        assertThat(jobs).hasSize(48 + 3);
        assertThat(jobs.getLast().path("requisitionId").asText()).isEqualTo(Showcase.REQUISITION);
        assertThat(jobs.getLast().path("id").asText())
                .isEqualTo(loaded.showcase().toString());
        assertThat(loaded.written()).hasSizeGreaterThan(320 + 2 + 48 + 3);
        Set<String> employers = ids("employers");
        assertThat(jobs)
                .allSatisfy(job ->
                        assertThat(employers).contains(job.path("employerId").asText()));
    }

    @Test
    void tellsHowFarItIs() {
        // When
        load(false);

        // Then
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "  demo market: 12/12 employers",
                        "  demo market: 47/47 postings",
                        "  demo market: 80/320 candidates",
                        "  demo market: 160/320 candidates",
                        "  demo market: 240/320 candidates",
                        "  demo market: 320/320 candidates",
                        "  demo market: 3/3 postings from texts",
                        "  demo market: 2/2 candidates from résumés");
    }

    @Test
    void movesPostingsToWhereTheyStand() {
        // When
        LoadedMarket loaded = load(false);

        // Then
        for (DemoPosting posting : market.postings()) {
            assertThat(services.kept("jobs"))
                    .filteredOn(job -> job.path("requisitionId").asText().equals(posting.requisitionId()))
                    .singleElement()
                    .satisfies(job -> {
                        boolean begun = List.of("DRAFT", "OPEN")
                                .contains(posting.status().name());
                        assertThat(job.path("status").asText())
                                .isEqualTo(posting.status().name());
                        assertThat(job.path("version").asInt()).isEqualTo(begun ? 1 : 2);
                    });
        }
        assertThat(loaded.written()).extracting(LoadedMarket.Version::version).contains(2L);
    }

    @Test
    void completesTheDraftsOfDocuments() {
        // When
        load(false);

        // Then
        assertThat(services.kept("jobs"))
                .filteredOn(job -> job.path("title").asText().startsWith("from "))
                .extracting(job -> job.path("requisitionId").asText()
                        + " "
                        + job.path("status").asText()
                        + " "
                        + job.path("title").asText())
                .containsExactly(
                        "QUILLSTONE-PASTED OPEN from a text",
                        "PAGE-1 OPEN from a page",
                        "FERNHILL-TEMPLATE OPEN from a role");
        assertThat(services.kept("candidates"))
                .extracting(DemoLoaderTest::externalId)
                .contains("demo-resume", "demo-resume-json");
    }

    @Test
    void writesOneLineOverOnATerminal() {
        // When
        load(true);

        // Then
        String text = printed.toString(StandardCharsets.UTF_8);
        assertThat(text).contains("\r  demo market: 1/320 candidates", "\r  demo market: 320/320 candidates");
    }

    @Test
    void doesNothingWhereTheMarketIs() {
        // Given
        LoadedMarket before = load(false);
        int posted = services.keys().size();
        printed.reset();

        // When
        LoadedMarket again = load(false);

        // Then
        assertThat(again.showcase()).isEqualTo(before.showcase());
        assertThat(again.written()).isEmpty();
        assertThat(services.keys()).hasSize(posted);
        assertThat(printed.size()).isZero();
    }

    @Test
    void goesOnWhereItBrokeOff() {
        // Given
        services.refuse(body -> externalId(body).equals("demo-candidate-250"));
        assertThatThrownBy(() -> load(false)).isInstanceOf(ServiceFailure.class);
        Set<String> before = ids("candidates");
        assertThat(before).hasSizeBetween(100, 319);
        services.refuse(body -> false);

        // When
        load(false);

        // Then
        assertThat(services.kept("employers")).hasSize(12);
        assertThat(services.kept("jobs")).hasSize(48 + 3);
        assertThat(services.kept("candidates"))
                .extracting(DemoLoaderTest::externalId)
                .hasSize(320 + 2)
                .doesNotHaveDuplicates()
                .contains("demo-candidate-250");
        assertThat(ids("candidates")).containsAll(before);
        assertThat(services.keys()).doesNotHaveDuplicates();
    }

    @Test
    void saysInOneLineWhatWasRefusedAndWhy() {
        // Given
        services.refuse(body -> externalId(body).equals("demo-candidate-007"));

        // When, Then
        assertThatThrownBy(() -> load(false))
                .isInstanceOfSatisfying(
                        ServiceFailure.class,
                        failure -> assertThat(failure.status()).isEqualTo(422))
                .hasMessage("profile-service answers 422 to POST /v1/candidates/bulk at line 7:"
                        + " The request is not valid: /skills/0 is not known");
    }

    @Test
    void saysWhichServiceCannotBeReached() {
        // Given
        services.close();

        // When, Then
        assertThatThrownBy(() -> load(false))
                .isInstanceOf(ServiceFailure.class)
                .hasMessageStartingWith("job-service cannot be reached for GET /v1/employers");
    }

    @Test
    void saysWhenTheTokenIsNotTaken() {
        // Given
        URI root = services.root();
        try (PartnerApi stranger = new PartnerApi(root, root, root, () -> "another")) {
            // When, Then
            assertThatThrownBy(() -> new DemoLoader(stranger, System.out, false).load(market, DOCUMENTS))
                    .hasMessage("job-service answers 401 to GET /v1/employers?externalId=demo-lakemont:"
                            + " A valid bearer token is needed");
        }
    }

    private LoadedMarket load(boolean live) {
        return new DemoLoader(api, new PrintStream(printed, true, StandardCharsets.UTF_8), live)
                .load(market, DOCUMENTS);
    }

    private Set<String> ids(String what) {
        return services.kept(what).stream()
                .map(body -> body.path("id").asText())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String externalId(JsonNode body) {
        return body.path("externalId").asText();
    }
}
