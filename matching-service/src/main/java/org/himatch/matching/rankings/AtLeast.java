package org.himatch.matching.rankings;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.himatch.matching.index.VersionedId;
import org.jspecify.annotations.Nullable;

/** Reads the versions that a request wants the index to have. */
final class AtLeast {
    private static final Pattern FORM = Pattern.compile(
            "(?:(\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}):)?(\\d{1,18})");

    private AtLeast() {}

    /**
     * Reads {@code <version>} of the subject, or {@code <id>:<version>} of anything.
     *
     * @param subject what a bare version is of; {@code null} when it must not be bare
     * @throws IllegalArgumentException when the text is neither
     */
    static VersionedId parse(String text, @Nullable UUID subject) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw refused(subject);
        }
        String id = parts.group(1);
        long version = Long.parseLong(parts.group(2));
        if (id != null) {
            return new VersionedId(UUID.fromString(id), version);
        }
        if (subject == null) {
            throw refused(subject);
        }
        return new VersionedId(subject, version);
    }

    private static IllegalArgumentException refused(@Nullable UUID subject) {
        return new IllegalArgumentException(
                subject == null ? "must be <id>:<version>" : "must be <version> or <id>:<version>");
    }
}
