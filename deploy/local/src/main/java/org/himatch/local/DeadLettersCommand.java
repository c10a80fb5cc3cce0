package org.himatch.local;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.common.KafkaException;
import org.himatch.local.deadletters.DeadLetter;
import org.himatch.local.deadletters.DeadLetterOffice;
import org.himatch.local.deadletters.LetterTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the records that could not be applied, and sends them back to be tried again. */
@Command(name = "dead-letters", description = "List the records that could not be applied, and try them again.")
final class DeadLettersCommand implements Callable<Integer> {
    private static final Logger KAFKA_CLIENT = Logger.getLogger("org.apache.kafka");

    @Option(names = "--replay", description = "Send the letters of these ids back to their topic.")
    private boolean replay;

    @Option(names = "--all", description = "With --replay: all that are open.")
    private boolean all;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "Another Kafka than that of ./himatch up.")
    private @Nullable String kafka;

    @Parameters(paramLabel = "ID", description = "As listed, such as candidates:0:17.")
    private List<String> ids = List.of();

    @Override
    public Integer call() throws InterruptedException {
        if (replay ? all != ids.isEmpty() : all || !ids.isEmpty()) {
            throw new Refusal("Either --replay ID… or --replay --all", Main.NOT_UNDERSTOOD);
        }
        // What it says about a broker that is away, again and again, is said in the end in one line.
        KAFKA_CLIENT.setLevel(Level.SEVERE);
        String address = kafka != null
                ? kafka
                : "127.0.0.1:" + Ports.of(Installation.here().requireUp()).of(Part.KAFKA);
        try (DeadLetterOffice office = new DeadLetterOffice(address)) {
            List<DeadLetter> open = office.open();
            if (replay) {
                office.replay(
                        chosen(open), (letter, outcome) -> System.out.println(letter.id() + " " + wording(outcome)));
            } else if (!open.isEmpty()) {
                LetterTable.print(open, System.out::println);
            }
            if (open.isEmpty()) {
                System.out.println("No dead letters: every record could be applied, or was dealt with.");
            }
            return 0;
        } catch (KafkaException failure) {
            throw new Refusal("Kafka at %s does not answer as it should: %s".formatted(address, failure.getMessage()));
        }
    }

    private List<DeadLetter> chosen(List<DeadLetter> open) {
        if (all) {
            return open;
        }
        Set<String> unknown = new HashSet<>(ids);
        open.forEach(letter -> unknown.remove(letter.id()));
        if (!unknown.isEmpty()) {
            throw new Refusal("No open dead letter: " + String.join(", ", unknown) + "; nothing was sent");
        }
        return open.stream().filter(letter -> ids.contains(letter.id())).toList();
    }

    private static String wording(DeadLetterOffice.Outcome outcome) {
        return switch (outcome) {
            case REPLAYED -> "was sent back; it is listed again if it still cannot be applied";
            case SUPERSEDED -> "was not sent: its topic has a newer record of the same key";
        };
    }
}
