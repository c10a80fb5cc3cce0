package org.himatch.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Optional;

/** Snapshots to and from JSON. Unknown fields are passed over, for a newer writer may have added some. */
public final class SnapshotJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .build();

    private SnapshotJson() {}

    /** The snapshot as JSON. */
    public static String write(Snapshot snapshot) {
        try {
            return MAPPER.writeValueAsString(snapshot);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a snapshot that JSON cannot hold", e);
        }
    }

    /**
     * The snapshot that the JSON holds.
     *
     * @throws UnreadableEvent if it is not JSON, or not such a snapshot
     */
    public static <S extends Snapshot> S read(String json, Class<S> type) throws UnreadableEvent {
        try {
            S snapshot = type == CandidateSnapshot.class ? type.cast(candidate(json)) : MAPPER.readValue(json, type);
            if (snapshot == null || snapshot.id() == null || snapshot.partner() == null || snapshot.version() < 1) {
                throw new UnreadableEvent(type.getSimpleName() + " without id, partner or version", null);
            }
            return snapshot;
        } catch (IOException e) {
            throw new UnreadableEvent("not a " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    private static CandidateSnapshot candidate(String json) throws IOException {
        Optional<CandidateSnapshot> usual = CandidateReader.read(MAPPER.getFactory(), json);
        return usual.isPresent() ? usual.get() : byMapper(json);
    }

    /** The judge of what is readable as a candidate, which {@link CandidateReader} only precedes. */
    static CandidateSnapshot byMapper(String json) throws IOException {
        return MAPPER.readValue(json, CandidateSnapshot.class);
    }
}
