package org.himatch.local.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the services' meters and what the operating system tells of their processes. */
final class Meters implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long EVERY_MILLIS = 2000;
    private static final long MEBIBYTE = 1 << 20;
    private static final long KIBIBYTES_IN_MEBIBYTE = 1024;

    private final Target target;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    Meters(Target target) {
        this.target = target;
    }

    /** What they are now. */
    Vitals read() {
        List<Vitals.OfService> memory = new ArrayList<>();
        long outbox = 0;
        long intake = 0;
        for (Target.Service service : target.services()) {
            String meters = meters(service);
            long heap = heapBytes(meters);
            memory.add(
                    new Vitals.OfService(service.title(), heap == 0 ? -1 : heap / MEBIBYTE, resident(service.pid())));
            outbox += (long) sum(meters, "himatch_outbox_waiting", "");
            intake += (long) sum(meters, "himatch_intake_lag", "");
        }
        return new Vitals(memory, outbox, intake);
    }

    /** What its heap holds now, 0 when it does not tell. */
    long heapBytes(Target.Service service) {
        return heapBytes(meters(service));
    }

    private static long heapBytes(String meters) {
        return (long) sum(meters, "jvm_memory_used_bytes", "area=\"heap\"");
    }

    /** The highest values while something is done, read every two seconds and at its end. */
    Vitals highest(Runnable meanwhile) {
        try (ExecutorService one = Executors.newSingleThreadExecutor()) {
            Future<?> work = one.submit(meanwhile);
            Vitals highest = read();
            while (!isOver(work)) {
                highest = highest.max(read());
            }
            return highest.max(read());
        }
    }

    private static boolean isOver(Future<?> work) {
        try {
            work.get(EVERY_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Empty when the service does not tell them. */
    private String meters(Target.Service service) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.root() + "/q/metrics"))
                .timeout(PATIENCE)
                .header("Accept", "text/plain")
                .header("Authorization", "Bearer " + target.operatorToken())
                .build();
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The sum of all values of this name whose labels contain this text; 0 when there is none. */
    static double sum(String meters, String name, String label) {
        Matcher lines = Pattern.compile("^" + Pattern.quote(name) + "(\\{[^}]*})? (\\S+)$", Pattern.MULTILINE)
                .matcher(meters);
        double sum = 0;
        while (lines.find()) {
            String labels = lines.group(1);
            if (label.isEmpty() || (labels != null && labels.contains(label))) {
                sum += Double.parseDouble(lines.group(2));
            }
        }
        return sum;
    }

    /** What a process has of the machine's memory in MiB, -1 when that cannot be told. */
    private static long resident(long pid) {
        try {
            Path status = Path.of("/proc/" + pid + "/status");
            String text = Files.exists(status) ? Files.readString(status) : "VmRSS: " + ps(pid);
            Matcher kibibytes = Pattern.compile("VmRSS:\\s*(\\d+)").matcher(text);
            return kibibytes.find() ? Long.parseLong(kibibytes.group(1)) / KIBIBYTES_IN_MEBIBYTE : -1;
        } catch (IOException e) {
            return -1;
        }
    }

    private static String ps(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid))
                .redirectErrorStream(true)
                .start();
        return new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
