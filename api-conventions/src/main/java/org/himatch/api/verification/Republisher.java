package org.himatch.api.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himatch.api.InputCheck;
import org.himatch.api.InvalidInput;
import org.himatch.api.Violation;
import org.himatch.events.Snapshot;

/**
 * Publishes things as they are, so that an index takes them: one whose version it has already, or a newer one, gets a version
 * beyond that, and one that is not here is published as gone.
 */
@ApplicationScoped
public class Republisher {
    private final InputCheck inputCheck;

    Republisher(InputCheck inputCheck) {
        this.inputCheck = inputCheck;
    }

    /** One partner's things at their writer, within the caller's transaction. */
    public interface Writer {

        /** The thing as it is, and nobody else's to change until the transaction ends. */
        Optional<? extends Snapshot> lock(UUID id);

        /** Stores a locked thing with a version beyond its own. */
        Snapshot raise(UUID id, long version);

        /** Has things published as they are. */
        void publish(List<Snapshot> things);

        /** Has it published that a thing is gone. */
        void publishGone(UUID id, long version);
    }

    /** Publishes what is wanted. Needs a transaction. */
    public Republished republish(Republication wanted, Writer writer) {
        List<Violation> violations = inputCheck.violationsOf(wanted);
        if (!violations.isEmpty()) {
            throw InvalidInput.of(violations);
        }
        List<Snapshot> saved = new ArrayList<>();
        int raised = 0;
        int deleted = 0;
        // In one order for all, so that no two wait for each other.
        List<Republication.Item> items = wanted.items().stream()
                .sorted(Comparator.comparing(Republication.Item::id))
                .toList();
        for (Republication.Item item : items) {
            Optional<? extends Snapshot> present = writer.lock(item.id());
            if (present.isEmpty()) {
                writer.publishGone(item.id(), item.indexed() + 1);
                deleted++;
            } else if (present.get().version() > item.indexed()) {
                saved.add(present.get());
            } else {
                saved.add(writer.raise(item.id(), item.indexed() + 1));
                raised++;
            }
        }
        writer.publish(saved);
        return new Republished(saved.size(), raised, deleted);
    }
}
