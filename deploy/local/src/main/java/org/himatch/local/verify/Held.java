package org.himatch.local.verify;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/**
 * A version that a service holds.
 *
 * @param deleted whether the thing is gone as of this version
 */
record Held(UUID id, long version, boolean deleted) {

    @JsonCreator
    Held(@JsonProperty("id") UUID id, @JsonProperty("version") long version, @JsonProperty("deleted") boolean deleted) {
        this.id = id;
        this.version = version;
        this.deleted = deleted;
    }

    @Override
    public String toString() {
        return deleted ? "deleted as of version " + version : "version " + version;
    }
}
