package org.himatch.local;

import java.nio.file.Path;
import org.himatch.infrastructure.LocalKafka;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Is the broker: runs until it is told to end. */
@Command(name = "kafka", hidden = true)
final class KafkaCommand implements Runnable {

    @Parameters(index = "0")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path directory;

    @Parameters(index = "1")
    private int port;

    @Parameters(index = "2")
    private int advertisedPort;

    @Override
    public void run() {
        Foreground.run(() -> LocalKafka.start(directory, port, advertisedPort));
    }
}
