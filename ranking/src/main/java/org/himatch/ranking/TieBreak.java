package org.himatch.ranking;

import java.util.UUID;

/**
 * Who comes first when everything else is equal: a number mixed from both ids, smallest first as an unsigned number.
 *
 * <p>An order by id alone would put the same people first in every job. The mix gives each job its own order, and the
 * same one on every replica and after every restart. It is fixed for good: {@code h = 0}, then for each of the four
 * halves (job high, job low, candidate high, candidate low) {@code h = mix((h ^ half) + g)}, where {@code g} is 2^64
 * divided by the golden ratio, made odd, and {@code mix} is the finalizer of SplitMix64 (Stafford's variant 13 of the
 * MurmurHash3 finalizer), a bijection in which every input bit reaches every output bit.
 */
final class TieBreak {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private TieBreak() {}

    static long of(UUID job, UUID candidate) {
        return of(job, candidate.getMostSignificantBits(), candidate.getLeastSignificantBits());
    }

    /** The same, with the halves of the candidate's id. */
    static long of(UUID job, long candidateHigh, long candidateLow) {
        long h = mix(job.getMostSignificantBits() + GOLDEN);
        h = mix((h ^ job.getLeastSignificantBits()) + GOLDEN);
        h = mix((h ^ candidateHigh) + GOLDEN);
        return mix((h ^ candidateLow) + GOLDEN);
    }

    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
