package org.himatch.local.verify;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the index does not have as its writer has it.
 *
 * @param id the candidate's or posting's id
 * @param atWriter the version at the writer; {@code null} when it is not there
 * @param inIndex what the index holds; {@code null} when nothing
 */
record Damage(
        Kind kind,
        UUID id,
        @Nullable Long atWriter,
        @Nullable Held inIndex) {

    /** The version that the index knows of, as a republication names it. */
    long indexed() {
        return inIndex == null ? 0 : inIndex.version();
    }

    @Override
    public String toString() {
        return "%s %s: %s at its writer, %s in the index"
                .formatted(
                        kind.segment(),
                        id,
                        atWriter == null ? "nothing" : "version " + atWriter,
                        inIndex == null ? "nothing" : inIndex);
    }
}
