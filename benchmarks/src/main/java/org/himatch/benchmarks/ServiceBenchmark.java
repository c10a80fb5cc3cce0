package org.himatch.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.himatch.benchmarks.OfService.Intake;
import org.himatch.benchmarks.OfService.Requests;
import org.himatch.catalogue.Catalogue;
import org.himatch.infrastructure.LocalIssuer;
import org.himatch.infrastructure.LocalKafka;

/**
 * What the engine comes to in the service: the packaged matching-service fills its index from a real broker, and answers
 * rankings over HTTP.
 */
final class ServiceBenchmark {

    /** Beyond so many candidates the topics and the two heaps would want a larger machine. */
    static final int MOST = 1_000_000;

    /** What is asked about in turns. */
    private static final int POSTINGS = 400;

    /** What the service needs without candidates, and what is reserved for each of them: also to be moved about in. */
    private static final int BASE_MEGABYTES = 512;

    private static final int BYTES_PER_CANDIDATE = 2000;

    private static final Duration LONGEST_START = Duration.ofMinutes(15);

    private static final Duration LONGEST_TIDYING = Duration.ofMinutes(2);

    private final Options options;
    private final int count;
    private final Path folder;
    private final Path jar;
    private final PrintStream out;

    /** @param root the checkout, in which matching-service is built */
    ServiceBenchmark(Options options, int count, Path folder, Path root, PrintStream out) {
        this.options = options;
        this.count = count;
        this.folder = folder;
        this.out = out;
        jar = root.resolve("matching-service/target/quarkus-app/quarkus-run.jar");
    }

    OfService run() throws IOException, InterruptedException, ExecutionException {
        Files.createDirectories(folder);
        Market market = new Market(options.seed());
        try (LocalKafka kafka = LocalKafka.start(folder.resolve("kafka"), 0);
                LocalIssuer issuer = LocalIssuer.start(0)) {
            long bytes = write(market, kafka.bootstrapServers());
            int heap = BASE_MEGABYTES + (int) ((long) BYTES_PER_CANDIDATE * count >> 20);
            try (ServiceProcess service = ServiceProcess.start(
                    jar, heap, folder.resolve("service.log"), kafka.bootstrapServers(), issuer.url())) {
                service.awaitReady(LONGEST_START);
                Intake intake = intake(service, token(issuer, "operator"), bytes);
                out.println(ServiceReport.line(intake));
                List<Requests> requests = requests(service, token(issuer, "integrator"), market);
                requests.forEach(it -> out.println(ServiceReport.line(it)));
                return new OfService(count, POSTINGS, heap, intake, requests);
            }
        }
    }

    private long write(Market market, String bootstrapServers) throws InterruptedException, ExecutionException {
        MarketEvents events = new MarketEvents(market, Catalogue.builtIn());
        try (TopicWriter writer = new TopicWriter(bootstrapServers)) {
            return writer.write(POSTINGS, events::job) + writer.write(count, events::candidate);
        }
    }

    private static String token(LocalIssuer issuer, String role) {
        return issuer.token("benchmark", role, MarketEvents.PARTNER, Map.of());
    }

    private Intake intake(ServiceProcess service, String token, long bytes) throws IOException, InterruptedException {
        double cpu = service.cpu().toMillis() / 1000.0;
        ServiceMetrics metrics = service.metrics(token);
        int records = count + POSTINGS;
        double applied = metrics.sum("himatch_intake_events_total", "outcome=\"applied\"");
        if (applied != records) {
            throw new IllegalStateException("of %d records %.0f came in".formatted(records, applied));
        }
        if (metrics.sum("himatch_intake_unknown_ids_total", "") != 0) {
            throw new IllegalStateException("the catalogue does not have all that the market names");
        }
        double seconds = metrics.sum("himatch_intake_catch_up_seconds", "");
        service.awaitTidy(token, LONGEST_TIDYING);
        service.collectGarbage();
        double heap = service.metrics(token).sum("jvm_memory_used_bytes", "area=\"heap\"");
        return new Intake(
                seconds,
                records / seconds,
                (double) bytes / records,
                stage(metrics, "fetch"),
                stage(metrics, "decode"),
                stage(metrics, "index"),
                cpu,
                heap / count,
                (double) service.residentBytes() / count);
    }

    private static double stage(ServiceMetrics metrics, String name) {
        return metrics.sum("himatch_intake_stage_seconds_sum", "stage=\"" + name + "\"");
    }

    private List<Requests> requests(ServiceProcess service, String token, Market market)
            throws IOException, InterruptedException {
        List<UUID> postings = IntStream.range(0, POSTINGS)
                .mapToObj(number -> market.job(number).id())
                .toList();
        try (RankingRequests requests = new RankingRequests(service.address(), token, postings)) {
            return List.of(
                    requests.run("http", "the best 50 for a posting", "", options.each()),
                    requests.run(
                            "http-criteria",
                            "the same, each with all its criteria",
                            "&include=criteria",
                            options.each()));
        }
    }
}
