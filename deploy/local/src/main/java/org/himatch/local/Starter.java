package org.himatch.local;

import java.util.HashMap;
import java.util.Map;
import org.himatch.infrastructure.LocalIssuer;
import org.himatch.infrastructure.LocalPostgres;

/** Starts each part in the way that it is started. */
final class Starter {

    private final Installation installation;

    Starter(Installation installation) {
        this.installation = installation;
    }

    /** Starts a part; returns as soon as there is a process, for PostgreSQL when it is ready. */
    ProcessHandle start(Part part) {
        return switch (part) {
            case POSTGRES -> postgres();
            case KAFKA -> command(part, "kafka");
            case ISSUER -> command(part, "issuer");
            case PROFILE -> service(part, "profile");
            case JOB -> service(part, "job");
            case MATCHING -> service(part, "");
        };
    }

    private ProcessHandle postgres() {
        LocalPostgres server = LocalPostgres.start(
                installation.home().data(Part.POSTGRES),
                installation.ports().of(Part.POSTGRES),
                installation.home().newLog(Part.POSTGRES));
        server.createDatabaseIfAbsent("profile");
        server.createDatabaseIfAbsent("job");
        return server.process().orElseThrow(() -> new Refusal("PostgreSQL ended as soon as it was ready"));
    }

    private ProcessHandle command(Part part, String name) {
        return JavaProcess.command(
                installation.home().newLog(part),
                name,
                installation.home().data(part).toString(),
                Integer.toString(installation.ports().of(part)));
    }

    private ProcessHandle service(Part part, String database) {
        return JavaProcess.jar(
                installation.home().newLog(part), installation.program(part), configuration(part, database));
    }

    /** Exactly what a service needs in production as well, by the same variables. */
    private Map<String, String> configuration(Part part, String database) {
        Ports ports = installation.ports();
        Map<String, String> configuration = new HashMap<>();
        configuration.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        configuration.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(part)));
        configuration.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.of(Part.KAFKA));
        configuration.put("QUARKUS_OIDC_AUTH_SERVER_URL", LocalIssuer.url(ports.of(Part.ISSUER)));
        if (!database.isEmpty()) {
            configuration.put("QUARKUS_DATASOURCE_JDBC_URL", LocalPostgres.jdbcUrl(ports.of(Part.POSTGRES), database));
            configuration.put("QUARKUS_DATASOURCE_USERNAME", LocalPostgres.USER);
            configuration.put("QUARKUS_DATASOURCE_PASSWORD", LocalPostgres.PASSWORD);
        }
        return configuration;
    }
}
