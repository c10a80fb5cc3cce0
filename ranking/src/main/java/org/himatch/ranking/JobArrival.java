package org.himatch.ranking;

import java.util.UUID;

/**
 * A job as it came, compiled.
 *
 * @param asks its skill criteria as {@link Asks} packs them
 * @param insisted what of {@link AskedSkills} is essential
 * @param alternatives {@link CredentialTable#alternatives} of each credential criterion
 * @param besideSkills the points that it gives for anything but skills
 */
record JobArrival(Job job, CompiledJob compiled, int[] asks, int[] insisted, long[] alternatives, int besideSkills)
        implements Arrival {

    /** More criteria of a kind are as this many. */
    private static final int MOST = 63;

    static JobArrival of(Job job, Scorer scorer, AskedSkills numbers, CredentialTable credentials) {
        CompiledJob compiled = scorer.compile(job);
        return new JobArrival(
                job,
                compiled,
                compiled.skills().stream()
                        .mapToInt(skill -> Asks.pack(numbers.number(skill.asked()), skill.maxPoints()))
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

    /**
     * How early it comes in its block, the higher the earlier. Those that insist on little come first, because many are
     * eligible for them, and so the eligible lie together; and credentials keep off more than skills. Among equals those that
     * ask for much come first: alike many asks in a row are gone through faster.
     */
    int openness() {
        int credentials = 0;
        for (CompiledCredentials credential : compiled.credentials()) {
            credentials += credential.asked().essential() ? 1 : 0;
        }
        int hurdles = Math.min(credentials, MOST) * (MOST + 1) + Math.min(insisted.length, MOST);
        return Math.min(asks.length, MOST) - hurdles * (MOST + 1);
    }

    @Override
    public UUID id() {
        return job.id();
    }
}
