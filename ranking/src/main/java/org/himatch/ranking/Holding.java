package org.himatch.ranking;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate holds, in few bytes, and the two facts by which it is filtered. Skills and credentials that the
 * vocabulary does not know are left out.
 */
final class Holding {
    private static final int LEVEL_BITS = 3;
    private static final int LEVEL_MASK = (1 << LEVEL_BITS) - 1;

    private final UUID id;
    private final long version;
    private final @Nullable String state;
    private final @Nullable RemotePreference remote;
    private final int[] declared;
    /** Three numbers for each credential: its dense id, its first day and its last. */
    private final int[] credentials;

    Holding(Candidate candidate, Vocabulary vocabulary) {
        id = candidate.id();
        version = candidate.version();
        state = candidate.expectations().state();
        remote = candidate.expectations().remote();
        int[] skills = new int[candidate.skills().size()];
        int count = 0;
        for (DeclaredSkill skill : candidate.skills()) {
            Integer known = vocabulary.skills().find(skill.skill());
            if (known != null) {
                skills[count++] = known << LEVEL_BITS | skill.level();
            }
        }
        declared = Arrays.copyOf(skills, count);
        credentials = candidate.credentials().stream()
                .filter(held -> vocabulary.knowsCredential(held.code()))
                .flatMapToInt(held -> Arrays.stream(new int[] {
                    vocabulary.credentials().required(held.code()),
                    held.issued() == null ? Integer.MIN_VALUE : day(held.issued()),
                    held.expires() == null ? Integer.MAX_VALUE : day(held.expires())
                }))
                .toArray();
    }

    /** The day's number; days beyond all that a number can hold are its ends. */
    static int day(LocalDate date) {
        return Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /** Where the candidate lives. */
    @Nullable
    String state() {
        return state;
    }

    @Nullable
    RemotePreference remote() {
        return remote;
    }

    /** How many skills are declared. */
    int declared() {
        return declared.length;
    }

    /** The dense id of a declared skill. */
    int skill(int place) {
        return declared[place] >> LEVEL_BITS;
    }

    int level(int place) {
        return declared[place] & LEVEL_MASK;
    }

    /** How many credentials are held, in force or not. */
    int credentials() {
        return credentials.length / 3;
    }

    /** The dense id of a credential held. */
    int credential(int place) {
        return credentials[3 * place];
    }

    boolean isInForce(int place, int day) {
        return credentials[3 * place + 1] <= day && day <= credentials[3 * place + 2];
    }
}
