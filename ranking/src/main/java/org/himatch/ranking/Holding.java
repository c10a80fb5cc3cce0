package org.himatch.ranking;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate holds, in few bytes, and the two facts by which it is filtered. Skills and credentials that the
 * vocabulary does not know are left out.
 */
final class Holding {
    private static final int LEVEL_BITS = 3;
    private static final int LEVEL_MASK = (1 << LEVEL_BITS) - 1;

    /** Of each credential. */
    private static final int NUMBERS = 3;

    private final UUID id;
    private final long version;
    private final @Nullable String state;
    private final @Nullable RemotePreference remote;
    private final int[] declared;
    /** For each credential its dense id, its first day and its last. */
    private final int[] credentials;

    Holding(Candidate candidate, Vocabulary vocabulary) {
        id = candidate.id();
        version = candidate.version();
        state = candidate.expectations().state();
        remote = candidate.expectations().remote();
        declared = declared(candidate.skills(), vocabulary.skills());
        credentials = credentials(candidate.credentials(), vocabulary);
    }

    private static int[] declared(List<DeclaredSkill> skills, SkillTable table) {
        int[] declared = new int[skills.size()];
        int count = 0;
        for (DeclaredSkill skill : skills) {
            Integer known = table.find(skill.skill());
            if (known != null) {
                declared[count++] = known << LEVEL_BITS | skill.level();
            }
        }
        return count == declared.length ? declared : Arrays.copyOf(declared, count);
    }

    private static int[] credentials(List<HeldCredential> held, Vocabulary vocabulary) {
        int[] credentials = new int[NUMBERS * held.size()];
        int count = 0;
        for (HeldCredential credential : held) {
            if (vocabulary.knowsCredential(credential.code())) {
                LocalDate issued = credential.issued();
                LocalDate expires = credential.expires();
                credentials[count++] = vocabulary.credentials().required(credential.code());
                credentials[count++] = issued == null ? Integer.MIN_VALUE : day(issued);
                credentials[count++] = expires == null ? Integer.MAX_VALUE : day(expires);
            }
        }
        return count == credentials.length ? credentials : Arrays.copyOf(credentials, count);
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
        return credentials.length / NUMBERS;
    }

    /** The dense id of a credential held. */
    int credential(int place) {
        return credentials[NUMBERS * place];
    }

    boolean isInForce(int place, int day) {
        return credentials[NUMBERS * place + 1] <= day && day <= credentials[NUMBERS * place + 2];
    }
}
