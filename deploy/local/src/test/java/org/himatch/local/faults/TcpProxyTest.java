package org.himatch.local.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The proxy between a client and a server that says back what it hears. */
class TcpProxyTest {
    private static final int PATIENCE_MILLIS = 5_000;

    private ServerSocket server;
    private TcpProxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        proxy = TcpProxy.to(server.getLocalPort());
        Thread.ofVirtual().start(this::echo);
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void forwardsBothWays() throws IOException {
        try (Socket client = connect()) {
            client.getOutputStream().write(7);

            assertThat(client.getInputStream().read()).isEqualTo(7);
        }
    }

    @Test
    void aStallHoldsBackWhatIsSentAndARestoredWayBringsIt() throws IOException {
        try (Socket client = connect()) {
            // Given
            client.getOutputStream().write(1);
            assertThat(client.getInputStream().read()).isEqualTo(1);

            // When
            proxy.stall();
            client.getOutputStream().write(2);

            // Then
            client.setSoTimeout(200);
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            proxy.restore();
            client.setSoTimeout(PATIENCE_MILLIS);
            assertThat(client.getInputStream().read()).isEqualTo(2);
        }
    }

    @Test
    void whatIsForgottenStaysOpenAndSilentWhileNewConnectionsPass() throws IOException {
        try (Socket client = connect()) {
            // Given
            client.getOutputStream().write(1);
            assertThat(client.getInputStream().read()).isEqualTo(1);

            // When
            proxy.forget();
            client.getOutputStream().write(2);

            // Then
            client.setSoTimeout(200);
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            try (Socket another = connect()) {
                another.getOutputStream().write(3);
                assertThat(another.getInputStream().read()).isEqualTo(3);
            }
        }
    }

    @Test
    void aCutBreaksWhatIsOpenAndWhatComesUntilItIsRestored() throws IOException {
        try (Socket client = connect()) {
            // Given
            client.getOutputStream().write(1);
            assertThat(client.getInputStream().read()).isEqualTo(1);

            // When
            proxy.cut();

            // Then
            assertThat(isBroken(client)).isTrue();
            try (Socket another = connect()) {
                assertThat(isBroken(another)).isTrue();
            }
            proxy.restore();
            try (Socket another = connect()) {
                another.getOutputStream().write(3);
                assertThat(another.getInputStream().read()).isEqualTo(3);
            }
        }
    }

    private Socket connect() throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(PATIENCE_MILLIS);
        return client;
    }

    private static boolean isBroken(Socket client) {
        try {
            return client.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private void echo() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> echo(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void echo(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // Broken on purpose.
        }
    }
}
