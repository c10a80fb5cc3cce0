package org.himatch.infrastructure;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a Quarkus test, in place of the broker of {@link RealParts}, an address at which nothing listens yet. Its init arguments are
 * further settings of the service.
 */
public final class NoBroker implements QuarkusTestResourceLifecycleManager {

    private final Map<String, String> settings = new HashMap<>();

    /** For Quarkus. */
    public NoBroker() {}

    @Override
    public void init(Map<String, String> arguments) {
        settings.putAll(arguments);
    }

    /** Behind {@link RealParts}, whose broker this takes the place of. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        settings.put("kafka.bootstrap.servers", "127.0.0.1:" + FreePorts.any());
        return settings;
    }

    /** Nothing was started. */
    @Override
    public void stop() {}
}
