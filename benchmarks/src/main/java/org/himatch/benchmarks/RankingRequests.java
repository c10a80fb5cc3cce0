package org.himatch.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;
import org.himatch.benchmarks.OfService.Quantiles;
import org.himatch.benchmarks.OfService.Requests;

/** Asks a matching-service for the candidates of postings, as a partner's backend would: over one connection that is kept. */
final class RankingRequests implements AutoCloseable {

    private static final int OK = 200;
    private static final Pattern ENGINE = Pattern.compile("(?:^|,)\\s*engine;dur=([0-9.]+)");
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);
    private static final int DIGITS = 3;

    /** So often each posting is asked about before anything is measured: a service that has just started compiles meanwhile. */
    private static final int WARM_UPS = 2;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final String token;
    private final List<UUID> postings;

    RankingRequests(URI service, String token, List<UUID> postings) {
        this.service = service;
        this.token = token;
        this.postings = postings;
    }

    /** Asks for as long as it says once unmeasured, or until the service is warm, and once measured. */
    Requests run(String id, String meaning, String include, Duration each) throws IOException, InterruptedException {
        List<HttpRequest> requests =
                postings.stream().map(posting -> request(posting, include)).toList();
        ask(requests, each, WARM_UPS * requests.size(), new Measured());
        Measured measured = new Measured();
        ask(requests, each, 1, measured);
        return measured.results(id, meaning);
    }

    private HttpRequest request(UUID posting, String include) {
        return HttpRequest.newBuilder(service.resolve("/v1/matches/jobs/%s/candidates?limit=%d&asOf=%s%s"
                        .formatted(posting, Question.PAGE, Market.TODAY, include)))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .build();
    }

    private void ask(List<HttpRequest> requests, Duration each, int atLeast, Measured measured)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + each.toNanos();
        for (int i = 0; i < atLeast || System.nanoTime() < end; i++) {
            HttpRequest request = requests.get(i % requests.size());
            long start = System.nanoTime();
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            measured.add(answer, System.nanoTime() - start);
        }
    }

    /** What the answers so far took. */
    private static final class Measured {

        private final Histogram wall = new Histogram(LONGEST, DIGITS);
        private final Histogram engine = new Histogram(LONGEST, DIGITS);
        private final Histogram added = new Histogram(LONGEST, DIGITS);
        private long bytes;

        void add(HttpResponse<byte[]> answer, long wallNanos) throws IOException {
            String timing = answer.headers().firstValue("Server-Timing").orElse("");
            Matcher engineTiming = ENGINE.matcher(timing);
            if (answer.statusCode() != OK || !engineTiming.find()) {
                throw new IOException(
                        "a ranking answered %d, with Server-Timing '%s'".formatted(answer.statusCode(), timing));
            }
            long engineNanos = Math.round(Double.parseDouble(engineTiming.group(1)) * 1e6);
            wall.recordValue(wallNanos);
            engine.recordValue(engineNanos);
            added.recordValue(Math.max(0, wallNanos - engineNanos));
            bytes += answer.body().length;
        }

        Requests results(String id, String meaning) {
            long answers = wall.getTotalCount();
            return new Requests(
                    id,
                    meaning,
                    answers,
                    (double) bytes / answers,
                    quantiles(wall),
                    quantiles(engine),
                    quantiles(added));
        }

        private static Quantiles quantiles(Histogram histogram) {
            return new Quantiles(histogram.getValueAtPercentile(50) / 1e6, histogram.getValueAtPercentile(99) / 1e6);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
