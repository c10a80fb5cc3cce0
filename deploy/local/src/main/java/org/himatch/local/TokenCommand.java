package org.himatch.local;

import java.net.URI;
import org.himatch.infrastructure.LocalIssuer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a token and nothing else, so that it can stand in {@code $(…)}. */
@Command(name = "token", description = "Print a token of the partner demo with a role.")
final class TokenCommand implements Runnable {

    @Parameters(paramLabel = "ROLE", description = "candidate, employer, integrator or operator")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String role;

    @Override
    public void run() {
        if (!LocalIssuer.ROLES.contains(role)) {
            throw new Refusal(
                    "There is no role '%s': there are %s".formatted(role, String.join(", ", LocalIssuer.ROLES)),
                    Main.NOT_UNDERSTOOD);
        }
        RunState state = Installation.here().state();
        Running issuer = state.running().get(Part.ISSUER);
        if (issuer == null) {
            throw new Refusal("The issuer is not up: ./himatch up starts it");
        }
        System.out.println(new Tokens(URI.create(LocalIssuer.url(issuer.port()))).token(role));
    }
}
