package org.himatch.local;

import java.util.Map;
import org.himatch.local.demo.Documents;
import picocli.CommandLine.Command;

/** Shows on the demo market what becomes of a pasted posting and of a résumé. */
@Command(name = "tour", description = "Show what becomes of a pasted posting and of a résumé.")
final class TourCommand implements Runnable {

    @Override
    public void run() {
        Installation installation = Installation.here();
        Map<Part, Running> running = installation.requireUp();
        new Demo(Endpoints.of(Ports.of(running)), Documents.in(installation.project()), Terminal.of(System.getenv()))
                .tour(System.out);
    }
}
