package org.himatch.events;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics of the contract where they are missing, so that no service depends on another to start first. */
public final class TopicCreation {
    private TopicCreation() {}

    /**
     * Creates what is missing; what exists is left as it is.
     *
     * @param partitions how many partitions each topic gets
     * @param replicas how many brokers hold each partition
     * @throws ExecutionException if Kafka refuses or cannot be reached
     */
    public static void createMissing(Admin admin, int partitions, short replicas)
            throws InterruptedException, ExecutionException {
        List<NewTopic> topics = Arrays.stream(Topic.values())
                .flatMap(topic -> Stream.of(
                        new NewTopic(topic.topicName(), partitions, replicas)
                                .configs(Map.of(
                                        TopicConfig.CLEANUP_POLICY_CONFIG,
                                        TopicConfig.CLEANUP_POLICY_COMPACT,
                                        // A replica that was away for less than this sees every deletion.
                                        TopicConfig.DELETE_RETENTION_MS_CONFIG,
                                        "604800000")),
                        new NewTopic(topic.deadLetterName(), 1, replicas)
                                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"))))
                .toList();
        for (var creation : admin.createTopics(topics).values().values()) {
            try {
                creation.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }
}
