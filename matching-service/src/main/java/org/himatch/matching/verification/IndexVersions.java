package org.himatch.matching.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.himatch.api.verification.HeldVersion;
import org.himatch.events.Topic;
import org.himatch.matching.index.MarketIndex;

/** What the index holds, in the words in which the writers say what they hold. */
@ApplicationScoped
class IndexVersions {
    private final MarketIndex index;

    IndexVersions(MarketIndex index) {
        this.index = index;
    }

    /** Every version of the partner's candidates or postings that is known. */
    Stream<HeldVersion> of(String partner, Topic topic) {
        return index.versions(partner, topic)
                .map(known -> new HeldVersion(known.id(), known.version(), known.deleted()));
    }
}
