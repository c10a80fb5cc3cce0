package org.himatch.matching.intake;

import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Records of one poll on their way into the index, in the order in which they have to be applied.
 *
 * @param pieces stretches of them, which are decoded at the same time
 */
record Batch(List<Piece> pieces) {

    /** One stretch, and what its records say, in the same order, as soon as that is known. */
    record Piece(List<ConsumerRecord<String, byte[]>> records, Future<List<Decoded>> decoded) {}
}
