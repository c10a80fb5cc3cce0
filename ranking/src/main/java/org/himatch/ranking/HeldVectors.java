package org.himatch.ranking;

import java.util.UUID;

/** Candidates by the skills that they hold. Not for use by two threads. */
record HeldVectors(SkillTable skills, HeldLevels held) implements LikeSearch.Reader<Holding> {
    @Override
    public UUID id(Holding holding) {
        return holding.id();
    }

    @Override
    public long version(Holding holding) {
        return holding.version();
    }

    @Override
    public void read(Holding holding, SkillVector into) {
        held.read(holding);
        into.read(held, skills);
    }
}
