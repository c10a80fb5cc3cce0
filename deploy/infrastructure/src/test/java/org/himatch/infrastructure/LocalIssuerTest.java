package org.himatch.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalIssuerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private LocalIssuer issuer;

    @BeforeEach
    void start() {
        issuer = LocalIssuer.start(0);
    }

    @AfterEach
    void stop() {
        issuer.close();
        http.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"candidate", "employer", "integrator", "operator"})
    void givesADemoClientATokenWithItsRole(String role) throws Exception {
        // Given
        String form = "grant_type=client_credentials&client_secret=any&client_id=demo-" + role;

        // When
        HttpResponse<String> answer = askForToken(form);

        // Then
        String token = JSON.readTree(answer.body()).get("access_token").asText();
        assertThat(isSignedByTheIssuer(token)).isTrue();
        JsonNode claims = claims(token);
        assertThat(claims.get("iss").asText()).isEqualTo(issuer.url());
        assertThat(claims.get("sub").asText()).isEqualTo("demo-" + role);
        assertThat(claims.get("aud").asText()).isEqualTo("himatch");
        assertThat(claims.get("groups")).hasSize(1);
        assertThat(claims.get("groups").get(0).asText()).isEqualTo(role);
        assertThat(claims.get("partner").asText()).isEqualTo("demo");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong())
                .isEqualTo(Duration.ofHours(12).toSeconds());
    }

    @Test
    void takesTheClientFromTheAuthorizationHeaderAsWell() throws Exception {
        // Given
        String credentials = Base64.getEncoder().encodeToString("demo-operator:any".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = tokenRequest("grant_type=client_credentials")
                .header("Authorization", "Basic " + credentials)
                .build();

        // When
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=client_credentials&client_id=demo-king, 401, invalid_client",
        "grant_type=client_credentials, 401, invalid_client",
        "grant_type=client_credentials&client_id=%zz, 401, invalid_client",
        "grant_type=password&client_id=demo-operator, 400, unsupported_grant_type",
        "'', 400, unsupported_grant_type"
    })
    void refusesWhatItCannotGrant(String form, int status, String error) throws Exception {
        // When
        HttpResponse<String> answer = askForToken(form);

        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).get("error").asText()).isEqualTo(error);
    }

    @Test
    void describesItselfForDiscovery() throws Exception {
        // When
        JsonNode description = get(issuer.url() + "/.well-known/openid-configuration");

        // Then
        assertThat(description.get("issuer").asText()).isEqualTo(issuer.url());
        assertThat(description.get("token_endpoint").asText()).isEqualTo(issuer.tokenUrl());
        assertThat(get(description.get("jwks_uri").asText()).get("keys")).hasSize(1);
    }

    @Test
    void makesTheTokensThatATestNeeds() throws Exception {
        // When
        String token = issuer.token("ada", "employer", "north", Map.of("scope", "candidates:read"));
        String withoutPartner = issuer.token("ada", "employer", null, Map.of());

        // Then
        assertThat(isSignedByTheIssuer(token)).isTrue();
        assertThat(claims(token).get("sub").asText()).isEqualTo("ada");
        assertThat(claims(token).get("groups").get(0).asText()).isEqualTo("employer");
        assertThat(claims(token).get("partner").asText()).isEqualTo("north");
        assertThat(claims(token).get("scope").asText()).isEqualTo("candidates:read");
        assertThat(claims(withoutPartner).has("partner")).isFalse();
    }

    @Test
    void makesTokensThatNoServiceMayAccept() throws Exception {
        // When
        String expired = issuer.expiredToken("ada", "employer", "north");
        String foreign = issuer.foreignToken("ada", "employer", "north");

        // Then
        assertThat(isSignedByTheIssuer(expired)).isTrue();
        assertThat(claims(expired).get("exp").asLong()).isLessThan(Instant.now().getEpochSecond());
        assertThat(isSignedByTheIssuer(foreign)).isFalse();
        assertThat(part(foreign, 0)).isEqualTo(part(expired, 0));
    }

    @Test
    void acceptsItsTokensAfterARestartWhenItsKeyIsKept() throws Exception {
        // Given
        Path keyFile = directory.resolve("issuer/key");
        issuer.close();
        issuer = LocalIssuer.start(keyFile, 0);
        String token = issuer.token("ada", "employer", "north", Map.of());
        int port = URI.create(issuer.url()).getPort();
        issuer.close();

        // When
        issuer = LocalIssuer.start(keyFile, port);

        // Then
        assertThat(isSignedByTheIssuer(token)).isTrue();
        assertThat(claims(token).get("iss").asText()).isEqualTo(issuer.url());
    }

    @Test
    void namesAFileThatHoldsNoKey() throws Exception {
        // Given
        Path keyFile = Files.writeString(directory.resolve("key"), "not a key");

        // When // Then
        assertThatThrownBy(() -> LocalIssuer.start(keyFile, 0))
                .isInstanceOf(InfrastructureException.class)
                .hasMessageContaining(keyFile.toString());
    }

    @Test
    void namesAPortThatIsTaken() {
        // Given
        int taken = URI.create(issuer.url()).getPort();

        // When // Then
        assertThatThrownBy(() -> LocalIssuer.start(taken))
                .isInstanceOf(InfrastructureException.class)
                .hasMessageContaining(Integer.toString(taken));
    }

    private HttpResponse<String> askForToken(String form) throws IOException, InterruptedException {
        return http.send(tokenRequest(form).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder tokenRequest(String form) {
        return HttpRequest.newBuilder(URI.create(issuer.tokenUrl()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private JsonNode get(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    private static JsonNode claims(String token) throws IOException {
        return JSON.readTree(part(token, 1));
    }

    private static byte[] part(String token, int index) {
        return Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]);
    }

    /** Checks the signature as a service would: with the public key that the issuer publishes under the token's id. */
    private boolean isSignedByTheIssuer(String token) throws Exception {
        JsonNode jwk = get(issuer.url() + "/jwks").get("keys").get(0);
        assertThat(JSON.readTree(part(token, 0)).get("kid")).isEqualTo(jwk.get("kid"));
        PublicKey key = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(jwk.get("n")), number(jwk.get("e"))));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update(token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(part(token, 2));
    }

    private static BigInteger number(JsonNode base64url) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64url.asText()));
    }
}
