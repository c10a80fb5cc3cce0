package org.himatch.api;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list in ascending order of ids. Ids are UUIDv7, which rise with time: what is added while somebody pages
 * comes at the end, and what is removed shifts nothing.
 */
public final class Cursor {
    private static final UUID START = new UUID(0, 0);

    private Cursor() {}

    /** The opaque text for the place behind this id. */
    public static String after(UUID id) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The id behind which to go on; before all ids when there is no cursor; 400 when it is not one of ours. */
    public static UUID start(@Nullable String cursor) {
        if (cursor == null) {
            return START;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() == 16) {
                return new UUID(bytes.getLong(), bytes.getLong());
            }
        } catch (IllegalArgumentException e) {
            throw refused();
        }
        throw refused();
    }

    private static RuntimeException refused() {
        return InvalidInput.parameter("cursor", "is not a cursor that this list has given out");
    }
}
