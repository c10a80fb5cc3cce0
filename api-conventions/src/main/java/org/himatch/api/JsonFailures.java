package org.himatch.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in our words, and with a place, why a body is not the JSON that was asked for. */
public final class JsonFailures {
    private JsonFailures() {}

    /** The problem that names the place. */
    public static HttpProblem problem(JacksonException failure) {
        return switch (failure) {
            // What goes wrong while the body is read is no failure of JSON, though Jackson tells it as one.
            case JsonMappingException e when e.getCause() instanceof HttpProblem problem -> problem;
            case UnrecognizedPropertyException e ->
                InvalidInput.at(JsonPointers.of(e), "unknown field; known here: " + names(e.getKnownPropertyIds()));
            case InvalidFormatException e -> InvalidInput.at(JsonPointers.of(e), expectation(e.getTargetType()));
            case InvalidNullException e -> InvalidInput.at(JsonPointers.of(e), "must not be null");
            case MismatchedInputException e
            when e.getOriginalMessage().startsWith("Cannot ") ->
                InvalidInput.at(JsonPointers.of(e), expectation(e.getTargetType()));
            case StreamConstraintsException e -> InvalidInput.at("", "too deep or too long: " + e.getOriginalMessage());
            case JsonMappingException e
            when e.getCause() instanceof StreamConstraintsException limit ->
                InvalidInput.at(JsonPointers.of(e), "too deep or too long: " + limit.getOriginalMessage());
            case JsonMappingException e -> InvalidInput.at(JsonPointers.of(e), firstLine(e.getOriginalMessage()));
            case JsonProcessingException e -> InvalidInput.at("", "not JSON: " + firstLine(e.getOriginalMessage()));
            default -> InvalidInput.at("", "not JSON");
        };
    }

    private static String expectation(@Nullable Class<?> type) {
        if (type == null) {
            return "is not of the expected form";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "must be a date like 2027-01-31";
            case "Instant" -> "must be a UTC time like 2027-01-31T09:00:00Z";
            case "UUID" -> "must be a UUID";
            case "int", "Integer", "long", "Long" -> "must be a whole number";
            case "boolean", "Boolean" -> "must be true or false";
            case "BigDecimal" -> "must be a number";
            case "String" -> "must be text, without U+0000 or half a surrogate pair";
            default -> type.isRecord() ? "must be an object" : "is not of the expected form";
        };
    }

    private static String names(Collection<?> names) {
        return names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    /** Jackson's later lines show the source and Java types: nothing for a client. */
    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        return line.contains(" of type `") ? "is not of the expected form" : line;
    }
}
