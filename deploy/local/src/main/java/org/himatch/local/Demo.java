package org.himatch.local;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.himatch.local.demo.DemoLoader;
import org.himatch.local.demo.DemoMarket;
import org.himatch.local.demo.LoadedMarket;
import org.himatch.local.demo.PartnerApi;
import org.himatch.local.demo.ServiceFailure;
import org.himatch.local.show.FirstRanking;
import org.himatch.local.show.Screen;

/** What a running HIMatch is shown with: a demo market, and the ranking for one of its postings. */
final class Demo {

    private final Endpoints endpoints;
    private final Terminal terminal;

    Demo(Endpoints endpoints, Terminal terminal) {
        this.endpoints = endpoints;
        this.terminal = terminal;
    }

    /**
     * Loads the market, unless it is there, and shows the ranking.
     *
     * @throws Refusal if a service does not do its part
     */
    void loadAndShow(PrintStream out) {
        Tokens tokens = new Tokens(endpoints.issuer());
        try (PartnerApi api = new PartnerApi(
                endpoints.profile(), endpoints.job(), endpoints.matching(), () -> tokens.token("integrator"))) {
            LoadedMarket market =
                    new DemoLoader(api, out, terminal.interactive()).load(DemoMarket.on(LocalDate.now(ZoneOffset.UTC)));
            new FirstRanking(api, new Screen(out, terminal.width(), terminal.colours())).show(market);
        } catch (ServiceFailure failure) {
            throw new Refusal("The demo did not work out: " + failure.getMessage());
        }
    }
}
