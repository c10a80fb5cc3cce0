package org.himatch.api.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The usual forms of cells. */
public final class Cells {
    /** Text as it stands; only the guard against formulas is taken off. */
    public static final CellForm TEXT = new Form(
            cell -> JsonNodeFactory.instance.textNode(FormulaGuard.off(cell)),
            value -> FormulaGuard.on(value.asText()));

    /** A word: spaces round it mean nothing. */
    public static final CellForm CODE = new Form(
            cell -> JsonNodeFactory.instance.textNode(FormulaGuard.off(cell.strip())),
            value -> FormulaGuard.on(value.asText()));

    /** A moment in UTC. */
    public static final CellForm MOMENT = new Form(Cells::moment, JsonNode::asText);

    /** A whole number. */
    public static final CellForm WHOLE = new Form(Cells::whole, JsonNode::asText);

    /** A number with a point. */
    public static final CellForm DECIMAL =
            new Form(Cells::decimal, value -> value.decimalValue().toPlainString());

    /** True or false. */
    public static final CellForm TRUTH = new Form(Cells::truth, JsonNode::asText);

    /** Words that are parted by semicolons or commas. */
    public static final CellForm CODES = new Form(
            cell -> list(cell, Function.identity()),
            value -> FormulaGuard.on(StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining("; "))));

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    private Cells() {}

    /** One of these constants; in any case, with spaces or hyphens for the underscore. */
    public static CellForm oneOf(Class<? extends Enum<?>> type) {
        return new Form(
                cell -> JsonNodeFactory.instance.textNode(constant(type, FormulaGuard.off(cell))), JsonNode::asText);
    }

    /** Some of these constants, parted by semicolons or commas. */
    public static CellForm someOf(Class<? extends Enum<?>> type) {
        return new Form(cell -> list(cell, word -> constant(type, word)), CODES::write);
    }

    private static JsonNode moment(String cell) {
        try {
            return JsonNodeFactory.instance.textNode(Instant.parse(cell.strip()).toString());
        } catch (DateTimeParseException e) {
            throw new UnreadableCell("must be a UTC time like 2027-01-31T09:00:00Z");
        }
    }

    private static JsonNode whole(String cell) {
        if (!WHOLE_NUMBER.matcher(cell.strip()).matches()) {
            throw new UnreadableCell("must be a whole number");
        }
        return JsonNodeFactory.instance.numberNode(Integer.parseInt(cell.strip()));
    }

    private static JsonNode decimal(String cell) {
        if (!NUMBER.matcher(cell.strip()).matches()) {
            throw new UnreadableCell("must be a number like 31.50, without currency or thousands separators");
        }
        return JsonNodeFactory.instance.numberNode(new BigDecimal(cell.strip()));
    }

    private static JsonNode truth(String cell) {
        return switch (cell.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> JsonNodeFactory.instance.booleanNode(true);
            case "false", "no" -> JsonNodeFactory.instance.booleanNode(false);
            default -> throw new UnreadableCell("must be true or false, yes or no");
        };
    }

    private static String constant(Class<? extends Enum<?>> type, String word) {
        String name = word.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .filter(name::equals)
                .findFirst()
                .orElseThrow(() -> new UnreadableCell("must be one of "
                        + Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static ArrayNode list(String cell, Function<String, String> word) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String part : FormulaGuard.off(cell).split("[;,]")) {
            if (!part.isBlank()) {
                list.add(word.apply(part.strip()));
            }
        }
        return list;
    }

    private record Form(Function<String, JsonNode> reading, Function<JsonNode, String> writing) implements CellForm {
        @Override
        public JsonNode read(String cell) {
            return reading.apply(cell);
        }

        @Override
        public String write(JsonNode value) {
            return writing.apply(value);
        }
    }
}
