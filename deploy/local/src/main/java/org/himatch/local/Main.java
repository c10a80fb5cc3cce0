package org.himatch.local;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The Java part of {@code ./himatch}.
 *
 * <p>Exit codes: 0 done; 1 refused or failed, with one line that says why; 2 not understood; 3 from {@code status}, when
 * not everything is up; 130 after Ctrl-C and 143 after SIGTERM, once everything is stopped.
 */
@Command(
        name = "himatch",
        description = "HIMatch on this machine.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            TokenCommand.class,
            DemoCommand.class,
            TourCommand.class,
            FaultsCommand.class,
            LoadCommand.class,
            VerifyCommand.class,
            DeadLettersCommand.class,
            KafkaCommand.class,
            IssuerCommand.class
        })
public final class Main implements Runnable {

    static final int NOT_UNDERSTOOD = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param arguments the command and what belongs to it
     */
    public static void main(String[] arguments) {
        // Before anything logs: the default log manager would have been chosen by then.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof Refusal refusal) {
                        return complain(refusal.line(), refusal.exitCode());
                    }
                    throw failure;
                })
                .setParameterExceptionHandler(
                        (misuse, given) -> complain(misuse.getMessage() + " (./himatch help)", NOT_UNDERSTOOD))
                .execute(arguments);
    }

    private static int complain(String line, int exitCode) {
        System.err.println("himatch: " + line);
        return exitCode;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
