package org.himatch.ranking;

/** What the eligible of a ranking can be counted by. */
public enum Facet {
    /** Where candidates live, or postings are. */
    STATE,
    /** What candidates say to remote work; for postings {@code true} or {@code false}. */
    REMOTE,
    /** Present codes of the known credentials that candidates hold in force. Postings have none. */
    CREDENTIAL,
    /** Kinds of employment that candidates accept, or postings offer. */
    EMPLOYMENT_TYPE
}
