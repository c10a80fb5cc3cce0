package org.himatch.matching.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.himatch.api.Caller;
import org.himatch.matching.MatchingConfig;
import org.himatch.matching.NotCaughtUp;
import org.himatch.matching.index.MarketIndex;
import org.himatch.matching.index.VersionedId;

/** Keeps a request back until the index has the versions that it names. */
@ApplicationScoped
public class Freshness {
    private final MarketIndex index;
    private final Caller caller;
    private final Duration longest;
    private final Semaphore waiters;

    Freshness(MarketIndex index, Caller caller, MatchingConfig config) {
        this.index = index;
        this.caller = caller;
        this.longest = config.freshnessWait();
        this.waiters = new Semaphore(config.freshnessWaiters());
    }

    /** Waits for these versions; the request ends with 503 when they do not come, or too many wait already. */
    public void await(List<VersionedId> atLeast) {
        if (atLeast.isEmpty() || index.await(caller.partner(), atLeast, Duration.ZERO)) {
            return;
        }
        if (!waiters.tryAcquire()) {
            throw new NotCaughtUp("A version of atLeast has not arrived, and many requests wait for theirs already");
        }
        try {
            if (!index.await(caller.partner(), atLeast, longest)) {
                throw new NotCaughtUp("A version of atLeast has not arrived within " + longest.toMillis() + " ms");
            }
        } finally {
            waiters.release();
        }
    }
}
