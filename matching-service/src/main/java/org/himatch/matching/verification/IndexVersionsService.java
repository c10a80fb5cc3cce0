package org.himatch.matching.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.himatch.api.verification.HeldVersion;
import org.himatch.events.Topic;
import org.himatch.matching.index.MarketIndex;

/** Which versions the index knows of. */
@ApplicationScoped
class IndexVersionsService {
    private final MarketIndex index;

    IndexVersionsService(MarketIndex index) {
        this.index = index;
    }

    /** Those of one partner, in no order; what changes while they are read may be in it or not. */
    Stream<HeldVersion> list(String partner, Topic topic) {
        return index.versions(partner, topic)
                .map(known -> new HeldVersion(known.id(), known.version(), known.deleted()));
    }
}
