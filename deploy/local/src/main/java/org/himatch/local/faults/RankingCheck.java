package org.himatch.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.himatch.local.faults.Api.Answer;
import org.himatch.ranking.Explanation;
import org.himatch.ranking.Ranking;
import org.jspecify.annotations.Nullable;

/** Holds whole rankings, page by page, against the oracle's. */
final class RankingCheck {
    private static final int SAMPLES = 25;

    private final Api api;
    private final History history;
    private final Oracle oracle;
    private final LocalDate asOf;
    private final Random random;
    private int compared;

    RankingCheck(Api api, History history, Oracle oracle, LocalDate asOf, Random random) {
        this.api = api;
        this.history = history;
        this.oracle = oracle;
        this.asOf = asOf;
        this.random = random;
    }

    /** Compares the rankings for some of the postings and of the candidates; how many these were. */
    int check(List<JsonNode> candidates, List<JsonNode> jobs) {
        for (JsonNode job : sample(jobs)) {
            compare(
                    "/jobs/" + job.path("id").asText() + "/candidates",
                    "candidate",
                    oracle.candidatesFor(job),
                    Explanation::candidateId,
                    Explanation::candidateVersion);
        }
        for (JsonNode candidate : sample(candidates)) {
            compare(
                    "/candidates/" + candidate.path("id").asText() + "/jobs",
                    "job",
                    oracle.jobsFor(candidate),
                    Explanation::jobId,
                    Explanation::jobVersion);
        }
        return compared;
    }

    private List<JsonNode> sample(List<JsonNode> all) {
        List<JsonNode> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(SAMPLES, shuffled.size()));
    }

    private void compare(
            String path,
            String kind,
            Ranking expected,
            Function<Explanation, Object> id,
            Function<Explanation, Object> version) {
        List<String> wanted = expected.items().stream()
                .map(Ranking.Item::explanation)
                .map(item -> line(id.apply(item), version.apply(item), item.points(), item.eligible()))
                .toList();
        List<String> found = new ArrayList<>();
        String query = "/v1/matches" + path + "?nearMisses=true&asOf=" + asOf + "&limit=" + random.nextInt(7, 101);
        String cursor = "";
        do {
            Answer answer = api.get(Node.MATCHING, query + cursor);
            if (!answer.is(200) || answer.body().path("total").asInt() != expected.total()) {
                history.lost("%s is to have %d in all, and is answered with %s"
                        .formatted(query + cursor, expected.total(), shortened(answer.toString())));
                return;
            }
            answer.body()
                    .path("items")
                    .forEach(item -> found.add(line(
                            item.path(kind + "Id").asText(),
                            item.path(kind + "Version").asLong(),
                            item.path("points").asInt(),
                            item.path("eligible").asBoolean())));
            cursor = answer.body().has("next")
                    ? "&cursor=" + answer.body().path("next").asText()
                    : "";
        } while (!cursor.isEmpty() && found.size() <= wanted.size());
        compared++;
        if (!found.equals(wanted)) {
            history.lost("%s differs from the oracle%s".formatted(query, firstDifference(wanted, found)));
        }
    }

    private static String line(Object id, Object version, @Nullable Object points, boolean eligible) {
        return "%s version %s with %s points%s".formatted(id, version, points, eligible ? "" : ", not eligible");
    }

    private static String firstDifference(List<String> wanted, List<String> found) {
        for (int i = 0; i < Math.min(wanted.size(), found.size()); i++) {
            if (!wanted.get(i).equals(found.get(i))) {
                return " at place %d: it is to be %s, and is %s".formatted(i + 1, wanted.get(i), found.get(i));
            }
        }
        return ": it is to have %d items, and has %d".formatted(wanted.size(), found.size());
    }

    private static String shortened(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }
}
