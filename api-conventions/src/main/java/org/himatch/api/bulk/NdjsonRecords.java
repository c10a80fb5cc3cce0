package org.himatch.api.bulk;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.himatch.api.InvalidInput;
import org.himatch.api.JsonFailures;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object a line. */
final class NdjsonRecords implements RecordSource {
    private final RecordSplitter lines;
    private final ObjectMapper mapper;
    private final Set<String> readOver;
    private final int limit;

    NdjsonRecords(InputStream body, int limit, ObjectMapper mapper, Set<String> readOver) {
        this.lines = RecordSplitter.ofLines(body, limit);
        this.mapper = mapper;
        this.readOver = readOver;
        this.limit = limit;
    }

    @Override
    public @Nullable Incoming next() throws IOException {
        RecordSplitter.Piece line;
        while ((line = lines.next()) != null) {
            String text = line.text();
            if (line.isTooLong()) {
                return unreadable(line, "the line is longer than " + limit + " bytes");
            }
            if (text == null) {
                return unreadable(line, "the line is not UTF-8");
            }
            if (!text.isBlank()) {
                return read(line, text);
            }
        }
        return null;
    }

    private Incoming read(RecordSplitter.Piece line, String text) {
        try {
            if (!(mapper.readTree(text) instanceof ObjectNode object)) {
                return unreadable(line, "the line is not a JSON object");
            }
            object.remove(readOver);
            return new Readable(new BulkRecord(line.line(), object, null), line.size());
        } catch (JacksonException e) {
            return new Unreadable(line.line(), null, JsonFailures.problem(e), line.size());
        }
    }

    private static Unreadable unreadable(RecordSplitter.Piece line, String detail) {
        return new Unreadable(line.line(), null, InvalidInput.at("", detail), line.size());
    }

    @Override
    public @Nullable String at(@Nullable String pointer) {
        return null;
    }
}
