package org.himatch.api;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads query parameters that are not text, and refuses a bad one with its name and what it should look like. */
@Provider
class StrictParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked") // each branch reads into the type that it tested for
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        String name = queryParameter(annotations);
        if (name == null) {
            return null;
        }
        if (type.isEnum()) {
            String values =
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
            return reading(name, "must be one of " + values, text -> (T) constant(type, text));
        }
        return switch (type.getName()) {
            case "int", "java.lang.Integer" ->
                reading(name, "must be a whole number", text -> (T) Integer.valueOf(text));
            case "boolean", "java.lang.Boolean" -> reading(name, "must be true or false", text -> (T) truth(text));
            case "java.time.LocalDate" ->
                reading(name, "must be a date like 2027-01-31", text -> (T) LocalDate.parse(text));
            case "java.util.UUID" -> reading(name, "must be a UUID", text -> (T) UUID.fromString(text));
            default -> null;
        };
    }

    private static @Nullable String queryParameter(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
        }
        return null;
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static <T> ParamConverter<T> reading(String name, String form, Function<String, T> read) {
        return new ParamConverter<>() {
            @Override
            public T fromString(String text) {
                try {
                    return read.apply(text);
                } catch (RuntimeException e) {
                    throw InvalidInput.parameter(name, form);
                }
            }

            @Override
            public String toString(T value) {
                return String.valueOf(value);
            }
        };
    }
}
