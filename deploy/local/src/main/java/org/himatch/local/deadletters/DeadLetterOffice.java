package org.himatch.local.deadletters;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.himatch.events.Topic;

/**
 * Shows the dead letters, and sends them back to where they came from. A letter that was dealt with stays in its topic,
 * which nothing is ever taken out of; a mark behind it says so, and it is not open any more.
 *
 * <p>First sent, then marked: who is interrupted in between sends the same again, which changes nothing.
 */
public final class DeadLetterOffice implements AutoCloseable {
    private static final String DEALT_WITH = "himatch-dealt-with";
    private static final String OUTCOME = "himatch-outcome";

    private final Connection kafka;

    /** @param bootstrapServers {@code host:port} */
    public DeadLetterOffice(String bootstrapServers) {
        kafka = new Connection(bootstrapServers);
    }

    /** What became of a letter. */
    public enum Outcome {
        /** It is in its topic again. */
        REPLAYED,
        /** It was not sent, for a newer record of the same thing is there. */
        SUPERSEDED
    }

    /** Letters that nobody has dealt with, the oldest of each topic first. */
    public List<DeadLetter> open() {
        List<DeadLetter> open = new ArrayList<>();
        Arrays.stream(Topic.values()).forEach(topic -> open.addAll(open(topic)));
        return open;
    }

    /**
     * Sends letters back with their key, headers and value, unless that would put what is newer behind what is older.
     *
     * @param letters open ones
     * @param told learns what becomes of each
     */
    public void replay(List<DeadLetter> letters, Told told) throws InterruptedException {
        for (Topic topic : Topic.values()) {
            List<DeadLetter> ofTopic =
                    letters.stream().filter(letter -> letter.topic() == topic).toList();
            if (!ofTopic.isEmpty()) {
                Replay replay = new Replay(kafka, topic, ofTopic);
                for (DeadLetter letter : ofTopic) {
                    Outcome outcome = replay.send(letter) ? Outcome.REPLAYED : Outcome.SUPERSEDED;
                    mark(letter, outcome);
                    told.of(letter, outcome);
                }
                replay.putNewerBehind();
            }
        }
    }

    /** Who wants to know what became of letters. */
    @FunctionalInterface
    public interface Told {
        /** Called for each letter, once it is marked. */
        void of(DeadLetter letter, Outcome outcome);
    }

    @Override
    public void close() {
        kafka.close();
    }

    private List<DeadLetter> open(Topic topic) {
        List<DeadLetter> letters = new ArrayList<>();
        Set<String> dealtWith = new HashSet<>();
        kafka.read(
                topic.deadLetterName(),
                Map.of(),
                record -> DeadLetter.text(record.headers(), DEALT_WITH)
                        .ifPresentOrElse(dealtWith::add, () -> letters.add(new DeadLetter(topic, record))));
        return letters.stream()
                .filter(letter -> !dealtWith.contains(letter.id()))
                .toList();
    }

    private void mark(DeadLetter letter, Outcome outcome) throws InterruptedException {
        RecordHeaders headers = new RecordHeaders();
        headers.add(DEALT_WITH, letter.id().getBytes(StandardCharsets.UTF_8));
        headers.add(OUTCOME, outcome.name().getBytes(StandardCharsets.UTF_8));
        kafka.send(new ProducerRecord<>(
                letter.topic().deadLetterName(), null, letter.letter().key(), null, headers));
    }
}
