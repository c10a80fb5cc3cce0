package org.himatch.local.demo;

import java.util.List;
import java.util.UUID;

/**
 * The demo market as the services have it.
 *
 * @param showcase the posting that is shown first
 * @param written what was written just now, which matching may not have seen yet; empty when all of it was there before
 */
public record LoadedMarket(UUID showcase, List<Version> written) {

    public LoadedMarket {
        written = List.copyOf(written);
    }

    /**
     * A version of a candidate or posting.
     *
     * @param id whose
     * @param version from 1
     */
    public record Version(UUID id, long version) {
        @Override
        public String toString() {
            return id + ":" + version;
        }
    }
}
