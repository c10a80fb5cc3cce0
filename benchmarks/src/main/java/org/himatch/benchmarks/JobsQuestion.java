package org.himatch.benchmarks;

import org.himatch.ranking.JobsForCandidate;

/** A job seeker's question, as the engine is asked it and in plain maps. */
record JobsQuestion(JobsForCandidate asked, PlainCandidate candidate) {}
