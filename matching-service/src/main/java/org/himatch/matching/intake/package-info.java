/**
 * Snapshots on their way from Kafka into the index. Every replica reads all partitions of both topics from their
 * beginning; nothing is stored, so a lost replica is a new one that reads again.
 */
@NullMarked
package org.himatch.matching.intake;

import org.jspecify.annotations.NullMarked;
