package org.himatch.api.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.himatch.api.Cursor;

/**
 * Gives out records in the order of their ids, some at a time, each batch from a transaction of its own: no lock and no
 * snapshot is held however slowly the client reads, and yet what is there all the while is given out exactly once, for ids
 * never change.
 */
@ApplicationScoped
public class BulkExport {
    private static final int BUFFER = 64 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.valueOf(BulkMedia.NDJSON), MediaType.valueOf(BulkMedia.CSV))
            .build();

    private final ObjectMapper mapper;
    private final BulkConfig config;
    private final WholeAnswers answers;

    BulkExport(ObjectMapper mapper, BulkConfig config, WholeAnswers answers) {
        this.mapper = mapper;
        this.config = config;
        this.answers = answers;
    }

    /** The records in the form that the request accepts; NDJSON when it accepts both alike. */
    public Response answer(Request request, Batches batches, CsvTable table) {
        Variant chosen = request.selectVariant(FORMS);
        boolean csv =
                chosen != null && chosen.getMediaType().equals(FORMS.getLast().getMediaType());
        return Response.ok(
                        answers.wholeOrCut(csv ? csv(batches, table) : ndjson(batches)),
                        chosen == null ? FORMS.getFirst() : chosen)
                .build();
    }

    /** The records, one JSON object a line. */
    public StreamingOutput lines(Batches batches) {
        return answers.wholeOrCut(ndjson(batches));
    }

    /** What is in memory, one JSON object a line. */
    public StreamingOutput lines(Stream<?> items) {
        return answers.wholeOrCut(client -> {
            OutputStream lines = new BufferedOutputStream(client, BUFFER);
            for (Iterator<?> rest = items.iterator(); rest.hasNext(); ) {
                writeLine(rest.next(), lines);
            }
            lines.flush();
        });
    }

    /** One JSON object a line. */
    private StreamingOutput ndjson(Batches batches) {
        return client -> {
            OutputStream lines = new BufferedOutputStream(client, BUFFER);
            forEach(batches, item -> writeLine(item.body(), lines));
            lines.flush();
        };
    }

    private void writeLine(Object body, OutputStream lines) throws IOException {
        lines.write(mapper.writeValueAsBytes(body));
        lines.write('\n');
    }

    /** A header, and a row for each record; with a byte order mark, without which spreadsheets misread what is not ASCII. */
    private StreamingOutput csv(Batches batches, CsvTable table) {
        return client -> {
            Writer text = new OutputStreamWriter(new BufferedOutputStream(client, BUFFER), StandardCharsets.UTF_8);
            text.write(BYTE_ORDER_MARK);
            CsvWriter rows = CsvWriter.builder().build(text);
            rows.writeRecord(table.names());
            forEach(batches, item -> rows.writeRecord(table.row(mapper.valueToTree(item.body()))));
            rows.flush();
        };
    }

    private void forEach(Batches batches, Sink sink) throws IOException {
        UUID after = Cursor.start(null);
        List<BulkItem> batch;
        do {
            batch = batches.after(after, config.exportBatch());
            for (BulkItem item : batch) {
                sink.take(item);
                after = item.id();
            }
        } while (batch.size() == config.exportBatch());
    }

    /** Where the records come from. */
    public interface Batches {
        /** Up to {@code count} records in ascending order of their ids, from behind {@code after}. */
        List<BulkItem> after(UUID after, int count);
    }

    private interface Sink {
        void take(BulkItem item) throws IOException;
    }
}
