package org.himatch.local;

import java.util.List;
import org.himatch.infrastructure.LocalIssuer;

/** What a user needs to know once everything is up. */
record Welcome(Home home, Endpoints endpoints) {

    List<String> lines(boolean detached) {
        return List.of(
                "",
                "  Profiles   " + endpoints.profile() + "/q/swagger-ui",
                "  Jobs       " + endpoints.job() + "/q/swagger-ui",
                "  Matches    " + endpoints.matching() + "/q/swagger-ui",
                "             (OpenAPI at /q/openapi, health at /q/health of each)",
                "  Token      ./himatch token ROLE    (%s)".formatted(String.join(", ", LocalIssuer.ROLES)),
                "  Try        curl -H \"Authorization: Bearer $(./himatch token integrator)\" \\",
                "                  " + endpoints.job() + "/v1/jobs",
                "  Logs       " + home.logs(),
                "",
                detached ? "./himatch down stops it." : "Ctrl-C stops it.");
    }
}
