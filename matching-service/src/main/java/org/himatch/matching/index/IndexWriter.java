package org.himatch.matching.index;

import java.util.UUID;

/** Where candidates and postings are put: the index that answers, or one that is being built to take its place. */
public interface IndexWriter {
    /** Puts a candidate in; false when the version is not newer than what is known. */
    boolean save(CandidateEntry candidate);

    /** Puts a posting in; false when the version is not newer than what is known. */
    boolean save(JobEntry job);

    /** Takes a candidate out for good; false when that, or a newer version, is known already. */
    boolean deleteCandidate(String partner, UUID id, long version);

    /** Takes a posting out for good; false when that, or a newer version, is known already. */
    boolean deleteJob(String partner, UUID id, long version);
}
