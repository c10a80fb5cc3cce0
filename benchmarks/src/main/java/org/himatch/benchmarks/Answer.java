package org.himatch.benchmarks;

import java.util.List;

/**
 * What every contestant has to find: the number of all who are eligible, and the scores of the first fifty, best first.
 * Near misses come after the eligible, theirs best first again.
 */
record Answer(int total, List<Integer> scores) {}
