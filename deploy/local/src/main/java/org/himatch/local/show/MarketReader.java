package org.himatch.local.show;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himatch.local.demo.LoadedMarket;
import org.himatch.local.demo.PartnerApi;
import org.himatch.local.demo.PartnerApi.Service;
import org.himatch.local.demo.ServiceFailure;

/** Asks the three services for what is shown. */
final class MarketReader {
    /** Versions that one request may ask for, and still be short enough for its first line. */
    private static final int VERSIONS_AT_ONCE = 40;

    private static final int PATIENCE = 15;
    private static final int NOT_CAUGHT_UP = 503;
    private static final int MOST = 100;

    private final PartnerApi api;
    private final Symbols symbols;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Map<UUID, JsonNode> employers = new HashMap<>();

    MarketReader(PartnerApi api, Symbols symbols) {
        this.api = api;
        this.symbols = symbols;
    }

    /** Waits until matching has seen all that was written. */
    void awaitArrival(LoadedMarket market) {
        List<LoadedMarket.Version> written = market.written();
        for (int from = 0; from < written.size(); from += VERSIONS_AT_ONCE) {
            StringBuilder path = new StringBuilder(candidatesFor(market.showcase(), 1));
            written.subList(from, Math.min(written.size(), from + VERSIONS_AT_ONCE))
                    .forEach(version -> path.append("&atLeast=").append(version));
            awaitAnswer(path.toString());
        }
    }

    /** The best candidates for a posting, each with what every criterion came to. */
    Ranking candidates(UUID job, int limit) {
        return ranking(candidatesFor(job, limit) + "&include=criteria");
    }

    /** As {@link #candidates}, followed by those who are not eligible, with what they miss. */
    Ranking candidatesAndNearMisses(UUID job, int limit) {
        return ranking(candidatesFor(job, Math.min(MOST, limit)) + "&include=criteria&nearMisses=true");
    }

    /** The postings that fit a candidate best. */
    Ranking jobs(UUID candidate, int limit) {
        return ranking("/v1/matches/candidates/%s/jobs?limit=%d".formatted(candidate, limit));
    }

    /** The id of the only item of a list; the list must have just one. */
    UUID only(Service service, String path) {
        JsonNode items = api.get(service, path).path("items");
        if (items.size() != 1) {
            throw new IllegalStateException("GET %s has %d items, not one".formatted(path, items.size()));
        }
        return UUID.fromString(items.path(0).path("id").asText());
    }

    Posting posting(UUID id) {
        JsonNode job = api.get(Service.JOB, "/v1/jobs/" + id);
        UUID employer = UUID.fromString(job.path("employerId").asText());
        return Posting.of(
                job, employers.computeIfAbsent(employer, its -> api.get(Service.JOB, "/v1/employers/" + its)), symbols);
    }

    Person person(UUID id, String asOf) {
        return Person.of(api.get(Service.PROFILE, "/v1/candidates/" + id), asOf);
    }

    private static String candidatesFor(UUID job, int limit) {
        return "/v1/matches/jobs/%s/candidates?limit=%d".formatted(job, limit);
    }

    /** The service itself waits two seconds at a time, so there is nothing to sleep for between the tries. */
    private void awaitAnswer(String path) {
        for (int tries = 1; ; tries++) {
            try {
                api.get(Service.MATCHING, path);
                return;
            } catch (ServiceFailure failure) {
                if (failure.status() != NOT_CAUGHT_UP || tries == PATIENCE) {
                    throw failure;
                }
            }
        }
    }

    private Ranking ranking(String path) {
        JsonNode answer = api.get(Service.MATCHING, path);
        try {
            return json.treeToValue(answer, Ranking.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("matching-service answers GET %s with something else".formatted(path), e);
        }
    }
}
