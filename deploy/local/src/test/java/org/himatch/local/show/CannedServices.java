package org.himatch.local.show;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.himatch.local.demo.PartnerApi;

/** The three services with fixed answers, from the JSON files beside this class. */
final class CannedServices implements AutoCloseable {
    private static final String JOB = "00000000-0000-7000-8000-0000000000a1";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final List<String> asked = new ArrayList<>();
    private String ranking = "ranking.json";
    private String nearMisses = "near-misses.json";
    private int notCaughtUp;

    CannedServices() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    PartnerApi api() {
        URI root = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new PartnerApi(root, root, root, () -> "token");
    }

    /** Answers from these files what the ranking is, without and with those who are not eligible. */
    synchronized void ranks(String ranking, String nearMisses) {
        this.ranking = ranking;
        this.nearMisses = nearMisses;
    }

    /** Answers so many times that the index has not got a version yet. */
    synchronized void isNotCaughtUp(int times) {
        notCaughtUp = times;
    }

    /** Paths and queries, in the order of arrival. */
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) {
        try (exchange) {
            String request = exchange.getRequestURI().toString();
            asked.add(request);
            if (request.contains("atLeast") && notCaughtUp > 0) {
                notCaughtUp--;
                send(exchange, 503, json.createObjectNode().put("title", "The index has not caught up yet"));
            } else {
                send(exchange, 200, body(exchange.getRequestURI()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode body(URI request) throws IOException {
        String path = request.getPath();
        if (path.startsWith("/v1/matches/jobs/")) {
            return file(String.valueOf(request.getQuery()).contains("nearMisses") ? nearMisses : ranking);
        }
        if (path.startsWith("/v1/matches/candidates/")) {
            return file("jobs.json");
        }
        if (path.startsWith("/v1/candidates/")) {
            return file("candidates.json").path(path.substring("/v1/candidates/".length()));
        }
        if (path.startsWith("/v1/employers/")) {
            return file("employer.json");
        }
        return file(path.endsWith(JOB) ? "job.json" : "other-job.json");
    }

    private JsonNode file(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name), name)) {
            return json.readTree(in);
        }
    }

    private void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
