package org.himatch.job;

import java.util.Locale;
import org.himatch.api.Caller;

/** Who moved a posting: a role and never a person, or the system itself. */
public enum Mover {
    EMPLOYER,
    INTEGRATOR,
    OPERATOR,
    SYSTEM;

    /** The caller's role. */
    public static Mover of(Caller caller) {
        return valueOf(caller.role().toUpperCase(Locale.ROOT));
    }
}
