package org.himatch.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Forwards connections to a port of this machine, until it is told not to. It keeps its port whatever becomes of the server
 * behind it.
 */
public final class TcpProxy implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;

    private final ServerSocket entrance;
    private final int target;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private State state = State.FORWARDING;
    private int forgotten;
    private int accepted;

    private record Connection(int number, Socket client, Socket server) {
        void reset() {
            TcpProxy.reset(client);
            TcpProxy.reset(server);
        }
    }

    private enum State {
        FORWARDING,
        /** Connections stay and are taken, and nothing passes. */
        STALLED,
        /** There are no connections, and no new ones. */
        CUT,
        CLOSED
    }

    private TcpProxy(ServerSocket entrance, int target) {
        this.entrance = entrance;
        this.target = target;
    }

    /**
     * Begins to forward, whether anything listens on the other side or not.
     *
     * @param target the port of this machine to connect to
     */
    public static TcpProxy to(int target) {
        try {
            TcpProxy proxy = new TcpProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
            Thread.ofVirtual().name("proxy-to-" + target).start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is to be connected to. */
    public int port() {
        return entrance.getLocalPort();
    }

    /** Lets nothing pass, while every connection stays. */
    void stall() {
        become(State.STALLED);
    }

    /** Breaks all connections, and every new one at once. */
    void cut() {
        become(State.CUT);
        open.forEach(Connection::reset);
    }

    /** Lets nothing pass any more on the connections that there are, and tells neither side; new ones are as ever. */
    void forget() {
        lock.lock();
        try {
            forgotten = accepted;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Forwards again, also what was held back. Of what was forgotten the server learns that it has ended, as it would by its
     * own probes after a while; the client has to find out for itself.
     */
    void restore() {
        become(State.FORWARDING);
        open.stream()
                .filter(connection -> isForgotten(connection.number()))
                .forEach(connection -> reset(connection.server()));
    }

    private boolean isForgotten(int number) {
        lock.lock();
        try {
            return number <= forgotten;
        } finally {
            lock.unlock();
        }
    }

    private void become(State next) {
        lock.lock();
        try {
            if (state != State.CLOSED) {
                state = next;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (true) {
            try {
                Socket client = entrance.accept();
                Connection connection = new Connection(nextNumber(), client, new Socket());
                open.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                // Closed, which ends it; or out of files, which would end the run in any case.
                return;
            }
        }
    }

    private int nextNumber() {
        lock.lock();
        try {
            return ++accepted;
        } finally {
            lock.unlock();
        }
    }

    private void serve(Connection connection) {
        Socket client = connection.client();
        Socket server = connection.server();
        int number = connection.number();
        try {
            if (mayPass(number)) {
                server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                Thread back = Thread.ofVirtual().start(() -> pump(server, client, number));
                pump(client, server, number);
                back.join();
            }
        } catch (IOException e) {
            // Nobody listens there: the client is to see that its connection does not last.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connection.reset();
            open.remove(connection);
        }
    }

    /** Takes one direction to its end, which is the end of the other as well. An end passes like everything else, or not. */
    private void pump(Socket from, Socket to, int number) {
        byte[] buffer = new byte[BUFFER];
        try {
            for (int length = from.getInputStream().read(buffer);
                    mayPass(number) && length >= 0;
                    length = from.getInputStream().read(buffer)) {
                to.getOutputStream().write(buffer, 0, length);
            }
        } catch (IOException e) {
            // Either side has gone, or the connection was cut.
        }
        mayPass(number);
        reset(from);
        reset(to);
    }

    /** Waits while nothing passes on the connection of this number; whether it then may. */
    private boolean mayPass(int number) {
        lock.lock();
        try {
            while (state == State.STALLED || (state == State.FORWARDING && number <= forgotten)) {
                changed.awaitUninterruptibly();
            }
            return state == State.FORWARDING;
        } finally {
            lock.unlock();
        }
    }

    /** Closes so that the other side learns of it as of a broken connection. */
    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // Closed before.
        }
    }

    @Override
    public void close() {
        become(State.CLOSED);
        open.forEach(Connection::reset);
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
