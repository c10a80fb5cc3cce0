package org.himatch.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The three parts that the tests of one JVM share; PostgreSQL, the only one that would outlive it, ends with it. */
final class SharedParts {

    /** What is thrown away anyway need not survive a power cut. */
    private static final Map<String, String> FORGETFUL = Map.of("fsync", "off", "full_page_writes", "off");

    /** What the parts say in the log of a test, kept from being collected: a logger forgets its level with itself. */
    private static final List<Logger> LOGGERS = Stream.of(
                    "kafka", "org.apache.kafka", "state.change.logger", "io.zonky")
            .map(Logger::getLogger)
            .toList();

    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final LocalIssuer issuer;
    private final AtomicInteger databases = new AtomicInteger();

    private SharedParts(TestDirectory directory) throws IOException {
        LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
        LocalPostgres.stopIn(directory.path().resolve("postgres"));
        Path data = directory.emptied("postgres");
        Path log = directory.path().resolve("postgres.log");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> LocalPostgres.stopIn(data), "stop-postgres"));
        CompletableFuture<LocalPostgres> starting =
                CompletableFuture.supplyAsync(() -> LocalPostgres.start(data, 0, log, FORGETFUL));
        kafka = LocalKafka.start(directory.emptied("kafka"), 0);
        issuer = LocalIssuer.start(0);
        postgres = starting.join();
    }

    static SharedParts get() {
        return Holder.PARTS;
    }

    LocalPostgres postgres() {
        return postgres;
    }

    LocalKafka kafka() {
        return kafka;
    }

    LocalIssuer issuer() {
        return issuer;
    }

    String freshDatabase(String prefix) {
        String name = prefix + "_" + databases.incrementAndGet();
        postgres.createDatabaseIfAbsent(name);
        return name;
    }

    /** Starts the parts when first asked for, and only once. */
    private static final class Holder {

        static final SharedParts PARTS = start();

        private static SharedParts start() {
            try {
                return new SharedParts(TestDirectory.claim());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
