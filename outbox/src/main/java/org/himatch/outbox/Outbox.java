package org.himatch.outbox;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.himatch.events.AggregateEvent;
import org.himatch.events.Snapshot;
import org.himatch.events.SnapshotJson;
import org.himatch.events.Topic;

/**
 * Where a writer leaves its events. Appending happens in the caller's transaction: the change and its event are both
 * there or neither. The caller holds the aggregate's row lock while it appends, so that the order of the rows is the
 * order of the versions.
 */
@ApplicationScoped
public class Outbox {
    private final DataSource dataSource;
    private final Event<Appended> appended;
    private final Clock clock;
    private final String source;

    Outbox(
            DataSource dataSource,
            Event<Appended> appended,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.dataSource = dataSource;
        this.appended = appended;
        this.clock = clock;
        this.source = "/" + application;
    }

    /** Appends the aggregate's state after a change. Needs a transaction. */
    public void append(Topic topic, Snapshot snapshot) {
        append(topic, List.of(snapshot));
    }

    /** Appends the states of aggregates after their changes, in this order. Needs a transaction. */
    public void append(Topic topic, List<? extends Snapshot> snapshots) {
        insert(topic, snapshots.stream().map(snapshot -> saved(topic, snapshot)).toList());
    }

    /**
     * Appends that the aggregate is gone. Needs a transaction.
     *
     * @param version one more than the last version saved
     */
    public void appendDeletion(Topic topic, UUID id, String partner, long version) {
        insert(
                topic,
                List.of(new AggregateEvent(
                        UuidCreator.getTimeOrderedEpoch(),
                        source,
                        topic.deletedType(),
                        id,
                        partner,
                        version,
                        now(),
                        null)));
    }

    private AggregateEvent saved(Topic topic, Snapshot snapshot) {
        return new AggregateEvent(
                UuidCreator.getTimeOrderedEpoch(),
                source,
                topic.savedType(),
                snapshot.id(),
                snapshot.partner(),
                snapshot.version(),
                now(),
                SnapshotJson.write(snapshot));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void insert(Topic topic, List<AggregateEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO outbox (event_id, topic, source, type, aggregate_id, partner, version, time, data)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (AggregateEvent event : events) {
                insert.setObject(1, event.id());
                insert.setString(2, topic.topicName());
                insert.setString(3, event.source());
                insert.setString(4, event.type());
                insert.setObject(5, event.aggregateId());
                insert.setString(6, event.partner());
                insert.setLong(7, event.version());
                insert.setObject(8, event.time().atOffset(ZoneOffset.UTC));
                insert.setString(9, event.data());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("an event cannot be appended to the outbox", e);
        }
        appended.fire(new Appended());
    }

    /** Fired in the transaction of an append; whoever observes its success knows that there is something to relay. */
    record Appended() {}
}
