package org.himatch.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * Profile-service and job-service as far as the loader needs them: they keep what is posted, alone or in bulk, list it in
 * pages, and read every document as a draft.
 */
final class FakeServices implements AutoCloseable {
    static final String TOKEN = "token-of-an-integrator";

    private static final int PAGE = 100;

    /** What each reader makes of any document. */
    private static final Map<String, String> DRAFTS = Map.of(
            "jobs/suggestions", "{\"job\": {\"title\": \"from a text\"}}",
            "jobs/markup", "{\"items\": [{\"job\": {\"requisitionId\": \"PAGE-1\", \"title\": \"from a page\"}}]}",
            "resumes", "{\"candidate\": {\"experienceYears\": 6}}");

    static {
        // Else the server's answers wait for Nagle's algorithm, 40 ms each.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final ObjectMapper json = new ObjectMapper();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final Map<String, List<ObjectNode>> kept = new HashMap<>();
    private final List<String> keys = new ArrayList<>();
    private Predicate<JsonNode> refused = body -> false;

    FakeServices() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Where all of them are. */
    URI root() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    PartnerApi api() {
        return new PartnerApi(root(), root(), root(), () -> TOKEN);
    }

    /** From now on answers 422 to bodies of this kind. */
    synchronized void refuse(Predicate<JsonNode> bodies) {
        refused = bodies;
    }

    /** What was posted to {@code /v1/<what>}, in the order of arrival. */
    synchronized List<ObjectNode> kept(String what) {
        return List.copyOf(kept.getOrDefault(what, List.of()));
    }

    /** The idempotency keys of all that was posted. */
    synchronized List<String> keys() {
        return List.copyOf(keys);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, json.createObjectNode().put("title", "A valid bearer token is needed"));
                return;
            }
            String what = exchange.getRequestURI().getPath().replace("/v1/", "");
            if (DRAFTS.containsKey(what) || what.startsWith("roles/")) {
                exchange.getRequestBody().readAllBytes();
                send(exchange, 200, json.readTree(DRAFTS.getOrDefault(what, "{\"title\": \"from a role\"}")));
            } else if (what.endsWith("/bulk")) {
                bulk(exchange, what.replace("/bulk", ""));
            } else if (what.endsWith("/moves")) {
                move(exchange, what.split("/", -1)[1]);
            } else if (exchange.getRequestMethod().equals("POST")) {
                post(exchange, what, (ObjectNode) json.readTree(exchange.getRequestBody()));
            } else {
                send(exchange, 200, page(what, parameters(exchange.getRequestURI())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void post(HttpExchange exchange, String what, ObjectNode body) throws IOException {
        if (refused.test(body)) {
            send(exchange, 422, problem());
            return;
        }
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        keep(what, body);
        send(exchange, 201, body);
    }

    private synchronized void bulk(HttpExchange exchange, String what) throws IOException {
        StringBuilder results = new StringBuilder();
        int line = 0;
        for (String record :
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
            ObjectNode body = (ObjectNode) json.readTree(record);
            ObjectNode result = json.createObjectNode().put("line", ++line);
            if (refused.test(body)) {
                result.put("outcome", "FAILED").set("problem", problem());
            } else {
                keep(what, body);
                result.put("outcome", "CREATED").set("id", body.get("id"));
                result.put("version", 1);
            }
            results.append(result).append('\n');
        }
        byte[] bytes = results.append("{\"summary\": {}}\n").toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private synchronized void move(HttpExchange exchange, String id) throws IOException {
        ObjectNode job = kept.getOrDefault("jobs", List.of()).stream()
                .filter(body -> body.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
        job.set("status", json.readTree(exchange.getRequestBody()).path("to"));
        send(exchange, 200, job.put("version", job.path("version").asInt() + 1));
    }

    private void keep(String what, ObjectNode body) {
        body.put("id", UUID.randomUUID().toString()).put("version", 1);
        kept.computeIfAbsent(what, any -> new ArrayList<>()).add(body);
    }

    private ObjectNode problem() {
        ObjectNode problem =
                json.createObjectNode().put("title", "The request is not valid").put("status", 422);
        problem.putArray("errors").addObject().put("pointer", "/skills/0").put("detail", "is not known");
        return problem;
    }

    private synchronized ObjectNode page(String what, Map<String, String> parameters) {
        List<ObjectNode> all = kept(what).stream()
                .filter(body -> parameters.entrySet().stream()
                        .filter(parameter -> parameter.getKey().matches(".*Id|status"))
                        .allMatch(parameter ->
                                body.path(parameter.getKey()).asText().equals(parameter.getValue())))
                .toList();
        int from = Integer.parseInt(parameters.getOrDefault("cursor", "0"));
        int to = Math.min(all.size(), from + PAGE);
        ObjectNode page = json.createObjectNode();
        ArrayNode items = page.putArray("items");
        all.subList(from, to).forEach(items::add);
        if (to < all.size()) {
            page.put("next", String.valueOf(to));
        }
        return page;
    }

    private static Map<String, String> parameters(URI uri) {
        Map<String, String> parameters = new HashMap<>();
        if (uri.getQuery() != null) {
            for (String parameter : uri.getQuery().split("&", -1)) {
                int equals = parameter.indexOf('=');
                parameters.put(parameter.substring(0, equals), parameter.substring(equals + 1));
            }
        }
        return parameters;
    }

    private void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
