package org.himatch.local;

import java.nio.file.Path;
import org.himatch.infrastructure.LocalIssuer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Is the issuer: runs until it is told to end. */
@Command(name = "issuer", hidden = true)
final class IssuerCommand implements Runnable {

    @Parameters(index = "0")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path directory;

    @Parameters(index = "1")
    private int port;

    @Override
    public void run() {
        Foreground.run(() -> LocalIssuer.start(directory.resolve("key"), port));
    }
}
