package org.himatch.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.himatch.infrastructure.Ending;
import org.himatch.infrastructure.FreePorts;
import org.himatch.infrastructure.LocalPostgres;
import org.himatch.local.faults.Link;
import org.himatch.local.faults.Node;
import org.himatch.local.faults.Rig;
import org.himatch.local.faults.TcpProxy;
import org.himatch.local.load.Target;

/**
 * Everything that {@code up} starts, on free ports and in a home of its own, with proxies between the services and what they
 * stand on. Nobody watches over it: what ends stays so until it is started again. The load run has the same without the proxies.
 */
final class FaultRig implements Rig, AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(25);

    private final Installation installation;
    private final RunState state;
    private final Map<Link, TcpProxy> proxies = new EnumMap<>(Link.class);
    private final Map<Part, ProcessHandle> processes = new EnumMap<>(Part.class);
    private final Set<Node> told = EnumSet.noneOf(Node.class);
    private final Starter starter;

    private FaultRig(Path project, Path home, boolean hasProxies) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, FreePorts.any());
        }
        installation = new Installation(project, new Home(home), new Ports(ports));
        state = installation.state();
        starter = hasProxies ? new Starter(installation, detours()) : new Starter(installation);
    }

    private Routes detours() {
        proxies.put(Link.PROFILE_POSTGRES, TcpProxy.to(installation.ports().of(Part.POSTGRES)));
        proxies.put(Link.JOB_POSTGRES, TcpProxy.to(installation.ports().of(Part.POSTGRES)));
        proxies.put(Link.KAFKA, TcpProxy.to(installation.ports().of(Part.KAFKA)));
        return new Routes(
                proxy(Link.PROFILE_POSTGRES).port(),
                proxy(Link.JOB_POSTGRES).port(),
                proxy(Link.KAFKA).port());
    }

    /**
     * Starts everything.
     *
     * @param project the checkout, built
     * @param home an empty folder
     * @throws Refusal if something is not built or does not start; nothing runs then
     */
    static FaultRig start(Path project, Path home, Consumer<String> out) {
        return started(new FaultRig(project, home, true), home, out);
    }

    /** The same without proxies, which would cost time that is measured. */
    static FaultRig startWithoutProxies(Path project, Path home, Consumer<String> out) {
        return started(new FaultRig(project, home, false), home, out);
    }

    private static FaultRig started(FaultRig rig, Path home, Consumer<String> out) {
        try {
            rig.installation.home().prepare();
            rig.installation.requireBuilt();
            for (Part part : List.of(Part.POSTGRES, Part.KAFKA, Part.ISSUER)) {
                rig.start(part);
            }
            Part.services().forEach(rig::start);
            out.accept("Everything is up, in " + home);
            return rig;
        } catch (RuntimeException e) {
            rig.close();
            throw e;
        }
    }

    @Override
    public void kill(Node node) {
        List<ProcessHandle> family = family(node);
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(process -> awaitEnd(process, node));
        ended(node);
    }

    @Override
    public void stop(Node node) {
        if (node == Node.POSTGRES) {
            LocalPostgres.stopIn(installation.home().data(Part.POSTGRES));
        } else {
            ProcessHandle process = process(part(node));
            process.destroy();
            if (!Ending.awaited(process, PATIENCE)) {
                // As whoever runs it would do, too.
                process.destroyForcibly();
                awaitEnd(process, node);
            }
        }
        ended(node);
    }

    private void ended(Node node) {
        processes.remove(part(node));
        state.stopped(part(node));
    }

    private static void awaitEnd(ProcessHandle process, Node node) {
        if (!Ending.awaited(process, PATIENCE)) {
            throw new Refusal(node.title() + ", process " + process.pid() + ", does not end");
        }
    }

    @Override
    public void start(Node node) {
        start(part(node));
    }

    private void start(Part part) {
        ProcessHandle process = starter.start(part);
        processes.put(part, process);
        state.started(part, process, installation.ports().of(part));
        long begin = System.nanoTime();
        while (!Readiness.isReady(part, installation.ports().of(part))) {
            if (Ending.of(process) || System.nanoTime() - begin > START_LIMIT.toNanos()) {
                throw new Refusal("%s is not ready: %s"
                        .formatted(
                                part.title(), LogTail.reason(installation.home().log(part))));
            }
            pause();
        }
    }

    @Override
    public void freeze(Node node) {
        signal("STOP", node);
    }

    @Override
    public void thaw(Node node) {
        signal("CONT", node);
    }

    private void signal(String signal, Node node) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "kill -" + signal + " \"$@\"", "sh"));
        family(node).forEach(process -> command.add(Long.toString(process.pid())));
        try {
            // What ended between being listed and being signalled makes the exit code tell nothing.
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new Refusal("Signals cannot be sent: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A process and those that it has started: PostgreSQL has one for each connection. */
    private List<ProcessHandle> family(Node node) {
        ProcessHandle process = process(part(node));
        return Stream.concat(Stream.of(process), process.descendants()).toList();
    }

    @Override
    public TcpProxy proxy(Link link) {
        TcpProxy proxy = proxies.get(link);
        if (proxy == null) {
            throw new IllegalStateException("No proxy for " + link);
        }
        return proxy;
    }

    @Override
    public boolean isReady(Node node) {
        return Readiness.isReady(part(node), installation.ports().of(part(node)));
    }

    @Override
    public List<Node> endedByThemselves() {
        return Stream.of(Node.values())
                .filter(node -> processes.containsKey(part(node)))
                .filter(node -> Ending.of(process(part(node))))
                .filter(told::add)
                .toList();
    }

    @Override
    public URI service(Node service) {
        return URI.create("http://127.0.0.1:" + installation.ports().of(part(service)));
    }

    @Override
    public String token() {
        return token("integrator");
    }

    String token(String role) {
        return new Tokens(endpoints().issuer()).token(role);
    }

    /** The same for a run that puts load on it. */
    Target target() {
        return new Target(
                target(Node.PROFILE), target(Node.JOB), target(Node.MATCHING), token("integrator"), token("operator"));
    }

    private Target.Service target(Node node) {
        return new Target.Service(
                part(node).title(), service(node), process(part(node)).pid());
    }

    Endpoints endpoints() {
        return Endpoints.of(installation.ports());
    }

    Ports ports() {
        return installation.ports();
    }

    @Override
    public void close() {
        for (Node node : Node.values()) {
            if (processes.containsKey(part(node))) {
                thaw(node);
            }
        }
        new Stopper(installation).stopEverything(Progress.silent());
        proxies.values().forEach(TcpProxy::close);
    }

    private ProcessHandle process(Part part) {
        ProcessHandle process = processes.get(part);
        if (process == null) {
            throw new IllegalStateException(part.title() + " was not started");
        }
        return process;
    }

    private static Part part(Node node) {
        return switch (node) {
            case POSTGRES -> Part.POSTGRES;
            case KAFKA -> Part.KAFKA;
            case PROFILE -> Part.PROFILE;
            case JOB -> Part.JOB;
            case MATCHING -> Part.MATCHING;
        };
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
