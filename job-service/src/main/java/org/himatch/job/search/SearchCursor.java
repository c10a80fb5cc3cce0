package org.himatch.job.search;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Where the next page starts: behind this key and id, wherever they are by then. It keeps the corrections of the first page,
 * so that the pages are of one search, and a fingerprint of the search, because a place in another means nothing.
 *
 * @param key what the last item was sorted by
 * @param id the last item
 * @param fingerprint of the search
 * @param corrections words of the query and what was searched for instead
 */
record SearchCursor(String key, UUID id, String fingerprint, Map<String, String> corrections) {
    private static final String SEPARATOR = "&";
    private static final int FINGERPRINT_BYTES = 9;
    private static final int FIXED_PARTS = 3;

    /** An opaque text that is safe in a URL. */
    String text() {
        List<String> parts = new ArrayList<>(List.of(fingerprint, id.toString(), key));
        corrections.forEach((from, to) -> parts.addAll(List.of(from, to)));
        String joined = parts.stream()
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor of the search with this fingerprint.
     *
     * @throws IllegalArgumentException when the text is no cursor, or one of another search
     */
    static SearchCursor parse(String text, String fingerprint, SearchSort sort) {
        SearchCursor cursor = parse(text);
        if (!cursor.fingerprint().equals(fingerprint)) {
            throw new IllegalArgumentException("belongs to another search; leave it out to start this one");
        }
        try {
            sort.value(cursor.key());
        } catch (IllegalArgumentException e) {
            throw noCursor(e);
        }
        return cursor;
    }

    private static SearchCursor parse(String text) {
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = Arrays.stream(decoded.split(SEPARATOR, -1))
                    .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                    .toArray(String[]::new);
            boolean unstorable = Arrays.stream(parts).anyMatch(part -> part.indexOf('\0') >= 0);
            if (parts.length < FIXED_PARTS || parts.length % 2 == 0 || unstorable) {
                throw new IllegalArgumentException("parts are missing");
            }
            Map<String, String> corrections = new LinkedHashMap<>();
            for (int i = FIXED_PARTS; i < parts.length; i += 2) {
                corrections.put(parts[i], parts[i + 1]);
            }
            return new SearchCursor(parts[2], UUID.fromString(parts[1]), parts[0], corrections);
        } catch (IllegalArgumentException e) {
            throw noCursor(e);
        }
    }

    private static IllegalArgumentException noCursor(Exception cause) {
        return new IllegalArgumentException("is not a cursor that a search has given out", cause);
    }

    /** Tells searches apart without holding them: 72 bits of SHA-256 over the search's text. */
    static String fingerprint(String search) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(search.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, FINGERPRINT_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
