package org.himatch.local;

import java.util.Map;
import picocli.CommandLine.Command;

/** Loads the demo market, unless it is there, and shows the first ranking. */
@Command(name = "demo", description = "Load the demo market and show a ranking.")
final class DemoCommand implements Runnable {

    @Override
    public void run() {
        Map<Part, Running> running = Installation.here().state().running();
        for (Part part : Part.values()) {
            if (!running.containsKey(part)) {
                throw new Refusal("%s is not up: ./himatch up starts it".formatted(part.title()));
            }
        }
        Endpoints endpoints = Endpoints.of(Ports.of(running));
        new Demo(endpoints, Terminal.of(System.getenv())).loadAndShow(System.out);
    }
}
