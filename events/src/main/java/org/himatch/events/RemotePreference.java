package org.himatch.events;

/** What a candidate says to remote work. */
public enum RemotePreference {
    /** Remote work only. */
    ONLY,
    /** Remote or on site. */
    OK,
    /** On site only. */
    NO
}
