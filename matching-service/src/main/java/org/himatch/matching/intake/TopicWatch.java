package org.himatch.matching.intake;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.himatch.events.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Looks now and then whether the topics are still those that they were. A topic that is deleted and made anew has the same
 * name and other records under the same offsets; a consumer alone would go on in it as if nothing had been. Kafka gives each
 * topic an id that no other ever has. For one thread, which never waits for an answer after the first.
 */
final class TopicWatch implements AutoCloseable {
    private static final List<String> TOPICS =
            Arrays.stream(Topic.values()).map(Topic::topicName).toList();

    private final Admin admin;
    private final Duration every;
    private final Map<String, String> ids;
    private long next;
    private @Nullable KafkaFuture<Map<String, TopicDescription>> asked;

    TopicWatch(Admin admin, Duration every) throws InterruptedException, ExecutionException {
        this.admin = admin;
        this.every = every;
        ids = ids(ask(admin).get());
        next = System.nanoTime() + every.toNanos();
    }

    /** The ids of the topics, by their names, when this began to look. */
    Map<String, String> ids() {
        return ids;
    }

    /** @throws TopicMadeAnew once a topic is known to be gone or another one */
    void look() throws InterruptedException {
        KafkaFuture<Map<String, TopicDescription>> underway = asked;
        if (underway == null) {
            if (System.nanoTime() - next > 0) {
                asked = ask(admin);
                next = System.nanoTime() + every.toNanos();
            }
        } else if (underway.isDone()) {
            asked = null;
            compare(underway);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }

    private void compare(KafkaFuture<Map<String, TopicDescription>> answer) throws InterruptedException {
        try {
            if (!ids(answer.get()).equals(ids)) {
                throw new TopicMadeAnew();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new TopicMadeAnew();
            }
            // Otherwise nothing is known this time.
        }
    }

    private static KafkaFuture<Map<String, TopicDescription>> ask(Admin admin) {
        return admin.describeTopics(TOPICS).allTopicNames();
    }

    private static Map<String, String> ids(Map<String, TopicDescription> topics) {
        return topics.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, topic -> topic.getValue().topicId().toString()));
    }

    /** What was read is of a topic that is no more. */
    static final class TopicMadeAnew extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TopicMadeAnew() {
            super("a topic was deleted, or is another one than it was");
        }
    }
}
