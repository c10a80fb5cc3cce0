package org.himatch.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list is one JSON document in the row: it is always read and written whole. */
public abstract class DocumentConverter<T> implements AttributeConverter<List<T>, String> {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private final JavaType type;

    DocumentConverter(Class<T> item) {
        type = MAPPER.getTypeFactory().constructCollectionType(List.class, item);
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<T> items) {
        try {
            return items == null ? null : MAPPER.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a list that JSON cannot hold", e);
        }
    }

    @Override
    public @Nullable List<T> convertToEntityAttribute(@Nullable String json) {
        try {
            return json == null ? null : MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row with an unreadable list", e);
        }
    }

    /** The column {@code skills}. */
    static class OfSkills extends DocumentConverter<DeclaredSkill> {
        OfSkills() {
            super(DeclaredSkill.class);
        }
    }

    /** The column {@code credentials}. */
    public static class OfCredentials extends DocumentConverter<DeclaredCredential> {
        /** For Hibernate, and for whoever reads the column in SQL. */
        public OfCredentials() {
            super(DeclaredCredential.class);
        }
    }
}
