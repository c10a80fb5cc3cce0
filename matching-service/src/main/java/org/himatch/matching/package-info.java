/**
 * Rankings in both directions, explained. Read in the order in which data flows: {@code intake} takes snapshots from
 * Kafka, {@code index} holds them and ranks, {@code rankings} answers over HTTP.
 */
@NullMarked
package org.himatch.matching;

import org.jspecify.annotations.NullMarked;
