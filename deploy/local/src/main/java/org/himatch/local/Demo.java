package org.himatch.local;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.BiConsumer;
import org.himatch.local.demo.DemoLoader;
import org.himatch.local.demo.DemoMarket;
import org.himatch.local.demo.Documents;
import org.himatch.local.demo.LoadedMarket;
import org.himatch.local.demo.PartnerApi;
import org.himatch.local.demo.ServiceFailure;
import org.himatch.local.show.FirstRanking;
import org.himatch.local.show.Screen;
import org.himatch.local.show.Tour;

/** What a running HIMatch is shown with: a demo market, and the ranking for one of its postings. */
final class Demo {

    private final Endpoints endpoints;
    private final Documents documents;
    private final Terminal terminal;

    Demo(Endpoints endpoints, Documents documents, Terminal terminal) {
        this.endpoints = endpoints;
        this.documents = documents;
        this.terminal = terminal;
    }

    /**
     * Loads the market, unless it is there, and shows the ranking.
     *
     * @throws Refusal if a service does not do its part
     */
    void loadAndShow(PrintStream out) {
        withMarket(out, (api, market) -> new FirstRanking(api, screen(out)).show(market));
    }

    /**
     * Loads the market, unless it is there, and shows what becomes of a posting's text and of a résumé.
     *
     * @throws Refusal if a service does not do its part
     */
    void tour(PrintStream out) {
        withMarket(out, (api, market) -> new Tour(api, documents, screen(out)).show(market));
    }

    private void withMarket(PrintStream out, BiConsumer<PartnerApi, LoadedMarket> show) {
        Tokens tokens = new Tokens(endpoints.issuer());
        try (PartnerApi api = new PartnerApi(
                endpoints.profile(), endpoints.job(), endpoints.matching(), () -> tokens.token("integrator"))) {
            LoadedMarket market = new DemoLoader(api, out, terminal.interactive())
                    .load(DemoMarket.on(LocalDate.now(ZoneOffset.UTC)), documents);
            show.accept(api, market);
        } catch (ServiceFailure failure) {
            throw new Refusal("The demo did not work out: " + failure.getMessage());
        }
    }

    private Screen screen(PrintStream out) {
        return new Screen(out, terminal.width(), terminal.colours());
    }
}
