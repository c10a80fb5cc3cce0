package org.himatch.local.load;

import java.net.URI;

/** A candidate or posting that is there. One writes to it at a time, for nobody is to be refused for a stale version. */
final class Held {
    /** Somebody has written and does not know whether it was done. */
    static final long UNKNOWN = 0;

    private final URI uri;
    private final String id;
    private long version;
    private boolean taken;

    Held(URI uri, String id, long version) {
        this.uri = uri;
        this.id = id;
        this.version = version;
    }

    URI uri() {
        return uri;
    }

    String id() {
        return id;
    }

    /** Whether it is this caller's to write to now. */
    synchronized boolean take() {
        boolean isFree = !taken;
        taken = true;
        return isFree;
    }

    synchronized long version() {
        return version;
    }

    /** Lets others write to it again. */
    synchronized void release(long present) {
        version = present;
        taken = false;
    }
}
