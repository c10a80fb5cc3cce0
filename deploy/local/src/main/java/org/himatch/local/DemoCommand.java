package org.himatch.local;

import java.util.Map;
import org.himatch.local.demo.Documents;
import picocli.CommandLine.Command;

/** Loads the demo market, unless it is there, and shows the first ranking. */
@Command(name = "demo", description = "Load the demo market and show a ranking.")
final class DemoCommand implements Runnable {

    @Override
    public void run() {
        Installation installation = Installation.here();
        Map<Part, Running> running = installation.requireUp();
        Endpoints endpoints = Endpoints.of(Ports.of(running));
        new Demo(endpoints, Documents.in(installation.project()), Terminal.of(System.getenv())).loadAndShow(System.out);
    }
}
