package org.himatch.api.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.himatch.api.ProblemType;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One bulk body on its way in. Three threads share the work, so that none waits for another longer than it must: one reads
 * and parses the body, one writes records to the database as many at a time as are there, and the caller's sends the results.
 * What lies between them is bounded: {@link ReadAhead} and {@link ResultSpool}.
 *
 * <p>A result is passed on after its commit, so whatever the client has seen is durable. When the client goes, the batch at
 * hand is finished and nothing more is begun.
 */
final class ImportRun {
    private static final Logger LOG = Logger.getLogger(ImportRun.class);
    private static final int ATTEMPTS = 3;

    private final RecordSource source;
    private final BulkTarget target;
    private final ObjectMapper mapper;
    private final ReadAhead ahead;
    private final ResultSpool spool;
    private final int batch;
    private final Map<BulkOutcome.Kind, Long> counts = new EnumMap<>(BulkOutcome.Kind.class);

    ImportRun(RecordSource source, BulkTarget target, ObjectMapper mapper, BulkConfig config) {
        this.source = source;
        this.target = target;
        this.mapper = mapper;
        this.ahead = new ReadAhead(config.batch(), config.readAhead().asLongValue());
        this.spool = new ResultSpool(config.spool().asLongValue());
        this.batch = config.batch();
    }

    void run(OutputStream client) throws IOException {
        Thread reader = Thread.ofVirtual().name("bulk-reader").start(this::read);
        Thread writer = Thread.ofVirtual().name("bulk-writer").start(this::write);
        try (spool) {
            spool.drainTo(client);
        } finally {
            ahead.stop();
            // Only the reader: an interrupt would break the writer's connection in the middle of a transaction.
            reader.interrupt();
            join(reader);
            join(writer);
        }
    }

    private void read() {
        HttpProblem problem = null;
        try {
            RecordSource.Incoming next;
            while ((next = source.next()) != null) {
                ahead.put(next);
            }
        } catch (HttpProblem e) {
            problem = e;
        } catch (IOException | RuntimeException e) {
            LOG.debug("A bulk body broke off", e);
            problem = ProblemType.INVALID_INPUT.problem("The body broke off");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ahead.end(problem);
        }
    }

    private void write() {
        try {
            List<RecordSource.Incoming> records;
            while (!(records = ahead.take(batch)).isEmpty()) {
                send(results(records));
                ahead.done(records);
            }
            if (!ahead.isStopped()) {
                send(Stream.of(BulkEnd.of(counts, ahead.problem())));
            }
        } catch (IOException e) {
            LOG.debug("The client of a bulk body has gone", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            spool.finish();
        }
    }

    private void send(Stream<? extends BulkLine> lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (BulkLine line : (Iterable<BulkLine>) lines.<BulkLine>map(line -> line)::iterator) {
            bytes.write(mapper.writeValueAsBytes(line));
            bytes.write('\n');
        }
        spool.write(bytes.toByteArray());
    }

    private Stream<BulkResult> results(List<RecordSource.Incoming> records) {
        List<BulkRecord> readable = new ArrayList<>();
        for (RecordSource.Incoming record : records) {
            if (record instanceof RecordSource.Readable(BulkRecord content, int size)) {
                readable.add(content);
            }
        }
        List<BulkOutcome> outcomes = readable.isEmpty() ? List.of() : outcomes(readable);
        List<BulkResult> results = new ArrayList<>();
        int next = 0;
        for (RecordSource.Incoming record : records) {
            BulkResult result = switch (record) {
                case RecordSource.Readable(BulkRecord content, int size) ->
                    result(content.line(), content.text(target.key()), outcomes.get(next++));
                case RecordSource.Unreadable(long line, @Nullable String key, HttpProblem problem, int size) ->
                    result(line, key, BulkOutcome.failed(problem));
            };
            counts.merge(result.outcome(), 1L, Long::sum);
            results.add(result);
        }
        return results.stream();
    }

    private BulkResult result(long line, @Nullable String key, BulkOutcome outcome) {
        return BulkResult.of(line, target.key(), key, outcome, source);
    }

    /** All in one transaction; when that fails each in its own, so that none fails for another. */
    private List<BulkOutcome> outcomes(List<BulkRecord> records) {
        if (records.size() > 1) {
            try {
                return target.write(records);
            } catch (RuntimeException e) {
                LOG.debug("A batch was rolled back; its records are written one by one", e);
            }
        }
        return records.stream().map(this::outcome).toList();
    }

    private BulkOutcome outcome(BulkRecord record) {
        for (int attempt = 1; ; attempt++) {
            try {
                return target.write(List.of(record)).getFirst();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS) {
                    // The exception's message may hold the record; its type says enough.
                    LOG.warnf(
                            "A record of a bulk body cannot be written: %s",
                            e.getClass().getName());
                    return BulkOutcome.failed(
                            ProblemType.INTERNAL_ERROR.problem("The record cannot be written now; send it again"));
                }
            }
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
