package org.himatch.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.himatch.infrastructure.LocalIssuer;

/** Whether what listens on a port does its work. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int OK = 200;

    private Readiness() {}

    static boolean isReady(Part part, int port) {
        return switch (part) {
            // Both take connections only when they are ready to serve them.
            case POSTGRES, KAFKA -> accepts(port);
            case ISSUER -> answers(LocalIssuer.url(port) + "/.well-known/openid-configuration");
            case PROFILE, JOB, MATCHING -> answers("http://127.0.0.1:" + port + "/q/health/ready");
        };
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                    Math.toIntExact(PATIENCE.toMillis()));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answers(String url) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
        try {
            return Client.HTTP.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Made when first needed: it takes a noticeable part of the time of a short command. */
    private static final class Client {

        static final HttpClient HTTP = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }
}
