package org.himatch.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where HIMatch is on this machine.
 *
 * @param project the checkout, with the services that were built in it
 * @param home what it writes
 * @param ports where its parts are to listen
 */
record Installation(Path project, Home home, Ports ports) {

    /** From the environment and the property {@code himatch.root}, which {@code ./himatch} sets. */
    static Installation here() {
        Path project =
                Path.of(System.getProperty("himatch.root", "")).toAbsolutePath().normalize();
        Map<String, String> environment = System.getenv();
        return new Installation(project, Home.from(environment, project), Ports.from(environment));
    }

    RunState state() {
        return new RunState(home.run());
    }

    /** The program of a service, built or not. */
    Path program(Part service) {
        return project.resolve(service.title()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /**
     * Makes sure that everything is up, and tells where.
     *
     * @throws Refusal naming the first part that is not
     */
    Map<Part, Running> requireUp() {
        Map<Part, Running> running = state().running();
        for (Part part : Part.values()) {
            if (!running.containsKey(part)) {
                throw new Refusal("%s is not up: ./himatch up starts it".formatted(part.title()));
            }
        }
        return running;
    }

    /**
     * Makes sure that every service is built.
     *
     * @throws Refusal naming the first that is not
     */
    void requireBuilt() {
        for (Part service : Part.services()) {
            if (!Files.exists(program(service))) {
                throw new Refusal("%s is not built (%s is missing): ./himatch build does it"
                        .formatted(service.title(), program(service)));
            }
        }
    }
}
