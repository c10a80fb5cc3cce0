package org.himatch.ranking;

import java.util.UUID;

/** Something put into an index, as it came. */
sealed interface Arrival permits CandidateArrival, JobArrival {

    UUID id();
}
