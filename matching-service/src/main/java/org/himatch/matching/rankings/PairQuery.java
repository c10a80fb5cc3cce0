package org.himatch.matching.rankings;

import java.time.LocalDate;
import java.util.List;
import org.himatch.matching.index.VersionedId;

/**
 * How the explanation of a pair is wanted.
 *
 * @param asOf the day on which credentials have to be in force
 * @param atLeast what the index has to have before it answers
 */
public record PairQuery(LocalDate asOf, List<VersionedId> atLeast) {}
