package org.himatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.himatch.infrastructure.Ending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher from outside, with the real PostgreSQL, Kafka and issuer, and with services that only answer. */
class LauncherTest {

    @TempDir
    static Path project;

    private static final Map<String, String> ENVIRONMENT = new HashMap<>();
    private static RunState state;

    @BeforeAll
    static void install() throws IOException {
        ENVIRONMENT.putAll(Environments.withFreePorts());
        Home home = Home.from(Map.of(), project);
        Installation installation = new Installation(project, home, Ports.from(ENVIRONMENT));
        for (Part service : Part.services()) {
            FakeService.install(installation.program(service));
        }
        state = installation.state();
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        run("down");
    }

    @Test
    void upBringsEverythingUpAndATermSignalTakesItDownInOrder() throws Exception {
        // Given
        LauncherProcess up = start("up", "--no-demo");
        up.awaitOutput("Ctrl-C stops it.");
        LauncherProcess status = run("status");
        LauncherProcess token = run("token", "employer");
        LauncherProcess second = run("up", "--no-demo");
        Map<Part, Running> running = state.running();

        // When
        up.handle().destroy();

        // Then
        assertThat(up.awaitExit()).isEqualTo(143);
        assertThat(up.out()).contains("Ready after").doesNotContain("\u001B");
        assertThat(up.out())
                .containsSubsequence(
                        "Stopping HIMatch.",
                        "stopping profile-service, job-service, matching-service",
                        "stopping kafka, issuer",
                        "stopping postgresql",
                        "Stopped");
        assertThat(up.err()).isEmpty();
        assertThat(running).hasSize(Part.values().length);
        assertThat(running.values())
                .allSatisfy(part -> assertThat(part.process()).isEmpty());

        assertThat(status.awaitExit()).isZero();
        assertThat(status.out().lines().filter(line -> line.contains(" ready ")))
                .hasSize(Part.values().length);
        assertThat(token.awaitExit()).isZero();
        assertThat(token.out()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\R");
        assertThat(second.awaitExit()).isEqualTo(1);
        assertThat(second.err())
                .contains("up already", "process " + up.handle().pid())
                .hasLineCount(1);
    }

    @Test
    void aPartThatIsKilledIsStartedAgainAndOneThatIsInterruptedStays() throws Exception {
        // Given
        LauncherProcess up = start("up", "--no-demo");
        up.awaitOutput("Ctrl-C stops it.");
        ProcessHandle job = state.process(Part.JOB).orElseThrow();
        ProcessHandle matching = state.process(Part.MATCHING).orElseThrow();
        new ProcessBuilder("kill", "-INT", Long.toString(job.pid())).start().waitFor();

        // When
        matching.destroyForcibly();

        // Then
        up.awaitOutput("matching-service ended; starting it again");
        assertThat(up.out()).doesNotContain("job-service ended");
        assertThat(job.isAlive()).isTrue();
        LauncherProcess down = run("down");
        assertThat(down.awaitExit()).isZero();
        assertThat(up.awaitExit()).isEqualTo(143);
        assertThat(state.running()).isEmpty();
    }

    @Test
    void whatAKilledLauncherLeftIsFoundAndReplaced() throws Exception {
        // Given
        LauncherProcess killed = start("up", "--no-demo");
        killed.awaitOutput("Ctrl-C stops it.");
        Map<Part, Running> leftovers = state.running();
        killed.handle().destroyForcibly();
        killed.awaitExit();
        assertThat(state.running()).hasSize(Part.values().length);
        kill(Part.ISSUER);

        // When
        LauncherProcess detached = run("up", "--no-demo", "--detach");

        // Then
        assertThat(detached.awaitExit()).as(detached.toString()).isZero();
        assertThat(detached.out()).containsSubsequence("left running", "Starting HIMatch", "./himatch down stops it.");
        assertThat(leftovers.values())
                .allSatisfy(part -> assertThat(part.process()).isEmpty());
        assertThat(state.running()).hasSize(Part.values().length);
        assertThat(run("up", "--no-demo").out()).contains("up already");
        kill(Part.JOB);
        LauncherProcess status = run("status");
        assertThat(status.awaitExit()).isEqualTo(3);
        assertThat(status.out()).containsPattern("job-service .* ended");
        assertThat(run("down").awaitExit()).isZero();
        assertThat(state.running()).isEmpty();
    }

    @Test
    void aServiceThatEndsAtItsStartIsNamedWithItsReasonAndNothingStaysUp() throws Exception {
        // Given
        ENVIRONMENT.put(FakeService.FAILING, "job-service");

        // When
        LauncherProcess up = run("up", "--no-demo");
        ENVIRONMENT.remove(FakeService.FAILING);

        // Then
        assertThat(up.awaitExit()).isEqualTo(1);
        assertThat(up.err())
                .hasLineCount(1)
                .contains("job-service ended while it started", "the database has another mind", "job-service.log");
        assertThat(state.running()).isEmpty();
    }

    @Test
    void aTermSignalDuringTheStartLeavesNothingBehind() throws Exception {
        // Given
        LauncherProcess up = start("up", "--no-demo");
        up.awaitOutput("ready on port");

        // When
        up.handle().destroy();

        // Then
        assertThat(up.awaitExit()).isEqualTo(143);
        assertThat(up.out()).contains("Stopped");
        assertThat(up.err()).isEmpty();
        assertThat(state.running()).isEmpty();
    }

    @Test
    void aBusyPortIsNamedWithWhatWantsItAndHowToMoveIt() throws Exception {
        // Given
        int port = Integer.parseInt(ENVIRONMENT.get(Part.JOB.portVariable()));
        try (ServerSocket holder = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {

            // When
            LauncherProcess up = run("up", "--no-demo");

            // Then
            assertThat(holder.isBound()).isTrue();
            assertThat(up.awaitExit()).isEqualTo(1);
            assertThat(up.err())
                    .hasLineCount(1)
                    .contains("Port " + port, "job-service", "another program", "HIMATCH_JOB_PORT");
            assertThat(state.running()).isEmpty();
        }
    }

    @Test
    void commandsSaySoWhenNothingIsUp() throws Exception {
        // When
        LauncherProcess down = run("down");
        LauncherProcess status = run("status");
        LauncherProcess token = run("token", "employer");
        LauncherProcess unknownRole = run("token", "king");
        LauncherProcess unknownCommand = run("fly");
        LauncherProcess demo = run("demo");

        // Then
        assertThat(down.awaitExit()).isZero();
        assertThat(down.out()).contains("not up");
        assertThat(status.awaitExit()).isEqualTo(3);
        assertThat(token.awaitExit()).isEqualTo(1);
        assertThat(token.err()).hasLineCount(1).contains("./himatch up");
        assertThat(token.out()).isEmpty();
        assertThat(unknownRole.awaitExit()).isEqualTo(2);
        assertThat(unknownRole.err()).hasLineCount(1).contains("'king'", "candidate, employer, integrator, operator");
        assertThat(unknownCommand.awaitExit()).isEqualTo(2);
        assertThat(unknownCommand.err()).hasLineCount(1);
        assertThat(demo.awaitExit()).isEqualTo(1);
        assertThat(demo.err()).hasLineCount(1).contains("./himatch up");
    }

    private static void kill(Part part) {
        ProcessHandle process = state.process(part).orElseThrow();
        process.destroyForcibly();
        assertThat(Ending.awaited(process, Duration.ofSeconds(10))).isTrue();
    }

    private static LauncherProcess start(String... arguments) throws IOException {
        return LauncherProcess.start(project, ENVIRONMENT, arguments);
    }

    private static LauncherProcess run(String... arguments) throws IOException, InterruptedException {
        LauncherProcess process = start(arguments);
        process.awaitExit();
        return process;
    }
}
