package org.himatch.api;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Entity tags and what {@code If-Match} asks of them (RFC 9110). A resource's tag is its version in quotes. */
public final class Preconditions {
    private Preconditions() {}

    /** The value of {@code ETag} for this version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Lets only a writer through who has read this version: 428 without the header, 412 when it names another.
     *
     * @param ifMatch the header's value: one or more tags, or {@code *}
     * @param version the present version
     */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemType.PRECONDITION_REQUIRED.problem(
                    "Send If-Match with the ETag that you read, so that nobody's change is overwritten unseen");
        }
        boolean matches = ifMatch.strip().equals("*")
                || Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(tag(version)::equals);
        if (!matches) {
            throw ProblemType.STALE
                    .builder("The present version is " + version + "; If-Match was " + ifMatch.strip())
                    .with("version", version)
                    .build();
        }
    }
}
