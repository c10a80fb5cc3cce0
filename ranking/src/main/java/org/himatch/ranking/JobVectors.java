package org.himatch.ranking;

import java.util.UUID;

/** Jobs by the skills that they ask for. */
record JobVectors(SkillTable skills) implements LikeSearch.Reader<JobArrival> {
    @Override
    public UUID id(JobArrival arrival) {
        return arrival.id();
    }

    @Override
    public long version(JobArrival arrival) {
        return arrival.job().version();
    }

    @Override
    public void read(JobArrival arrival, SkillVector into) {
        into.read(arrival.job().criteria(), skills);
    }
}
