package org.himatch.matching.intake;

import java.util.List;
import java.util.UUID;
import org.himatch.events.Topic;
import org.himatch.events.UnreadableEvent;
import org.himatch.matching.index.IndexEntry;

/** What a record comes to, before anything in the index is touched. */
sealed interface Decoded {

    /**
     * An entry for the index.
     *
     * @param unknownIds skills and credentials that this service's catalogue does not have
     */
    record Saved(IndexEntry entry, List<String> unknownIds) implements Decoded {}

    /** A deletion. */
    record Deleted(Topic topic, String partner, UUID id, long version) implements Decoded {}

    /** A record that cannot be applied, and why. */
    record Refused(UnreadableEvent cause) implements Decoded {}
}
