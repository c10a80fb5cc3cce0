package org.himatch.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.response.Response;
import java.util.List;

/** Writes a value, and looks what became of it. */
public final class Written {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Written() {}

    /** The value at the pointer is there when it is read: the same text, the same number, the same instant. */
    public static void comesBack(String path, String body, String pointer) throws JsonProcessingException {
        Response created = As.integrator().body(body).post(path);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        JsonNode sent = MAPPER.readTree(body).at(pointer);
        for (Response shown : List.of(created, As.integrator().get(created.header("Location")))) {
            JsonNode read = MAPPER.readTree(shown.asString()).at(pointer);
            if (sent.isNumber()) {
                assertThat(read.decimalValue()).isEqualByComparingTo(sent.decimalValue());
            } else {
                assertThat(read).isEqualTo(sent);
            }
        }
    }

    /** The body is refused, with the place of what is wrong. */
    public static void isRefused(String path, String body, String pointer) {
        Response refused = As.integrator().body(body).post(path);
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.<List<String>>path("errors.pointer")).contains(pointer);
    }
}
