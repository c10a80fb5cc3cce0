package org.himatch.local;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.himatch.local.verify.Services;
import org.himatch.local.verify.Verification;
import org.himatch.local.verify.VerificationFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares both databases with the index, version by version, and has published again what differs. */
@Command(name = "verify", description = "Compare the databases with the index, and repair what differs.")
final class VerifyCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Option(names = "--check", description = "Only compare; exit code 1 when something differs.")
    private boolean onlyCheck;

    @Override
    public Integer call() {
        Endpoints endpoints = Endpoints.of(Ports.of(Installation.here().requireUp()));
        try (Services services = new Services(
                endpoints.profile(),
                endpoints.job(),
                endpoints.matching(),
                new Tokens(endpoints.issuer()).token("operator"))) {
            Verification verification = new Verification(services, PATIENCE, System.out::println);
            return (onlyCheck ? verification.check() : verification.repair()) ? 0 : 1;
        } catch (VerificationFailure failure) {
            throw new Refusal("The versions could not be compared: " + failure.getMessage());
        }
    }
}
