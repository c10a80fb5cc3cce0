package org.himatch.api.testing.inputs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param path encoded, with the query
 */
@SuppressWarnings("ArrayRecordComponent") // used once, compared never
record GeneratedRequest(Operation operation, String path, Map<String, String> headers, byte @Nullable [] body) {

    static String encode(String text) {
        // A lone surrogate becomes a question mark; what it is as bytes is tried in bodies.
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** As much of it as somebody needs who wants to send it again. */
    @Override
    public String toString() {
        String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        return "%s %s %s\n%s"
                .formatted(
                        operation.method(),
                        path,
                        headers.entrySet().stream()
                                .filter(header -> !header.getKey().equals("Authorization"))
                                .toList(),
                        text.length() > 1500 ? text.substring(0, 1500) + "… of " + text.length() : text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GeneratedRequest request
                && path.equals(request.path)
                && headers.equals(request.headers)
                && Arrays.equals(body, request.body);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }
}
