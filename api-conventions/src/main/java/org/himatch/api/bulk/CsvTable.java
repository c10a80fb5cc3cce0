package org.himatch.api.bulk;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himatch.api.InvalidInput;
import org.himatch.api.Violation;
import org.jspecify.annotations.Nullable;

/** The columns of a kind of record, in the order in which an export has them. */
public final class CsvTable {
    private final List<CsvColumn> readOver;
    private final List<CsvColumn> columns;

    /**
     * A table of these columns, behind some that only an export writes.
     *
     * @param readOver fields that an import reads over
     * @param columns the columns that an import takes
     */
    public CsvTable(Set<String> readOver, List<CsvColumn> columns) {
        this.readOver = readOver.stream()
                .sorted()
                .map(name -> CsvColumn.of(name, "/" + name, Cells.TEXT))
                .toList();
        this.columns = List.copyOf(columns);
    }

    /** The header that an export begins with. */
    List<String> names() {
        return all().map(CsvColumn::name).toList();
    }

    /** A record as a row under that header. */
    List<String> row(JsonNode exported) {
        return all().map(column -> {
                    JsonNode value = exported.at(column.place());
                    return value.isMissingNode() || value.isNull()
                            ? ""
                            : column.form().write(value);
                })
                .toList();
    }

    String knownColumns() {
        return "known columns: " + String.join(", ", names());
    }

    /** What the columns of a file are; 400 when it has an unknown one, or one twice. */
    Header header(List<String> names) {
        List<Violation> violations = new ArrayList<>();
        List<Optional<CsvColumn>> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Optional<CsvColumn> column =
                    all().filter(known -> bare(known.name()).equals(bare(name))).findFirst();
            if (column.isEmpty()) {
                violations.add(Violation.at(
                        "",
                        (name.isBlank() ? "column " + (i + 1) + " has no name" : "unknown column '" + name + "'") + "; "
                                + knownColumns()));
            } else if (!seen.add(column.get().name())) {
                violations.add(Violation.at("", "the column " + column.get().name() + " is there twice"));
            }
            found.add(column.filter(columns::contains));
        }
        if (!violations.isEmpty()) {
            throw InvalidInput.of(violations);
        }
        return new Header(found);
    }

    /**
     * Where a row clears the last of what its units are for, it clears these too: a spreadsheet has USD in every row, also
     * where there is no pay.
     *
     * @param content what the row says
     * @param present what is stored
     */
    void dropUnitsOfNothing(ObjectNode content, JsonNode present) {
        Set<JsonPointer> parents = columns.stream()
                .filter(CsvColumn::unit)
                .map(column -> column.place().head())
                .collect(Collectors.toSet());
        for (JsonPointer parent : parents) {
            List<CsvColumn> values = columns.stream()
                    .filter(column -> !column.unit() && column.place().head().equals(parent))
                    .toList();
            boolean clears = values.stream()
                    .anyMatch(column -> content.at(column.place()).isNull());
            boolean nothing = values.stream().allMatch(column -> {
                JsonNode said = content.at(column.place());
                return said.isNull()
                        || (said.isMissingNode() && present.at(column.place()).isMissingNode());
            });
            if (clears && nothing) {
                content.withObject(parent.head()).putNull(parent.last().getMatchingProperty());
            }
        }
    }

    private Stream<CsvColumn> all() {
        return Stream.concat(readOver.stream(), columns.stream());
    }

    /** A spreadsheet's author writes "External ID" as readily as "externalId". */
    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** The columns of one file; those that are read over are empty. */
    static final class Header {
        private final List<Optional<CsvColumn>> columns;

        private Header(List<Optional<CsvColumn>> columns) {
            this.columns = List.copyOf(columns);
        }

        int size() {
            return columns.size();
        }

        /** What a row says, in JSON: an empty cell says {@code null}. What is wrong with it is added to the violations. */
        ObjectNode read(List<String> cells, List<Violation> violations) {
            ObjectNode content = JsonNodeFactory.instance.objectNode();
            for (int i = 0; i < columns.size(); i++) {
                CsvColumn column = columns.get(i).orElse(null);
                if (column == null) {
                    continue;
                }
                JsonPointer parent = column.place().head();
                try {
                    content.withObject(parent)
                            .set(
                                    column.place().last().getMatchingProperty(),
                                    cells.get(i).isBlank()
                                            ? JsonNodeFactory.instance.nullNode()
                                            : column.form().read(cells.get(i)));
                } catch (UnreadableCell e) {
                    violations.add(Violation.at(column.place().toString(), e.expectation()));
                }
            }
            return content;
        }

        @Nullable
        String columnAt(@Nullable String pointer) {
            if (pointer == null) {
                return null;
            }
            return columns.stream()
                    .flatMap(Optional::stream)
                    .filter(column -> (pointer + "/").startsWith(column.place().toString() + "/"))
                    .map(CsvColumn::name)
                    .findFirst()
                    .orElse(null);
        }
    }
}
