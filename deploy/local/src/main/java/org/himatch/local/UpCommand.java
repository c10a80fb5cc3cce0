package org.himatch.local;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything, shows that it works, and stays until Ctrl-C. */
@Command(name = "up", description = "Start everything; Ctrl-C stops it.")
final class UpCommand implements Runnable {

    @Option(
            names = {"-d", "--detach"},
            description = "Return when everything is ready; ./himatch down stops it.")
    private boolean detach;

    @Option(names = "--no-demo", description = "Load no demo market and show no ranking.")
    private boolean noDemo;

    @Override
    public void run() {
        new Session(Installation.here(), detach, !noDemo).run();
    }
}
