package org.himatch.local.load;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** Requests to the services; what they answer is read, and forgotten when it is as it should be. */
final class Calls implements AutoCloseable {
    /** After this long nobody waits for an answer any more. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final HttpResponse.BodyHandler<String> READ_AND_FORGET = head -> head.statusCode() < 300
            ? BodySubscribers.replacing("")
            : BodyHandlers.ofString().apply(head);

    private final String token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    Calls(String token) {
        this.token = token;
    }

    /**
     * What came back.
     *
     * @param status 0 when nothing did
     * @param saysWhen whether there is a Retry-After
     * @param id the last segment of Location; empty when there is none
     * @param version the number in ETag; 0 when there is none
     * @param failure what is to be told when it is not as it should be
     */
    record Reply(int status, boolean saysWhen, String id, long version, String failure) {

        Outcome outcome(int expected, Outcome.Done done) {
            if (status == expected) {
                return done;
            }
            boolean isHeldOff = saysWhen && (status == 429 || status == 503);
            return isHeldOff ? new Outcome.HeldOff(status) : new Outcome.Unexpected(failure);
        }
    }

    Reply get(URI uri) {
        return send(request(uri).GET());
    }

    Reply create(URI uri, String key, String body) {
        return send(request(uri)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    Reply replace(URI uri, long version, String body) {
        return send(request(uri)
                .header("If-Match", tag(version))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    Reply delete(URI uri, long version) {
        return send(request(uri).header("If-Match", tag(version)).DELETE());
    }

    private static String tag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), READ_AND_FORGET);
            String location = response.headers().firstValue("Location").orElse("");
            String tag = response.headers().firstValue("ETag").orElse("").replaceAll("\\D", "");
            return new Reply(
                    response.statusCode(),
                    response.headers().firstValue("Retry-After").isPresent(),
                    location.substring(location.lastIndexOf('/') + 1),
                    tag.isEmpty() ? 0 : Long.parseLong(tag),
                    Integer.toString(response.statusCode()));
        } catch (HttpTimeoutException e) {
            return none("no answer within " + PATIENCE.toSeconds() + " s");
        } catch (ConnectException e) {
            return none("no connection");
        } catch (IOException e) {
            return none("connection lost");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return none("interrupted");
        }
    }

    private static Reply none(String failure) {
        return new Reply(0, false, "", 0, failure);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
