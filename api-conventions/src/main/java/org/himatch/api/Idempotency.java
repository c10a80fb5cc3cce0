package org.himatch.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Lets a POST with an {@code Idempotency-Key} happen once. The key is written in the transaction of what it guards, so
 * both are there or neither. The same request again gets the first answer; another one under the same key 422; while
 * the first is in progress 409. A request that failed leaves no key behind. Keys are kept for a day.
 */
@ApplicationScoped
@Unremovable
public class Idempotency {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST_KEY = 255;

    private final Instance<DataSource> dataSource;
    private final ObjectMapper mapper;
    private final Caller caller;
    private final Clock clock;

    Idempotency(Instance<DataSource> dataSource, ObjectMapper mapper, Caller caller, Clock clock) {
        this.dataSource = dataSource;
        this.mapper = mapper;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Creates something, unless it was created under this key. Must run inside the transaction that creates.
     *
     * @param key the header's value; without one, nothing is remembered
     * @param operation the operation's name, so that one key cannot serve two
     * @param request the body
     * @param create creates, and answers with what is to be replayed
     */
    public Response once(@Nullable String key, String operation, Object request, Supplier<Created> create) {
        if (key == null) {
            return create.get().toResponse();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw InvalidInput.parameter("Idempotency-Key", "must have 1 to " + LONGEST_KEY + " characters");
        }
        String fingerprint = Fingerprint.of(operation, write(request));
        try (Connection connection = dataSource.get().getConnection()) {
            IdempotencyKeys keys = new IdempotencyKeys(connection, caller.partner(), caller.subject(), key);
            keys.lock();
            keys.removeOlderThan(clock.instant().minus(KEPT));
            Optional<IdempotencyKeys.Remembered> remembered = keys.find();
            if (remembered.isPresent()) {
                return remembered.get().replay(fingerprint);
            }
            Created created = create.get();
            keys.remember(fingerprint, created, write(created.body()), clock.instant());
            return created.toResponse();
        } catch (SQLException e) {
            throw new IllegalStateException("the idempotency keys cannot be read or written", e);
        }
    }

    /** Forgets every answer that holds this resource, so that nothing of an erased one is kept. */
    public void forget(UUID resource) {
        try (Connection connection = dataSource.get().getConnection()) {
            IdempotencyKeys.forget(connection, resource);
        } catch (SQLException e) {
            throw new IllegalStateException("the idempotency keys cannot be erased", e);
        }
    }

    private String write(Object body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a body that JSON cannot hold", e);
        }
    }
}
