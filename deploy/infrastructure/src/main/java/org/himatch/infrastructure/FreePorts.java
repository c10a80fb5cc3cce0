package org.himatch.infrastructure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports that nobody on this machine listens on at the moment of asking. */
final class FreePorts {

    private FreePorts() {}

    /** {@code port} itself, or one that is free when it is 0. */
    static int orFree(int port) {
        if (port != 0) {
            return port;
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new InfrastructureException("No free port on the loopback address: " + e.getMessage(), e);
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
