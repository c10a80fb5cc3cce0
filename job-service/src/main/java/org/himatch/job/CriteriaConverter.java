package org.himatch.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import org.himatch.events.Criteria;
import org.jspecify.annotations.Nullable;

/** Criteria are one JSON document in the row: they are always read and written whole. */
class CriteriaConverter implements AttributeConverter<Criteria, String> {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Criteria criteria) {
        try {
            return criteria == null ? null : MAPPER.writeValueAsString(criteria);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("criteria that JSON cannot hold", e);
        }
    }

    @Override
    public @Nullable Criteria convertToEntityAttribute(@Nullable String json) {
        try {
            return json == null ? null : MAPPER.readValue(json, Criteria.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row with unreadable criteria", e);
        }
    }
}
