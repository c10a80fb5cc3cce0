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
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private State state = State.FORWARDING;

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
        open.forEach(TcpProxy::reset);
    }

    /** Forwards again, also what was held back. */
    void restore() {
        become(State.FORWARDING);
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
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                // Closed, which ends it; or out of files, which would end the run in any case.
                return;
            }
        }
    }

    private void serve(Socket client) {
        Socket server = new Socket();
        open.add(server);
        try {
            if (mayPass()) {
                server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                Thread back = Thread.ofVirtual().start(() -> pump(server, client));
                pump(client, server);
                back.join();
            }
        } catch (IOException e) {
            // Nobody listens there: the client is to see that its connection does not last.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reset(client);
            reset(server);
            open.remove(client);
            open.remove(server);
        }
    }

    /** Takes one direction to its end, which is the end of the other as well. */
    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try (from;
                to) {
            for (int length = from.getInputStream().read(buffer);
                    length >= 0 && mayPass();
                    length = from.getInputStream().read(buffer)) {
                to.getOutputStream().write(buffer, 0, length);
            }
        } catch (IOException e) {
            // Either side has gone, or the connection was cut.
        }
    }

    /** Waits while nothing passes; whether it then may. */
    private boolean mayPass() {
        lock.lock();
        try {
            while (state == State.STALLED) {
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
        open.forEach(TcpProxy::reset);
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
