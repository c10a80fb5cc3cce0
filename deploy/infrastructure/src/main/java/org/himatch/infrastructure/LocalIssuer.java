package org.himatch.infrastructure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * An OIDC issuer for development and tests, reachable from this machine only: discovery, keys, and client credentials.
 * It gives a token to whoever asks for one, so never use it elsewhere.
 *
 * <p>The client {@code demo-<role>} gets, with any secret, a token of the partner {@code demo} with that role.
 */
public final class LocalIssuer implements AutoCloseable {

    /** The audience of every token: what a service must expect to find there. */
    public static final String AUDIENCE = "himatch";

    /** Every role that HIMatch knows; {@code demo-<role>} is a client for each. */
    public static final List<String> ROLES = List.of("candidate", "employer", "integrator", "operator");

    /** How long a token is valid. */
    public static final Duration LIFETIME = Duration.ofHours(12);

    private static final String PATH = "/himatch";
    private static final String DEMO_PARTNER = "demo";
    private static final Duration AN_HOUR_AGO = Duration.ofHours(-1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final SigningKey key;

    private LocalIssuer(HttpServer server, SigningKey key) {
        this.server = server;
        this.key = key;
    }

    /**
     * Starts an issuer with a new key.
     *
     * @param port the port to listen on, or 0 for one that is free
     * @throws InfrastructureException if it cannot listen there
     */
    public static LocalIssuer start(int port) {
        return start(SigningKey.generate(), port);
    }

    /**
     * Starts an issuer whose tokens stay valid when it is restarted.
     *
     * @param keyFile its private key; written when absent
     * @param port the port to listen on, or 0 for one that is free
     * @throws InfrastructureException if it cannot listen there, or the file does not hold a key
     */
    public static LocalIssuer start(Path keyFile, int port) {
        return start(SigningKey.keptIn(keyFile), port);
    }

    private static LocalIssuer start(SigningKey key, int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            LocalIssuer issuer = new LocalIssuer(server, key);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext(
                    PATH + "/.well-known/openid-configuration", exchange -> answer(exchange, 200, issuer.discovery()));
            server.createContext(
                    PATH + "/jwks", exchange -> answer(exchange, 200, Map.of("keys", List.of(key.publicJwk()))));
            server.createContext(PATH + "/token", issuer::answerTokenRequest);
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new InfrastructureException("The issuer did not start on port " + port + ": " + e.getMessage(), e);
        }
    }

    /** The issuer's address, from which a service discovers everything else. */
    public String url() {
        return url(server.getAddress().getPort());
    }

    /** The address of the issuer that listens on a port of this machine. */
    public static String url(int port) {
        return "http://127.0.0.1:" + port + PATH;
    }

    /** Where client credentials are exchanged for a token. */
    public String tokenUrl() {
        return url() + "/token";
    }

    /**
     * A valid token.
     *
     * @param subject who it is about
     * @param role the only member of its {@code groups}
     * @param partner its tenant; none when null
     * @param extraClaims added, and winning over the others
     */
    public String token(String subject, String role, @Nullable String partner, Map<String, Object> extraClaims) {
        return key.sign(claims(subject, role, partner, LIFETIME, extraClaims));
    }

    /** As {@link #token}, but expired an hour ago. */
    public String expiredToken(String subject, String role, @Nullable String partner) {
        return key.sign(claims(subject, role, partner, AN_HOUR_AGO, Map.of()));
    }

    /** As {@link #token}, and under the same key id, but signed with another key. */
    public String foreignToken(String subject, String role, @Nullable String partner) {
        return key.impostor().sign(claims(subject, role, partner, LIFETIME, Map.of()));
    }

    private Map<String, Object> claims(
            String subject, String role, @Nullable String partner, Duration validFor, Map<String, Object> extraClaims) {
        Instant expires = Instant.now().plus(validFor);
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", url());
        claims.put("sub", subject);
        claims.put("aud", AUDIENCE);
        claims.put("groups", List.of(role));
        claims.put("iat", expires.minus(validFor.abs()).getEpochSecond());
        claims.put("exp", expires.getEpochSecond());
        if (partner != null) {
            claims.put("partner", partner);
        }
        claims.putAll(extraClaims);
        return claims;
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer", url(),
                "token_endpoint", tokenUrl(),
                "jwks_uri", url() + "/jwks",
                "grant_types_supported", List.of(TokenRequest.CLIENT_CREDENTIALS),
                "response_types_supported", List.of("token"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"));
    }

    private void answerTokenRequest(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        switch (TokenRequest.read(body, authorization)) {
            case TokenRequest.Granted(String client, String role) ->
                answer(
                        exchange,
                        200,
                        Map.of(
                                "access_token", token(client, role, DEMO_PARTNER, Map.of()),
                                "token_type", "Bearer",
                                "expires_in", LIFETIME.toSeconds()));
            case TokenRequest.Refused(int status, String error, String description) ->
                answer(exchange, status, Map.of("error", error, "error_description", description));
        }
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> json) throws IOException {
        byte[] body = JSON.writeValueAsBytes(json);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Stops the issuer and frees its port. */
    @Override
    public void close() {
        server.stop(0);
    }
}
