package org.himatch.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.himatch.local.demo.LoadedMarket.Version;
import org.himatch.local.demo.PartnerApi.Service;
import org.jspecify.annotations.Nullable;

/**
 * Brings the demo market in over HTTP. The posting that is shown first is written last, so where it is, all the rest has
 * been, and nothing more is done: whoever has deleted a candidate since does not get it back. Where it is not, what is
 * missing is written; so a load that broke off is taken up where it was.
 */
public final class DemoLoader {
    private static final int AT_ONCE = 8;
    private static final int PAGE = 100;
    private static final String KEY_PREFIX = "himatch-";

    private final PartnerApi api;
    private final PrintStream out;
    private final boolean live;
    private final ObjectMapper json = DemoJson.mapper();

    /**
     * Nothing is loaded yet.
     *
     * @param out where progress is reported
     * @param live whether {@code out} is a terminal, on which a line can be written over
     */
    public DemoLoader(PartnerApi api, PrintStream out, boolean live) {
        this.api = api;
        this.out = out;
        this.live = live;
    }

    /**
     * Sees to it that the market is there.
     *
     * @throws ServiceFailure at the first thing that fails; what was written before stays, and another call goes on
     */
    public LoadedMarket load(DemoMarket market) {
        Optional<UUID> complete = showcaseOf(market);
        if (complete.isPresent()) {
            return new LoadedMarket(complete.get(), List.of());
        }
        Map<String, UUID> employers = writeEmployers(market.employers());
        List<Version> written = new ArrayList<>();
        written.addAll(writePostings(market.otherPostings(), employers));
        written.addAll(writeCandidates(market.candidates()));
        Version showcase = version(post(market.showcase(), employers));
        written.add(showcase);
        return new LoadedMarket(showcase.id(), written);
    }

    private Optional<UUID> showcaseOf(DemoMarket market) {
        DemoPosting showcase = market.showcase();
        for (JsonNode employer : items(Service.JOB, "/v1/employers?externalId=" + showcase.employer())) {
            String jobs = "/v1/jobs?employerId=%s&requisitionId=%s"
                    .formatted(employer.path("id").asText(), showcase.requisitionId());
            for (JsonNode job : items(Service.JOB, jobs)) {
                return Optional.of(id(job));
            }
        }
        return Optional.empty();
    }

    private Map<String, UUID> writeEmployers(List<DemoEmployer> employers) {
        Map<String, UUID> ids = existing(Service.JOB, "/v1/employers?limit=" + PAGE, "externalId");
        write("employers", employers, ids, employer -> create(Service.JOB, "/v1/employers", employer, employer))
                .forEach(employer -> ids.put(employer.path("externalId").asText(), id(employer)));
        return ids;
    }

    private List<Version> writePostings(List<DemoPosting> postings, Map<String, UUID> employers) {
        Map<String, UUID> ids = existing(Service.JOB, "/v1/jobs?limit=" + PAGE, "requisitionId");
        return versions(write("postings", postings, ids, posting -> post(posting, employers)));
    }

    private List<Version> writeCandidates(List<DemoCandidate> candidates) {
        Map<String, UUID> ids = existing(Service.PROFILE, "/v1/candidates?limit=" + PAGE, "externalId");
        return versions(write(
                "candidates",
                candidates,
                ids,
                candidate -> create(Service.PROFILE, "/v1/candidates", candidate, candidate)));
    }

    private JsonNode post(DemoPosting posting, Map<String, UUID> employers) {
        ObjectNode body = json.valueToTree(posting);
        body.put("employerId", String.valueOf(employers.get(posting.employer())));
        return create(Service.JOB, "/v1/jobs", posting, body);
    }

    private JsonNode create(Service service, String path, DemoEntity entity, Object body) {
        return api.create(service, path, KEY_PREFIX + entity.externalId(), body);
    }

    /** Writes those that are not there yet, some at once, and gives the answers. */
    private <T extends DemoEntity> List<JsonNode> write(
            String things, List<T> all, Map<String, UUID> existing, Function<T, JsonNode> write) {
        List<T> missing = all.stream()
                .filter(entity -> !existing.containsKey(entity.externalId()))
                .toList();
        Progress progress = new Progress(out, live, things, all.size() - missing.size(), all.size());
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            CompletionService<JsonNode> answers = new ExecutorCompletionService<>(threads);
            try {
                missing.forEach(entity -> answers.submit((Callable<JsonNode>) () -> write.apply(entity)));
                List<JsonNode> written = new ArrayList<>();
                while (written.size() < missing.size()) {
                    written.add(answers.take().get());
                    progress.step();
                }
                return written;
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof ServiceFailure failure ? failure : new IllegalStateException(e);
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while loading " + things, e);
            }
        }
    }

    /** The ids of all that the services have already, by the name of its own that each has. */
    private Map<String, UUID> existing(Service service, String path, String name) {
        Map<String, UUID> ids = new HashMap<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = api.get(service, path + cursor);
            page.path("items")
                    .forEach(item -> ids.put(
                            item.path(name).asText(),
                            UUID.fromString(item.path("id").asText())));
            cursor = next(page);
        }
        return ids;
    }

    private static @Nullable String next(JsonNode page) {
        return page.hasNonNull("next") ? "&cursor=" + page.get("next").asText() : null;
    }

    private JsonNode items(Service service, String path) {
        return api.get(service, path).path("items");
    }

    private static List<Version> versions(List<JsonNode> answers) {
        return answers.stream().map(DemoLoader::version).toList();
    }

    private static Version version(JsonNode answer) {
        return new Version(id(answer), answer.path("version").asLong());
    }

    private static UUID id(JsonNode answer) {
        return UUID.fromString(answer.path("id").asText());
    }
}
