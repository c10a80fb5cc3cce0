package org.himatch.matching.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The partitions of topics. */
final class Partitions {
    private Partitions() {}

    /**
     * All partitions of these topics, as far as the consumer's metadata knows them.
     *
     * @throws UnknownTopicOrPartitionException if it knows none of a topic, as just after its creation; to read only the
     *     others would look like having read everything
     */
    static List<TopicPartition> of(Consumer<?, ?> consumer, Collection<String> topics) {
        List<TopicPartition> all = new ArrayList<>();
        for (String topic : topics) {
            List<PartitionInfo> partitions = consumer.partitionsFor(topic);
            if (partitions == null || partitions.isEmpty()) {
                throw new UnknownTopicOrPartitionException("no partition of " + topic + " is known yet");
            }
            partitions.forEach(partition -> all.add(new TopicPartition(topic, partition.partition())));
        }
        return all;
    }
}
