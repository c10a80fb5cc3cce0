package org.himatch.matching.simulations;

import org.himatch.ranking.Job;
import org.jspecify.annotations.Nullable;

/**
 * A change and the job that it makes.
 *
 * @param kind what it does
 * @param pointer JSON pointer of what it changes; null when that is not one thing
 * @param words what the job then asks, in words
 * @param job the changed job
 */
record Change(ChangeKind kind, @Nullable String pointer, String words, Job job) {}
