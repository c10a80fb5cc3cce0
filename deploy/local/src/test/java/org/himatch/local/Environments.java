package org.himatch.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.himatch.infrastructure.FreePorts;

/** Environment variables for an installation that is in nobody's way. */
final class Environments {
    private Environments() {}

    /** One with ports of its own. */
    static Map<String, String> withFreePorts() {
        Map<String, String> environment = new HashMap<>();
        for (Part part : Part.values()) {
            environment.put(part.portVariable(), Integer.toString(FreePorts.any()));
        }
        return environment;
    }

    /** One with ports and a folder of its own. */
    static Map<String, String> withFreePorts(Path home) {
        Map<String, String> environment = withFreePorts();
        environment.put("HIMATCH_HOME", home.toString());
        return environment;
    }
}
