package org.himatch.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.himatch.infrastructure.LocalIssuer;
import org.himatch.infrastructure.LocalPostgres;

/** Starts each part in the way that it is started. */
final class Starter {

    private final Installation installation;
    private final Routes routes;

    /** Services reach PostgreSQL and Kafka where these listen. */
    Starter(Installation installation) {
        this(installation, Routes.straight(installation.ports()));
    }

    Starter(Installation installation, Routes routes) {
        this.installation = installation;
        this.routes = routes;
    }

    /** Starts a part; returns as soon as there is a process, for PostgreSQL when it is ready. */
    ProcessHandle start(Part part) {
        return switch (part) {
            case POSTGRES -> postgres();
            case KAFKA -> command(part, "kafka", port(part), Integer.toString(routes.kafka()));
            case ISSUER -> command(part, "issuer", port(part));
            case PROFILE -> service(part, database(routes.profilePostgres(), "profile"));
            case JOB -> service(part, database(routes.jobPostgres(), "job"));
            case MATCHING ->
                service(
                        part,
                        Map.of(
                                "HIMATCH_MATCHING_QUICK_START_FOLDER",
                                installation.home().data(part).toString()));
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

    private ProcessHandle command(Part part, String name, String... ports) {
        List<String> arguments =
                new ArrayList<>(List.of(name, installation.home().data(part).toString()));
        arguments.addAll(List.of(ports));
        return JavaProcess.command(installation.home().newLog(part), arguments.toArray(String[]::new));
    }

    private ProcessHandle service(Part part, Map<String, String> database) {
        Map<String, String> configuration = new HashMap<>(database);
        configuration.putAll(configuration(part));
        return JavaProcess.jar(installation.home().newLog(part), installation.program(part), configuration);
    }

    /** Exactly what a service needs in production as well, by the same variables. */
    private Map<String, String> configuration(Part part) {
        return Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                port(part),
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + routes.kafka(),
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                LocalIssuer.url(installation.ports().of(Part.ISSUER)));
    }

    private static Map<String, String> database(int port, String name) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", LocalPostgres.jdbcUrl(port, name),
                "QUARKUS_DATASOURCE_USERNAME", LocalPostgres.USER,
                "QUARKUS_DATASOURCE_PASSWORD", LocalPostgres.PASSWORD);
    }

    private String port(Part part) {
        return Integer.toString(installation.ports().of(part));
    }
}
