package org.himatch.ranking;

import java.util.UUID;

/** A job as it came, compiled, with its skill criteria as {@link JobBlock.Asks} packs them. */
record JobArrival(Job job, CompiledJob compiled, int[] asks) implements Arrival {

    static JobArrival of(Job job, Scorer scorer, AskedSkills numbers) {
        CompiledJob compiled = scorer.compile(job);
        return new JobArrival(
                job,
                compiled,
                compiled.skills().stream()
                        .mapToInt(skill -> JobBlock.Asks.pack(numbers.number(skill.asked()), skill.maxPoints()))
                        .toArray());
    }

    @Override
    public UUID id() {
        return job.id();
    }
}
