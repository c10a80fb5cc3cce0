package org.himatch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.himatch.api.testing.As;
import org.himatch.api.testing.HostileTexts;
import org.himatch.api.testing.TopicReader;
import org.himatch.api.testing.Written;
import org.himatch.events.JobSnapshot;
import org.himatch.events.PayRange;
import org.himatch.events.SnapshotJson;
import org.himatch.events.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Values at their limits and beyond: what is taken comes back as it was sent, what is not is named. */
@JobServiceTest
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class JobValuesTest {
    private static final String JOBS = "/v1/jobs";
    private static final String EMPLOYERS = "/v1/employers";

    /** Fields of a posting, as they stand behind the fields that it must have. */
    private static final List<String> TEXTS = List.of(
            "/requisitionId | \"requisitionId\": \"%s\"",
            "/location/city | \"location\": {\"city\": \"%s\"}",
            "/location/street | \"location\": {\"street\": \"%s\"}");

    static Stream<Arguments> textsThatAreKept() {
        return combined(HostileTexts.KEPT);
    }

    static Stream<Arguments> textsThatAreRefused() {
        return combined(HostileTexts.REFUSED);
    }

    static Stream<String> kept() {
        return HostileTexts.KEPT.stream();
    }

    static Stream<String> refused() {
        return HostileTexts.REFUSED.stream();
    }

    @ParameterizedTest
    @MethodSource("textsThatAreKept")
    void textComesBackAsItWas(String pointer, String template, String text) throws Exception {
        Written.comesBack(JOBS, job(template.formatted(text)), pointer);
    }

    @ParameterizedTest
    @MethodSource("textsThatAreRefused")
    void whatIsNoTextIsNamed(String pointer, String template, String text) {
        Written.isRefused(JOBS, job(template.formatted(text)), pointer);
    }

    @ParameterizedTest
    @MethodSource("kept")
    void namesAndTitlesComeBackAsTheyWere(String text) throws Exception {
        Written.comesBack(EMPLOYERS, "{\"name\": \"%s\"}".formatted(text), "/name");
        Written.comesBack(EMPLOYERS, "{\"name\": \"x\", \"externalId\": \"%s\"}".formatted(text), "/externalId");
        Written.comesBack(
                JOBS, "{\"employerId\": \"%s\", \"title\": \"%s\"}".formatted(Jobs.employer(), text), "/title");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNoTextIsNoNameTitleOrDescription(String text) {
        Written.isRefused(EMPLOYERS, "{\"name\": \"%s\"}".formatted(text), "/name");
        Written.isRefused(EMPLOYERS, "{\"name\": \"x\", \"externalId\": \"%s\"}".formatted(text), "/externalId");
        Written.isRefused(
                JOBS, "{\"employerId\": \"%s\", \"title\": \"%s\"}".formatted(Jobs.employer(), text), "/title");
        Written.isRefused(JOBS, job("\"description\": \"%s\"".formatted(text)), "/description");
    }

    @Test
    void lengthIsCountedInUtf16() throws Exception {
        String emoji = "\uD83D\uDE00";
        Written.comesBack(EMPLOYERS, "{\"name\": \"%s\"}".formatted(emoji.repeat(100)), "/name");
        Written.isRefused(EMPLOYERS, "{\"name\": \"%s\"}".formatted(emoji.repeat(101)), "/name");
        Written.comesBack(JOBS, job("\"requisitionId\": \"%s\"".formatted(emoji.repeat(50))), "/requisitionId");
        Written.isRefused(JOBS, job("\"requisitionId\": \"%s\"".formatted(emoji.repeat(51))), "/requisitionId");
        Written.comesBack(JOBS, job("\"description\": \"%s\"".formatted(emoji.repeat(10_000))), "/description");
        Written.isRefused(JOBS, job("\"description\": \"%s\"".formatted(emoji.repeat(10_001))), "/description");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /startsOn           | "startsOn": "1900-01-01"
            /startsOn           | "startsOn": "9999-12-31"
            /validThrough       | "validThrough": "9999-12-31T23:59:59.999999Z"
            /validThrough       | "validThrough": "1900-01-01T00:00:00Z"
            /pay/minimum        | "pay": {"minimum": 0, "currency": "USD", "per": "HOUR"}
            /pay/maximum        | "pay": {"maximum": 999999999.99, "currency": "USD", "per": "HOUR"}
            /pay/maximum        | "pay": {"maximum": 9.9e8, "currency": "USD", "per": "HOUR"}
            /location/latitude  | "location": {"latitude": -90, "longitude": 180}
            /location/longitude | "location": {"latitude": 90.000000, "longitude": -180.0}
            /location/latitude  | "location": {"latitude": 0.000001, "longitude": 0}
            """)
    void valuesAtTheirLimitsComeBack(String pointer, String field) throws Exception {
        Written.comesBack(JOBS, job(field), pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /startsOn           | "startsOn": "1899-12-31"
            /startsOn           | "startsOn": "+10000-01-01"
            /startsOn           | "startsOn": "+999999999-12-31"
            /startsOn           | "startsOn": "-999999999-01-01"
            /startsOn           | "startsOn": "2027-02-29"
            /startsOn           | "startsOn": 20000
            /validThrough       | "validThrough": "1899-12-31T23:59:59Z"
            /validThrough       | "validThrough": "+10000-01-01T00:00:00Z"
            /validThrough       | "validThrough": "+1000000000-12-31T23:59:59.999999999Z"
            /validThrough       | "validThrough": "-1000000000-01-01T00:00:00Z"
            /validThrough       | "validThrough": "2027-01-01"
            /validThrough       | "validThrough": 1e1000000000
            /validThrough       | "validThrough": 0
            /pay/minimum        | "pay": {"minimum": -0.01, "currency": "USD", "per": "HOUR"}
            /pay/minimum        | "pay": {"minimum": 0.001, "currency": "USD", "per": "HOUR"}
            /pay/minimum        | "pay": {"minimum": 1e9, "currency": "USD", "per": "HOUR"}
            /pay/minimum        | "pay": {"minimum": 1e400, "currency": "USD", "per": "HOUR"}
            /pay/minimum        | "pay": {"minimum": 1e1000000000, "currency": "USD", "per": "HOUR"}
            /pay/minimum        | "pay": {"minimum": 0e-1000000000, "currency": "USD", "per": "HOUR"}
            /pay/maximum        | "pay": {"maximum": 0e1000000000, "currency": "USD", "per": "HOUR"}
            /pay                | "pay": {"maximum": NaN, "currency": "USD", "per": "HOUR"}
            /location/latitude  | "location": {"latitude": 90.000001, "longitude": 0}
            /location/latitude  | "location": {"latitude": 0e-1000000000, "longitude": 0}
            /location/longitude | "location": {"latitude": 0, "longitude": 0.0000001}
            /employerId         | "employerId": "1-1-1-1-1"
            ''                  | "title": "twice"
            /criteria/experience/years | "criteria": {"experience": {"years": 1e1000000000, "importance": 1}}
            """)
    void valuesBeyondTheirLimitsAreNamed(String pointer, String field) {
        Written.isRefused(
                JOBS,
                field.startsWith("\"employerId\"") ? "{\"title\": \"Coder\", " + field + "}" : job(field),
                pointer);
    }

    @Test
    void listsAndDepthHaveAnEnd() {
        String skill = "{\"skill\": \"icd-10-cm\", \"importance\": 1, \"level\": 1},";
        Written.isRefused(JOBS, job("\"criteria\": {\"skills\": [" + skill.repeat(50) + "null]}"), "/criteria/skills");
        Written.isRefused(
                JOBS,
                job("\"criteria\": {\"credentials\": [" + "null,".repeat(10) + "null]}"),
                "/criteria/credentials");
        Written.isRefused(
                JOBS,
                job("\"criteria\": {\"credentials\": [{\"importance\": 1, \"expression\": " + "{\"anyOf\": [".repeat(5)
                        + "\"CCS\"" + "]}".repeat(5) + "}]}"),
                "/criteria/credentials/0/expression" + "/anyOf/0".repeat(4) + "/anyOf");
        Written.isRefused(JOBS, job("\"schedules\": [" + "\"DAY\",".repeat(10) + "\"DAY\"]"), "/schedules");
        Written.isRefused(JOBS, "[".repeat(100_000), "");
    }

    @ParameterizedTest
    @CsvSource({"1e1000000000, /baseSalary", "1e400, /baseSalary", "'\"1e1000000000\"', /baseSalary"})
    void payInMarkupThatIsNoPayIsNotTaken(String amount, String path) {
        String markup = """
                {"@type": "JobPosting", "title": "Coder", "baseSalary": {"currency": "USD",
                 "value": {"value": %s, "unitText": "HOUR"}}}""".formatted(amount);
        List<String> notTaken = As.integrator()
                .contentType("application/ld+json")
                .body(markup)
                .post("/v1/jobs/markup")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].notTaken.pointer");
        assertThat(notTaken).contains(path);
    }

    @Test
    void whatIsAtItsLimitsReachesTheTopicAsItIs() throws Exception {
        // Given
        UUID id = UUID.fromString(Jobs.create(
                        job(
                                "\"validThrough\": \"9999-12-31T23:59:59.999999Z\", \"startsOn\": \"9999-12-31\","
                                        + " \"pay\": {\"minimum\": 0, \"maximum\": 999999999.99, \"currency\": \"USD\", \"per\": \"HOUR\"}"))
                .getString("id"));

        // When
        As.integrator()
                .header("If-Match", "\"1\"")
                .delete("/v1/jobs/" + id)
                .then()
                .statusCode(204);

        // Then
        JobSnapshot sent = SnapshotJson.read(
                Objects.requireNonNull(
                        TopicReader.untilDeleted(Topic.JOBS, id).getFirst().data()),
                JobSnapshot.class);
        assertThat(sent.validThrough()).isEqualTo(Instant.parse("9999-12-31T23:59:59.999999Z"));
        assertThat(sent.startsOn()).isEqualTo(LocalDate.of(9999, 12, 31));
        PayRange pay = Objects.requireNonNull(sent.pay());
        assertThat(pay.minimum()).isEqualTo(new BigDecimal("0.00"));
        assertThat(pay.maximum()).isEqualTo(new BigDecimal("999999999.99"));
    }

    private static String job(String field) {
        return "{\"employerId\": \"%s\", \"title\": \"Coder\", %s}".formatted(Jobs.employer(), field);
    }

    private static Stream<Arguments> combined(List<String> texts) {
        return TEXTS.stream()
                .flatMap(place -> texts.stream()
                        .map(text -> Arguments.of(place.split(" \\| ")[0], place.split(" \\| ")[1], text)));
    }
}
