package org.himatch.infrastructure;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of a request for a token (RFC 6749, section 4.4). */
sealed interface TokenRequest {

    /** The only grant that there is. */
    String CLIENT_CREDENTIALS = "client_credentials";

    /** The client may have a token with this role. */
    record Granted(String client, String role) implements TokenRequest {}

    /** The client gets none; the status and the error code are those of RFC 6749, section 5.2. */
    record Refused(int status, String error, String description) implements TokenRequest {}

    /**
     * Reads a request.
     *
     * @param form its form-encoded body
     * @param authorization its header of that name; the client may name itself there instead of in the form
     */
    static TokenRequest read(String form, @Nullable String authorization) {
        Map<String, String> parameters = parameters(form);
        String grant = parameters.getOrDefault("grant_type", "");
        if (!grant.equals(CLIENT_CREDENTIALS)) {
            return new Refused(400, "unsupported_grant_type", "grant_type must be " + CLIENT_CREDENTIALS);
        }
        String client = parameters.getOrDefault("client_id", basicUser(authorization));
        return LocalIssuer.ROLES.stream()
                .filter(role -> client.equals("demo-" + role))
                .<TokenRequest>map(role -> new Granted(client, role))
                .findFirst()
                .orElseGet(() -> new Refused(
                        401,
                        "invalid_client",
                        "Unknown client '" + client + "': there are demo-"
                                + String.join(", demo-", LocalIssuer.ROLES)));
    }

    private static Map<String, String> parameters(String form) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : form.split("&", -1)) {
            String[] nameAndValue = pair.split("=", 2);
            parameters.put(decoded(nameAndValue[0]), nameAndValue.length == 2 ? decoded(nameAndValue[1]) : "");
        }
        return parameters;
    }

    private static String basicUser(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Basic ")) {
            return "";
        }
        try {
            byte[] userAndSecret = Base64.getDecoder()
                    .decode(authorization.substring("Basic ".length()).strip());
            return decoded(new String(userAndSecret, StandardCharsets.UTF_8).split(":", 2)[0]);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Text with a broken percent escape names no parameter and no client: as good as empty. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
