package org.himatch.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/** The column {@code resume}: a document as it was written, for {@code json} keeps every number and every text as it is. */
class ResumeConverter implements AttributeConverter<ObjectNode, String> {
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readerFor(ObjectNode.class);

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ObjectNode document) {
        return document == null ? null : document.toString();
    }

    @Override
    public @Nullable ObjectNode convertToEntityAttribute(@Nullable String json) {
        try {
            return json == null ? null : READER.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row with an unreadable document", e);
        }
    }
}
