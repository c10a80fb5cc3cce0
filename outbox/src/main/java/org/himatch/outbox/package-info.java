/**
 * The transactional outbox of the two writers: events are written in the transaction that changes the aggregate, and
 * relayed to Kafka afterwards, in order and at least once.
 */
@NullMarked
package org.himatch.outbox;

import org.jspecify.annotations.NullMarked;
