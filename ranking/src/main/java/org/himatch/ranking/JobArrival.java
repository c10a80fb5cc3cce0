package org.himatch.ranking;

import java.util.UUID;

/** A job as it came, compiled. */
record JobArrival(Job job, CompiledJob compiled) implements Arrival {

    @Override
    public UUID id() {
        return job.id();
    }
}
