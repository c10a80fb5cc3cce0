package org.himatch.ranking;

import java.util.UUID;

/**
 * A job as it came, compiled.
 *
 * @param asks its skill criteria as {@link JobBlock.Asks} packs them
 * @param insisted what of {@link AskedSkills} is essential
 * @param alternatives {@link CredentialTable#alternatives} of each credential criterion
 * @param besideSkills the points that it gives for anything but skills
 */
record JobArrival(Job job, CompiledJob compiled, int[] asks, int[] insisted, long[] alternatives, int besideSkills)
        implements Arrival {

    static JobArrival of(Job job, Scorer scorer, AskedSkills numbers, CredentialTable credentials) {
        CompiledJob compiled = scorer.compile(job);
        return new JobArrival(
                job,
                compiled,
                compiled.skills().stream()
                        .mapToInt(skill -> JobBlock.Asks.pack(numbers.number(skill.asked()), skill.maxPoints()))
                        .toArray(),
                compiled.skills().stream()
                        .filter(CompiledSkill::isEssential)
                        .mapToInt(skill -> numbers.number(skill.asked()))
                        .toArray(),
                compiled.credentials().stream()
                        .mapToLong(credential ->
                                credentials.alternatives(credential.asked().expression()))
                        .toArray(),
                besideSkills(compiled));
    }

    private static int besideSkills(CompiledJob compiled) {
        CompiledExperience experience = compiled.experience();
        return (experience == null ? 0 : experience.maxPoints())
                + compiled.credentials().stream()
                        .mapToInt(CompiledCredentials::maxPoints)
                        .sum();
    }

    @Override
    public UUID id() {
        return job.id();
    }
}
