package org.himatch.api.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.himatch.api.InvalidInput;
import org.himatch.api.Violation;
import org.jspecify.annotations.Nullable;

/** Reads rows under a header. Cells are parted by commas, or by semicolons or tabs if the header has no comma. */
final class CsvRecords implements RecordSource {
    private final RecordSplitter rows;
    private final int limit;
    private final CsvTable table;
    private final String key;
    private final CsvReader.CsvReaderBuilder parser;
    private final CsvTable.Header header;

    /** Reads the header; 400 when there is none or it has an unknown column. */
    CsvRecords(InputStream body, int limit, CsvTable table, String key) throws IOException {
        this.rows = RecordSplitter.ofRows(body, limit);
        this.limit = limit;
        this.table = table;
        this.key = key;
        RecordSplitter.Piece first = rows.next();
        String text = first == null || first.isTooLong() ? null : first.text();
        if (text == null || text.isBlank()) {
            throw InvalidInput.at("", "needs a header in UTF-8; " + table.knownColumns());
        }
        char separator = separator(text);
        rows.separateBy(separator);
        parser = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(Math.max(limit, 1024));
        List<String> names = cells(text);
        if (names == null) {
            throw InvalidInput.at("", "the header is not a row of CSV; " + table.knownColumns());
        }
        header = table.header(names);
    }

    private static char separator(String header) {
        for (char candidate : new char[] {',', ';', '\t'}) {
            if (header.indexOf(candidate) >= 0) {
                return candidate;
            }
        }
        return ',';
    }

    @Override
    public @Nullable Incoming next() throws IOException {
        RecordSplitter.Piece row;
        while ((row = rows.next()) != null) {
            String text = row.text();
            if (row.isTooLong()) {
                return unreadable(row, "the row is longer than " + limit + " bytes; is a quote left open?");
            }
            if (text == null) {
                return unreadable(row, "the row is not UTF-8");
            }
            if (row.isOpen()) {
                return unreadable(row, "the body ends inside a quoted cell");
            }
            List<String> cells = text.isBlank() ? List.of() : cells(text);
            if (cells == null) {
                return unreadable(row, "the row is not CSV as in RFC 4180");
            }
            if (!cells.stream().allMatch(String::isBlank)) {
                return read(row, cells);
            }
        }
        return null;
    }

    private Incoming read(RecordSplitter.Piece row, List<String> cells) {
        if (cells.size() != header.size()) {
            return unreadable(row, "the row has " + cells.size() + " cells, the header " + header.size());
        }
        List<Violation> violations = new ArrayList<>();
        ObjectNode content = header.read(cells, violations);
        if (violations.isEmpty()) {
            return new Readable(new BulkRecord(row.line(), content, table), row.size());
        }
        JsonNode named = content.path(key);
        return new Unreadable(
                row.line(), named.isTextual() ? named.textValue() : null, InvalidInput.of(violations), row.size());
    }

    private @Nullable List<String> cells(String row) {
        try {
            return parser.ofSingleCsvRecord(row).getFields();
        } catch (CsvParseException e) {
            return null;
        }
    }

    private static Unreadable unreadable(RecordSplitter.Piece row, String detail) {
        return new Unreadable(row.line(), null, InvalidInput.at("", detail), row.size());
    }

    @Override
    public @Nullable String at(@Nullable String pointer) {
        return header.columnAt(pointer);
    }
}
