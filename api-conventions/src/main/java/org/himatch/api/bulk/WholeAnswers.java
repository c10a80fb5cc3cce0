package org.himatch.api.bulk;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import org.jboss.logging.Logger;

/**
 * Sees to it that no part of an answer looks like the whole. The framework resets an answer that fails midway, but goes on to
 * answer the failure, and now and then that ends the answer first, as if nothing had happened. Here the connection is closed
 * before the framework hears of it.
 */
@ApplicationScoped
public class WholeAnswers {
    private static final Logger LOG = Logger.getLogger(WholeAnswers.class);

    private final CurrentVertxRequest current;

    WholeAnswers(CurrentVertxRequest current) {
        this.current = current;
    }

    /** The same answer to the present request; if it fails when it has begun, the client sees that. */
    public StreamingOutput wholeOrCut(StreamingOutput answer) {
        HttpServerRequest request = current.getCurrent().request();
        return client -> {
            try {
                answer.write(client);
            } catch (IOException | RuntimeException e) {
                if (request.response().closed()) {
                    LOG.debug("The client has gone before it had the whole answer", e);
                    return;
                }
                if (request.response().headWritten()) {
                    cut(request);
                }
                throw e;
            }
        };
    }

    private static void cut(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection()
                    .close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }
}
