package org.himatch.api;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads query parameters, which arrive as text. It takes them as text from the framework, which would answer 404 to a
 * number that is none; and it collects what is wrong, so that one answer names it all.
 */
public final class ParameterReader {
    /** How often a parameter may be repeated. */
    public static final int MAX_REPEATED = 50;

    private final List<Violation> violations = new ArrayList<>();

    /** The parameter's value; empty when it is not given, or wrong. */
    public <T> Optional<T> one(String name, List<String> values, Function<String, T> read) {
        if (values.size() > 1) {
            refuse(name, "must be given once");
            return Optional.empty();
        }
        return values.stream()
                .flatMap(value -> read(name, value, read).stream())
                .findFirst();
    }

    /** All values of a parameter that may be repeated, without those that are wrong. */
    public <T> List<T> many(String name, List<String> values, Function<String, T> read) {
        if (values.size() > MAX_REPEATED) {
            refuse(name, "must be given at most " + MAX_REPEATED + " times");
            return List.of();
        }
        return values.stream()
                .flatMap(value -> read(name, value, read).stream())
                .distinct()
                .toList();
    }

    /** Remembers that a parameter is wrong. */
    public void refuse(String name, String detail) {
        violations.add(Violation.of(name, detail));
    }

    /** Ends the request with everything that was wrong, if anything was. */
    public void finish() {
        if (!violations.isEmpty()) {
            throw InvalidInput.of(violations);
        }
    }

    /**
     * Reads {@code true} or {@code false}.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static boolean flag(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }

    /**
     * Reads the name of a constant.
     *
     * @throws IllegalArgumentException when the type has no constant of that name
     */
    public static <E extends Enum<E>> E oneOf(Class<E> type, String value) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("must be one of "
                + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
    }

    private <T> Optional<T> read(String name, String value, Function<String, T> read) {
        try {
            return Optional.of(read.apply(value));
        } catch (DateTimeException e) {
            refuse(name, "must be a date like 2027-01-31");
        } catch (NumberFormatException e) {
            refuse(name, "must be a number");
        } catch (IllegalArgumentException e) {
            refuse(name, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }
}
