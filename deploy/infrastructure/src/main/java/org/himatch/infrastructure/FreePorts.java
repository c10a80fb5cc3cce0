package org.himatch.infrastructure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;

/**
 * Ports that nobody on this machine listens on at the moment of asking. They lie below those that operating systems lend to
 * outgoing connections, or one of these could take a port between its choice and its use; and none is given out twice by
 * one process.
 */
public final class FreePorts {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 1_000;
    private static final int STARTS = 3;
    private static final Set<Integer> GIVEN_OUT = ConcurrentHashMap.newKeySet();

    private FreePorts() {}

    /**
     * Starts something on {@code port}, or on one that is free when it is 0: then on another when it fails, since somebody else
     * may have taken the first between its choice and its use.
     *
     * @throws InfrastructureException that of the last failure
     */
    static <T> T on(int port, IntFunction<T> start) {
        if (port != 0) {
            return start.apply(port);
        }
        for (int left = STARTS - 1; ; left--) {
            try {
                return start.apply(any());
            } catch (InfrastructureException e) {
                if (left == 0) {
                    throw e;
                }
            }
        }
    }

    /**
     * A port that is free.
     *
     * @throws InfrastructureException if there is none
     */
    public static int any() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int chosen = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(chosen) && GIVEN_OUT.add(chosen)) {
                return chosen;
            }
        }
        throw new InfrastructureException("No free port on the loopback address between " + LOWEST + " and " + HIGHEST);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Fails when somebody listens on {@code port} of the loopback address. */
    static void requireFree(int port, String forWhat) {
        try (ServerSocket socket = new ServerSocket()) {
            // Or else the port of a server that has just stopped would count as taken for a minute.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new InfrastructureException(forWhat + " cannot listen on port " + port + ": " + e.getMessage(), e);
        }
    }
}
