package org.himatch.api.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import org.himatch.api.ProblemType;

/** Takes bulk bodies. */
@ApplicationScoped
public class BulkImport {
    private final ObjectMapper mapper;
    private final BulkConfig config;
    private final WholeAnswers answers;

    BulkImport(ObjectMapper mapper, BulkConfig config, WholeAnswers answers) {
        this.mapper = mapper;
        this.config = config;
        this.answers = answers;
    }

    /**
     * Reads the body while it answers, and writes its records to the target. A header of CSV that cannot be used is 400 before
     * anything is done.
     */
    public StreamingOutput answer(InputStream body, MediaType type, BulkTarget target) throws IOException {
        RecordSource source = source(body, type, target);
        return answers.wholeOrCut(client -> new ImportRun(source, target, mapper, config).run(client));
    }

    private RecordSource source(InputStream body, MediaType type, BulkTarget target) throws IOException {
        String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (!charset.equalsIgnoreCase("utf-8")) {
            throw ProblemType.UNSUPPORTED_MEDIA_TYPE.problem("The body must be in UTF-8, not in " + charset);
        }
        int limit = Math.toIntExact(config.record().asLongValue());
        return type.getSubtype().equals("csv")
                ? new CsvRecords(body, limit, target.table(), target.key())
                : new NdjsonRecords(body, limit, mapper, target.readOver());
    }
}
