package org.himatch.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a service takes on at once. */
@ConfigMapping(prefix = "himatch.admission")
public interface AdmissionConfig {

    /**
     * How many requests to the API may be in progress at once; what comes beyond that is refused at once. Divided by how many
     * a second are answered, it is about how long the last of them waits: 128 at 250 a second is half a second.
     */
    @WithDefault("128")
    int inFlight();
}
