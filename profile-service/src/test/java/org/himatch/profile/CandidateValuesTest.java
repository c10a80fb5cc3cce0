package org.himatch.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.HeldCredential;
import org.himatch.events.SnapshotJson;
import org.himatch.events.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Values at their limits and beyond: what is taken comes back as it was sent, what is not is named. */
@ProfileServiceTest
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CandidateValuesTest {
    private static final String PATH = "/v1/candidates";

    private static final List<String> TEXTS = List.of(
            "/externalId | {\"externalId\": \"%s\"}",
            "/contact/name | {\"contact\": {\"name\": \"%s\"}}",
            "/contact/phone | {\"contact\": {\"phone\": \"%s\"}}",
            "/location/city | {\"location\": {\"city\": \"%s\"}}",
            "/credentials/0/number | {\"credentials\": [{\"credential\": \"CCS\", \"number\": \"%s\"}]}",
            "/resume/basics/name | {\"resume\": {\"basics\": {\"name\": \"%s\"}}}",
            "/resume/x | {\"resume\": {\"x\": \"%s\"}}");

    static Stream<Arguments> textsThatAreKept() {
        return combined(HostileTexts.KEPT);
    }

    static Stream<Arguments> textsThatAreRefused() {
        return combined(HostileTexts.REFUSED);
    }

    @ParameterizedTest
    @MethodSource("textsThatAreKept")
    void textComesBackAsItWas(String pointer, String template, String text) throws Exception {
        if (pointer.equals("/contact/phone") && text.length() > 40) {
            Written.isRefused(PATH, template.formatted(text), pointer);
        } else {
            Written.comesBack(PATH, template.formatted(text), pointer);
        }
    }

    @ParameterizedTest
    @MethodSource("textsThatAreRefused")
    void whatIsNoTextIsNamed(String pointer, String template, String text) {
        Written.isRefused(PATH, template.formatted(text), pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /externalId    | {"externalId": "%s"}          | 100
            /contact/name  | {"contact": {"name": "%s"}}   | 200
            /contact/phone | {"contact": {"phone": "%s"}}  | 40
            /location/city | {"location": {"city": "%s"}}  | 100
            """)
    void lengthIsCountedInUtf16(String pointer, String template, int most) throws Exception {
        Written.comesBack(PATH, template.formatted("x".repeat(most)), pointer);
        Written.comesBack(PATH, template.formatted("\uD83D\uDE00".repeat(most / 2)), pointer);
        Written.isRefused(PATH, template.formatted("x".repeat(most + 1)), pointer);
        Written.isRefused(PATH, template.formatted("\uD83D\uDE00".repeat(most / 2 + 1)), pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /experienceYears                  | {"experienceYears": 0}
            /experienceYears                  | {"experienceYears": 80}
            /skills/0/level                   | {"skills": [{"skill": "icd-10-cm", "level": 5}]}
            /credentials/0/issued             | {"credentials": [{"credential": "CCS", "issued": "1900-01-01"}]}
            /credentials/0/issued             | {"credentials": [{"credential": "CCS", "issued": "2024-02-29"}]}
            /credentials/0/expires            | {"credentials": [{"credential": "CCS", "expires": "2200-12-31"}]}
            /credentials/0/unitsEarned        | {"credentials": [{"credential": "CCS", "unitsEarned": 1000}]}
            /preferences/availableFrom        | {"preferences": {"availableFrom": "2200-12-31"}}
            /preferences/minimumPay/amount    | {"preferences": {"minimumPay": {"amount": 0, "currency": "USD", "per": "YEAR"}}}
            /preferences/minimumPay/amount    | {"preferences": {"minimumPay": {"amount": -0.0, "currency": "USD", "per": "YEAR"}}}
            /preferences/minimumPay/amount    | {"preferences": {"minimumPay": {"amount": 999999999.99, "currency": "USD", "per": "YEAR"}}}
            /preferences/minimumPay/amount    | {"preferences": {"minimumPay": {"amount": 1.5e3, "currency": "USD", "per": "YEAR"}}}
            /resume/x                         | {"resume": {"x": 0.1000000000000000055511151231257827}}
            /resume/x                         | {"resume": {"x": 123456789012345678901234567890}}
            /resume/x                         | {"resume": {"x": 1e400}}
            """)
    void valuesAtTheirLimitsComeBack(String pointer, String body) throws Exception {
        Written.comesBack(PATH, body, pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /experienceYears               | {"experienceYears": -1}
            /experienceYears               | {"experienceYears": 81}
            /experienceYears               | {"experienceYears": 2147483648}
            /experienceYears               | {"experienceYears": 9223372036854775808}
            /experienceYears               | {"experienceYears": 6.0}
            /experienceYears               | {"experienceYears": 1e1}
            /experienceYears               | {"experienceYears": 1e1000000000}
            /experienceYears               | {"experienceYears": "6"}
            /experienceYears               | {"experienceYears": true}
            /externalId                    | {"externalId": ""}
            /externalId                    | {"externalId": 7}
            /visible                       | {"visible": "true"}
            /visible                       | {"visible": 1}
            /credentials/0/issued          | {"credentials": [{"credential": "CCS", "issued": "1899-12-31"}]}
            /credentials/0/issued          | {"credentials": [{"credential": "CCS", "issued": "2023-02-29"}]}
            /credentials/0/expires         | {"credentials": [{"credential": "CCS", "expires": "2201-01-01"}]}
            /credentials/0/expires         | {"credentials": [{"credential": "CCS", "expires": "+999999999-12-31"}]}
            /credentials/0/expires         | {"credentials": [{"credential": "CCS", "expires": 20000}]}
            /credentials/0/expires         | {"credentials": [{"credential": "CCS", "expires": [2027, 1, 1]}]}
            /credentials/0/expires         | {"credentials": [{"credential": "CCS", "expires": "2027-01-01T00:00:00Z"}]}
            /credentials/0/expires         | {"credentials": [{"credential": "CCS", "expires": " 2027-01-01 "}]}
            /preferences/availableFrom     | {"preferences": {"availableFrom": ""}}
            /preferences/minimumPay/amount | {"preferences": {"minimumPay": {"amount": -0.01, "currency": "USD", "per": "YEAR"}}}
            /preferences/minimumPay/amount | {"preferences": {"minimumPay": {"amount": 0.001, "currency": "USD", "per": "YEAR"}}}
            /preferences/minimumPay/amount | {"preferences": {"minimumPay": {"amount": 31.500, "currency": "USD", "per": "YEAR"}}}
            /preferences/minimumPay/amount | {"preferences": {"minimumPay": {"amount": 1000000000, "currency": "USD", "per": "YEAR"}}}
            /preferences/minimumPay/amount | {"preferences": {"minimumPay": {"amount": 1e400, "currency": "USD", "per": "YEAR"}}}
            /preferences/minimumPay/amount | {"preferences": {"minimumPay": {"amount": 1e1000000000, "currency": "USD", "per": "YEAR"}}}
            /preferences/minimumPay/amount | {"preferences": {"minimumPay": {"amount": 1e-1000000000, "currency": "USD", "per": "YEAR"}}}
            /preferences/minimumPay/amount | {"preferences": {"minimumPay": {"amount": 0e1000000000, "currency": "USD", "per": "YEAR"}}}
            /preferences/minimumPay/amount | {"preferences": {"minimumPay": {"amount": 0e-1000000000, "currency": "USD", "per": "YEAR"}}}
            /preferences/minimumPay/amount | {"preferences": {"minimumPay": {"amount": "31.50", "currency": "USD", "per": "YEAR"}}}
            /preferences/minimumPay        | {"preferences": {"minimumPay": {"amount": NaN, "currency": "USD", "per": "YEAR"}}}
            /preferences/minimumPay        | {"preferences": {"minimumPay": {"amount": -Infinity, "currency": "USD", "per": "YEAR"}}}
            ''                             | {"experienceYears": 1, "experienceYears": 2}
            ''                             | {"experienceYears": 1} {"experienceYears": 2}
            ''                             | {"experienceYears": 01}
            /externalId                    | {"externalId": "a}
            /contact/e\u006dail            | {"contact": {"e\\u006dail": 1}}
            """)
    void valuesBeyondTheirLimitsAreNamed(String pointer, String body) {
        Written.isRefused(PATH, body, pointer);
    }

    @Test
    void depthAndLengthHaveAnEnd() {
        Written.isRefused(PATH, "{\"resume\": " + "{\"a\":".repeat(51) + "1" + "}".repeat(52), "/resume");
        Written.isRefused(PATH, "[".repeat(100_000), "");
        Written.isRefused(PATH, "{\"experienceYears\": " + "9".repeat(1_001) + "}", "");
        Written.isRefused(PATH, "{\"skills\": [" + "null,".repeat(200) + "null]}", "/skills");
        Written.isRefused(PATH, "{\"credentials\": [" + "null,".repeat(50) + "null]}", "/credentials");
        Written.isRefused(
                PATH, "{\"preferences\": {\"states\": [" + "\"OH\",".repeat(100) + "\"OH\"]}}", "/preferences/states");
    }

    @Test
    void anExternalIdIsFoundByExactlyItsCharacters() {
        // Given two that look alike
        String composed = "Zo\u00EB-1";
        String decomposed = "Zoe\u0308-1";
        String first = Candidates.create("{\"externalId\": \"%s\"}".formatted(composed))
                .getString("id");
        String second = Candidates.create("{\"externalId\": \"%s\"}".formatted(decomposed))
                .getString("id");

        // Then
        assertThat(found(composed)).containsExactly(first);
        assertThat(found(decomposed)).containsExactly(second);
    }

    @ParameterizedTest
    @CsvSource({
        "00000000-0000-0000-0000-000000000000, 404",
        "ffffffff-ffff-ffff-ffff-ffffffffffff, 404",
        "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF, 404",
        "00000000-0000-0000-0000-00000000000, 404",
        "%00, 404",
        "%ED%A0%80, 404"
    })
    void anIdThatIsNoneIsNotFound(String id, int status) {
        As.integrator().urlEncodingEnabled(false).get(PATH + "/" + id).then().statusCode(status);
    }

    @Test
    void whatIsAtItsLimitsReachesTheTopicAsItIs() throws Exception {
        // Given
        String path = Candidates.created("""
                {"location": {"country": "US", "state": "OH"}, "experienceYears": 80,
                 "credentials": [{"credential": "CCS", "issued": "1900-01-01", "expires": "2200-12-31"}],
                 "preferences": {"minimumPay": {"amount": 999999999.99, "currency": "USD", "per": "HOUR"},
                                 "availableFrom": "2200-12-31"}}""");

        // When
        As.integrator().header("If-Match", "\"1\"").delete(path).then().statusCode(204);

        // Then
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        CandidateSnapshot sent = SnapshotJson.read(
                Objects.requireNonNull(TopicReader.untilDeleted(Topic.CANDIDATES, id)
                        .getFirst()
                        .data()),
                CandidateSnapshot.class);
        assertThat(sent.experienceYears()).isEqualTo(80);
        assertThat(sent.credentials())
                .containsExactly(new HeldCredential("CCS", LocalDate.of(1900, 1, 1), LocalDate.of(2200, 12, 31)));
        assertThat(sent.preferences().availableFrom()).isEqualTo("2200-12-31");
        assertThat(Objects.requireNonNull(sent.preferences().minimumPay()).amount())
                .isEqualTo(new BigDecimal("999999999.99"));
    }

    private static List<String> found(String externalId) {
        return As.integrator().queryParam("externalId", externalId).get(PATH).path("items.id");
    }

    private static Stream<Arguments> combined(List<String> texts) {
        return TEXTS.stream()
                .flatMap(place -> texts.stream()
                        .map(text -> Arguments.of(place.split(" \\| ")[0], place.split(" \\| ")[1], text)));
    }
}
