/**
 * The contract between the services: what a candidate and a job look like to matching, as JSON in CloudEvents on
 * compacted Kafka topics. Changes only add; golden files in the tests pin the JSON.
 */
@NullMarked
package org.himatch.events;

import org.jspecify.annotations.NullMarked;
