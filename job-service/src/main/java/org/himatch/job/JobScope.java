package org.himatch.job;

import java.util.UUID;
import org.himatch.api.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Which postings a caller can see.
 *
 * @param partner the tenant
 * @param employer only this employer's; every one's when {@code null}
 * @param openOnly only those that are open: what a job seeker sees
 */
public record JobScope(String partner, @Nullable UUID employer, boolean openOnly) {

    /** What this caller can see. */
    public static JobScope of(Caller caller) {
        UUID only = caller.onlyEmployer().orElse(null);
        return new JobScope(caller.partner(), only, only == null && !caller.actsForEveryEmployer());
    }
}
