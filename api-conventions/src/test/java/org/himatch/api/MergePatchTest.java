package org.himatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final MergePatch PATCH = new MergePatch(MAPPER);

    /** The cases of RFC 7396, appendix A, whose target and patch are objects. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                {"a":"b"}             | {"a":"c"}             | {"a":"c"}
                {"a":"b"}             | {"b":"c"}             | {"a":"b","b":"c"}
                {"a":"b"}             | {"a":null}            | {}
                {"a":"b","b":"c"}     | {"a":null}            | {"b":"c"}
                {"a":["b"]}           | {"a":"c"}             | {"a":"c"}
                {"a":"c"}             | {"a":["b"]}           | {"a":["b"]}
                {"a":{"b":"c"}}       | {"a":{"b":"d","c":null}} | {"a":{"b":"d"}}
                {"a":[{"b":"c"}]}     | {"a":[1]}             | {"a":[1]}
                {"e":null}            | {"a":1}               | {"e":null,"a":1}
                {}                    | {"a":{"bb":{"ccc":null}}} | {"a":{"bb":{}}}
                """)
    void mergesLikeTheStandard(String target, String patch, String result) throws Exception {
        JsonNode merged = PATCH.apply(MAPPER.readTree(target), MAPPER.readTree(patch), JsonNode.class);

        assertThat(merged).isEqualTo(MAPPER.readTree(result));
    }

    @Test
    void refusesAPatchThatIsNoObject() {
        JsonNode target = MAPPER.createObjectNode();

        assertThatThrownBy(() -> PATCH.apply(target, MAPPER.readTree("[1]"), JsonNode.class))
                .isInstanceOf(HttpProblem.class)
                .extracting(problem -> ((HttpProblem) problem).getStatusCode())
                .isEqualTo(400);
    }
}
