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
import java.util.Set;
import java.util.UUID;
import org.himatch.local.demo.LoadedMarket.Version;
import org.himatch.local.demo.PartnerApi.Service;
import org.jspecify.annotations.Nullable;

/**
 * Brings the demo market in over HTTP: in bulk what is data already, through the readers of texts what is not. The posting
 * that is shown first is written last, so where it is, all the rest has been, and nothing more is done: whoever has deleted
 * a candidate since does not get it back. Where it is not, what is missing is written; so a load that broke off is taken up
 * where it was.
 */
public final class DemoLoader {
    private static final int PAGE = 100;
    private static final String KEY_PREFIX = "himatch-";

    /** Where a posting begins its life. */
    private static final Set<DemoPosting.Status> BEGINNINGS = Set.of(DemoPosting.Status.DRAFT, DemoPosting.Status.OPEN);

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
    public LoadedMarket load(DemoMarket market, Documents documents) {
        Optional<UUID> complete = showcaseOf(market);
        if (complete.isPresent()) {
            return new LoadedMarket(complete.get(), List.of());
        }
        Map<String, UUID> employers = writeEmployers(market.employers());
        Map<String, UUID> postings = existing(Service.JOB, "/v1/jobs?limit=" + PAGE, "requisitionId");
        Map<String, UUID> candidates = existing(Service.PROFILE, "/v1/candidates?limit=" + PAGE, "externalId");
        List<Version> written = new ArrayList<>();
        written.addAll(writePostings(market.otherPostings(), postings, employers));
        written.addAll(moveAlong(market.otherPostings()));
        written.addAll(writeCandidates(market.candidates(), candidates));
        FromDocuments fromDocuments = new FromDocuments(api, documents);
        written.addAll(writeAll("postings from texts", fromDocuments.postings(employers), postings, Service.JOB));
        written.addAll(writeAll("candidates from résumés", fromDocuments.candidates(), candidates, Service.PROFILE));
        Version showcase = version(api.create(
                Service.JOB,
                "/v1/jobs",
                KEY_PREFIX + market.showcase().externalId(),
                body(market.showcase(), employers)));
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
        Progress progress = progress("employers", employers, ids);
        for (DemoEmployer employer : missing(employers, ids)) {
            JsonNode created = api.create(Service.JOB, "/v1/employers", KEY_PREFIX + employer.externalId(), employer);
            ids.put(employer.externalId(), id(created));
            progress.step();
        }
        return ids;
    }

    private List<Version> writePostings(
            List<DemoPosting> postings, Map<String, UUID> existing, Map<String, UUID> employers) {
        List<ObjectNode> bodies = missing(postings, existing).stream()
                .map(posting -> body(posting, employers))
                .toList();
        return writeInBulk(Service.JOB, "/v1/jobs/bulk", bodies, progress("postings", postings, existing));
    }

    /** Takes the postings that are over, or resting, there from where they were open: that makes their history. */
    private List<Version> moveAlong(List<DemoPosting> postings) {
        Map<String, String> goals = new HashMap<>();
        postings.stream()
                .filter(posting -> !BEGINNINGS.contains(posting.status()))
                .forEach(posting ->
                        goals.put(posting.requisitionId(), posting.status().name()));
        List<Version> moved = new ArrayList<>();
        for (JsonNode job : all(Service.JOB, "/v1/jobs?status=OPEN&limit=" + PAGE)) {
            String goal = goals.get(job.path("requisitionId").asText());
            if (goal != null) {
                moved.add(version(api.move(job, goal)));
            }
        }
        return moved;
    }

    private List<Version> writeCandidates(List<DemoCandidate> candidates, Map<String, UUID> existing) {
        return writeInBulk(
                Service.PROFILE,
                "/v1/candidates/bulk",
                missing(candidates, existing),
                progress("candidates", candidates, existing));
    }

    private List<Version> writeInBulk(Service service, String path, List<?> bodies, Progress progress) {
        List<Version> written = new ArrayList<>();
        if (!bodies.isEmpty()) {
            api.bulk(service, path, bodies, result -> {
                written.add(version(result));
                progress.step();
            });
        }
        return written;
    }

    /** Writes one by one, each under its own name. */
    private List<Version> writeAll(
            String things, Map<String, JsonNode> bodies, Map<String, UUID> existing, Service service) {
        List<Version> written = new ArrayList<>();
        Progress progress = new Progress(out, live, things, 0, bodies.size());
        bodies.forEach((name, body) -> {
            if (!existing.containsKey(name)) {
                String path = service == Service.JOB ? "/v1/jobs" : "/v1/candidates";
                written.add(version(api.create(service, path, KEY_PREFIX + name, body)));
            }
            progress.step();
        });
        return written;
    }

    private ObjectNode body(DemoPosting posting, Map<String, UUID> employers) {
        ObjectNode body = json.valueToTree(posting);
        if (!BEGINNINGS.contains(posting.status())) {
            body.put("status", DemoPosting.Status.OPEN.name());
        }
        return body.put("employerId", String.valueOf(employers.get(posting.employer())));
    }

    private static <T extends DemoEntity> List<T> missing(List<T> all, Map<String, UUID> existing) {
        return all.stream()
                .filter(entity -> !existing.containsKey(entity.externalId()))
                .toList();
    }

    private Progress progress(String things, List<? extends DemoEntity> all, Map<String, UUID> existing) {
        return new Progress(
                out, live, things, all.size() - missing(all, existing).size(), all.size());
    }

    /** The ids of all that the services have already, by the name of its own that each has. */
    private Map<String, UUID> existing(Service service, String path, String name) {
        Map<String, UUID> ids = new HashMap<>();
        all(service, path).forEach(item -> ids.put(item.path(name).asText(), id(item)));
        return ids;
    }

    /** The items of all pages. */
    private List<JsonNode> all(Service service, String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = api.get(service, path + cursor);
            page.path("items").forEach(items::add);
            cursor = next(page);
        }
        return items;
    }

    private static @Nullable String next(JsonNode page) {
        return page.hasNonNull("next") ? "&cursor=" + page.get("next").asText() : null;
    }

    private JsonNode items(Service service, String path) {
        return api.get(service, path).path("items");
    }

    private static Version version(JsonNode answer) {
        return new Version(id(answer), answer.path("version").asLong());
    }

    private static UUID id(JsonNode answer) {
        return UUID.fromString(answer.path("id").asText());
    }
}
