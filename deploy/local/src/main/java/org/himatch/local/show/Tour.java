package org.himatch.local.show;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.himatch.catalogue.Catalogue;
import org.himatch.local.demo.Documents;
import org.himatch.local.demo.LoadedMarket;
import org.himatch.local.demo.PartnerApi;
import org.himatch.local.demo.PartnerApi.Service;
import org.himatch.local.demo.ServiceFailure;
import org.himatch.local.show.Ranking.Match;

/**
 * Two texts become two records, and meet: what a pasted posting asks for, what a résumé shows, each with the words that it
 * came from; where its author stands in the ranking for the posting, why, and what would open more postings.
 */
public final class Tour {
    private static final int FOLLOWED = 100;
    private static final int NEIGHBOURS = 3;

    private final PartnerApi api;
    private final Documents documents;
    private final MarketReader market;
    private final Screen screen;
    private final Catalogue catalogue = Catalogue.builtIn();

    /**
     * Nothing is asked or shown yet.
     *
     * @param api the three services; its token must have the role integrator
     * @param documents what the market's posting and candidate were made of
     */
    public Tour(PartnerApi api, Documents documents, Screen screen) {
        this.api = api;
        this.documents = documents;
        this.market = new MarketReader(api, screen.symbols());
        this.screen = screen;
    }

    /**
     * Waits until matching has seen the market, and shows the tour.
     *
     * @throws ServiceFailure when a service cannot be reached or does not answer with a success, or the demo market has lost
     *     the posting or the candidate
     */
    public void show(LoadedMarket loaded) {
        market.awaitArrival(loaded);
        ask("POST /v1/jobs/suggestions", "examples/posting.txt");
        String text = JsonNodeFactory.instance
                .objectNode()
                .put("text", documents.pastedPosting())
                .toString();
        new SuggestionsBlock(screen).show(api.read(Service.JOB, "/v1/jobs/suggestions", "application/json", text));

        ask("POST /v1/resumes", "examples/resume.txt");
        new ResumeBlock(screen, catalogue)
                .show(api.read(Service.PROFILE, "/v1/resumes", "text/plain", documents.resume()));

        UUID job = id(Service.JOB, "/v1/jobs?requisitionId=" + Documents.PASTED_REQUISITION);
        UUID candidate = id(Service.PROFILE, "/v1/candidates?externalId=" + Documents.RESUME_ID);
        String name = market.person(candidate, "").name();
        showPlace(job, candidate, name);
        showHints(candidate, name);
    }

    private void ask(String request, String file) {
        screen.blank();
        screen.line("  " + screen.dim(request + "   " + file));
        screen.blank();
    }

    private UUID id(Service service, String path) {
        return market.only(service, path);
    }

    private void showPlace(UUID job, UUID candidate, String name) {
        ask("GET /v1/matches/jobs/{jobId}/candidates", "");
        Ranking ranking = market.candidates(job, FOLLOWED);
        int place = IntStream.range(0, ranking.items().size())
                .filter(at -> ranking.items().get(at).id().equals(candidate))
                .findFirst()
                .orElse(-1);
        if (place < 0) {
            screen.line("  %s is not among the first %d of %d who are eligible."
                    .formatted(name, FOLLOWED, ranking.total()));
            return;
        }
        int from = Math.max(0, place - NEIGHBOURS);
        List<Match> around =
                ranking.items().subList(from, Math.min(ranking.items().size(), place + NEIGHBOURS + 1));
        List<Row> rows = around.stream()
                .map(match -> new Row(match, market.person(match.id(), ranking.asOf())))
                .toList();
        new CandidateTable(screen).show(rows, from, ranking.total(), ranking.asOf());
        screen.blank();
        new ReasonsBlock(screen, catalogue).show(rows.get(place - from));
    }

    private void showHints(UUID candidate, String name) {
        ask("GET /v1/matches/candidates/{candidateId}/completeness", "");
        JsonNode answer = api.get(Service.MATCHING, "/v1/matches/candidates/" + candidate + "/completeness");
        new HintsBlock(screen).show(answer, name);
    }
}
