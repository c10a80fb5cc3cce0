package org.himatch.ranking;

/** What a candidate thinks of remote work. */
public enum RemotePreference {
    /** Only remote jobs. */
    ONLY,
    /** Remote jobs too. */
    OK,
    /** No remote jobs. */
    NO
}
