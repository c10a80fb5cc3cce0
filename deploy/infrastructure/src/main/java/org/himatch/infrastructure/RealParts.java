package org.himatch.infrastructure;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives a Quarkus test the real PostgreSQL, Kafka and issuer, started once per JVM and shared by all its tests.
 *
 * <p>The init argument {@code database} names the database to use; every start gets a new, empty one whose name begins
 * so. Without it no data source is configured.
 */
public final class RealParts implements QuarkusTestResourceLifecycleManager {

    private @Nullable String database;

    /** For Quarkus. */
    public RealParts() {}

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.get("database");
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> configuration = new HashMap<>();
        configuration.put("kafka.bootstrap.servers", kafka().bootstrapServers());
        configuration.put("quarkus.oidc.auth-server-url", issuer().url());
        if (database != null) {
            String fresh = SharedParts.get().freshDatabase(database);
            configuration.put("quarkus.datasource.jdbc.url", postgres().jdbcUrl(fresh));
            configuration.put("quarkus.datasource.username", LocalPostgres.USER);
            configuration.put("quarkus.datasource.password", LocalPostgres.PASSWORD);
        }
        return configuration;
    }

    /** Nothing: the parts serve other tests of this JVM, and end with it. */
    @Override
    public void stop() {}

    /** The shared PostgreSQL. */
    public static LocalPostgres postgres() {
        return SharedParts.get().postgres();
    }

    /** The shared broker. */
    public static LocalKafka kafka() {
        return SharedParts.get().kafka();
    }

    /** The shared issuer. */
    public static LocalIssuer issuer() {
        return SharedParts.get().issuer();
    }
}
