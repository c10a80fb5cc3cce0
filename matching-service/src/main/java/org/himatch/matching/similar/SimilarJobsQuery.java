package org.himatch.matching.similar;

import java.util.List;
import org.himatch.matching.index.VersionedId;

/**
 * How similar postings are wanted.
 *
 * @param atLeast what the index has to have before it answers
 * @param limit how many at most
 */
record SimilarJobsQuery(List<VersionedId> atLeast, int limit) {}
