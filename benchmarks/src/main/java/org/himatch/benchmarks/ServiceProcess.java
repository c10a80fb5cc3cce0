package org.himatch.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.himatch.infrastructure.FreePorts;

/** The packaged matching-service in a process of its own, as it runs in production, on this machine only. */
final class ServiceProcess implements AutoCloseable {

    private static final int OK = 200;
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final Process process;
    private final Path log;
    private final URI address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private ServiceProcess(Process process, Path log, URI address) {
        this.process = process;
        this.log = log;
        this.address = address;
    }

    /**
     * Starts it; it is not ready yet.
     *
     * @param jar its quarkus-run.jar
     * @param heapMegabytes the size of its heap
     * @param log where its output goes
     */
    static ServiceProcess start(Path jar, int heapMegabytes, Path log, String bootstrapServers, String issuer)
            throws IOException {
        if (!Files.isRegularFile(jar)) {
            throw new IOException("matching-service is not built: there is no " + jar);
        }
        int port = FreePorts.any();
        ProcessBuilder builder = new ProcessBuilder(
                        java("java"),
                        "-Xms" + heapMegabytes + "m",
                        "-Xmx" + heapMegabytes + "m",
                        "-XX:+UseTransparentHugePages",
                        "-XX:+AlwaysPreTouch",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1",
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(port),
                        "KAFKA_BOOTSTRAP_SERVERS",
                        bootstrapServers,
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        issuer));
        Process process = builder.start();
        // However the benchmark ends: it would outlive this program.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new ServiceProcess(process, log, URI.create("http://127.0.0.1:" + port));
    }

    URI address() {
        return address;
    }

    /** Returns when the service has caught up with the topics. */
    void awaitReady(Duration longest) throws IOException, InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        HttpRequest ready = HttpRequest.newBuilder(address.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        while (!answersOk(ready)) {
            if (System.nanoTime() > end) {
                throw new IOException("matching-service has not become ready in " + longest + ":\n" + said());
            }
            if (process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("matching-service has ended:\n" + said());
            }
        }
    }

    private boolean answersOk(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }

    private String said() throws IOException {
        return Files.readString(log);
    }

    /** What it measures of itself. */
    ServiceMetrics metrics(String operatorToken) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(address.resolve("/q/metrics"))
                        .header("Authorization", "Bearer " + operatorToken)
                        .header("Accept", "text/plain")
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException("no metrics: " + answer.statusCode() + " " + answer.body());
        }
        return new ServiceMetrics(answer.body());
    }

    /** Returns when it has tidied up what came in. */
    void awaitTidy(String operatorToken, Duration longest) throws IOException, InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (metrics(operatorToken).sum("himatch_index_tidying", "") > 0) {
            if (System.nanoTime() > end) {
                throw new IOException("matching-service has not tidied up in " + longest);
            }
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        }
    }

    /** The processor time that it has taken so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Has it collect all garbage. */
    void collectGarbage() throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(java("jcmd"), Long.toString(process.pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (jcmd.waitFor() != 0) {
            throw new IOException("jcmd cannot reach matching-service");
        }
    }

    /** The memory that it has of the machine, in bytes; 0 where the system does not tell in Linux' way. */
    long residentBytes() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    /** Ends it, and returns when it has ended. */
    @Override
    public void close() {
        http.close();
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
