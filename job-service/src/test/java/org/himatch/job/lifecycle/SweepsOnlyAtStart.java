package org.himatch.job.lifecycle;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.time.Duration;
import java.util.Map;

/** The service sweeps when it starts and then leaves it to the test. */
public class SweepsOnlyAtStart implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("himatch.postings.expiry-every", "1H");
    }

    /** How a sweeper of the test's own works: by itself only at its start, and in batches of few. */
    record Config() implements PostingsConfig {
        @Override
        public Duration expiryEvery() {
            return Duration.ofHours(1);
        }

        @Override
        public int expiryBatch() {
            return 7;
        }
    }
}
