/**
 * Snapshots on their way from Kafka into the index. Every replica reads all partitions of both topics, from their beginning
 * or from where its own file for a quick start ends; a replica that has lost everything is a new one that reads again.
 */
@NullMarked
package org.himatch.matching.intake;

import org.jspecify.annotations.NullMarked;
