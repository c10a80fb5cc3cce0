package org.himatch.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;

/** The port of each part on the loopback address. */
record Ports(Map<Part, Integer> byPart) {

    private static final int HIGHEST = 65_535;

    Ports {
        byPart = Map.copyOf(byPart);
    }

    /**
     * The default ports, but for those that the environment moves.
     *
     * @throws Refusal if a variable holds no port, or two parts would share one
     */
    static Ports from(Map<String, String> environment) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            String wanted = environment.get(part.portVariable());
            int port = wanted == null ? part.defaultPort() : number(part, wanted);
            ports.forEach((other, taken) -> {
                if (taken == port) {
                    throw new Refusal("Port %d is given to both %s and %s: change %s or %s"
                            .formatted(port, other.title(), part.title(), other.portVariable(), part.portVariable()));
                }
            });
            ports.put(part, port);
        }
        return new Ports(ports);
    }

    /** Where parts were started, whatever the environment says now. */
    static Ports of(Map<Part, Running> running) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        running.forEach((part, recorded) -> ports.put(part, recorded.port()));
        return new Ports(ports);
    }

    private static int number(Part part, String text) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 1 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Refused below, like a number out of range.
        }
        throw new Refusal("%s is '%s', not a port from 1 to %d".formatted(part.portVariable(), text, HIGHEST));
    }

    int of(Part part) {
        Integer port = byPart.get(part);
        if (port == null) {
            throw new IllegalStateException("No port for " + part);
        }
        return port;
    }

    /**
     * Makes sure that nobody listens on any of the ports.
     *
     * @throws Refusal naming the first that is taken, what it is for, and the variable that changes it
     */
    void requireFree() {
        for (Part part : Part.values()) {
            int port = of(part);
            if (!isFree(port)) {
                String who = part != Part.POSTGRES && part != Part.KAFKA && Readiness.isReady(part, port)
                        ? "another HIMatch is up there"
                        : "another program listens there";
                throw new Refusal("Port %d, wanted by %s, is taken: %s; stop it, or set %s to a free port"
                        .formatted(port, part.title(), who, part.portVariable()));
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Or else the port of a part that has just stopped would count as taken for a minute.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
