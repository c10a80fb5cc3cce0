package org.himatch.ranking;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a candidate brings on one day, compiled: effective levels, what credentials in force satisfy, and years. */
final class Evidence {

    private final SkillTable skills;
    private final CredentialTable credentials;
    private final List<DeclaredSkill> declared;
    private final List<HeldCredential> inForce;
    private final BitSet satisfied = new BitSet();
    private final BitSet held = new BitSet();
    private final byte[] levels;
    private final int years;

    Evidence(Vocabulary vocabulary, Candidate candidate, LocalDate asOf) {
        skills = vocabulary.skills();
        credentials = vocabulary.credentials();
        declared = candidate.skills();
        inForce = candidate.credentials().stream()
                .filter(credential -> credential.inForce(asOf) && vocabulary.knowsCredential(credential.code()))
                .toList();
        levels = new byte[skills.size()];
        years = candidate.experienceYears() == null ? 0 : candidate.experienceYears();

        for (DeclaredSkill skill : declared) {
            Integer dense = skills.find(skill.skill());
            if (dense != null) {
                raise(dense, skill.level());
            }
        }
        for (HeldCredential credential : inForce) {
            int dense = credentials.required(credential.code());
            satisfied.or(credentials.satisfiedBy(dense));
            credentials.evidencedBy(dense).forEach(evidenced -> raise(evidenced.skill(), evidenced.level()));
        }
    }

    private void raise(int skill, int level) {
        held.set(skill);
        levels[skill] = (byte) Math.max(levels[skill], level);
    }

    /** Why there is nothing to judge by; empty when there is something. */
    Optional<Unscored> unscored() {
        boolean none = held.isEmpty() && inForce.isEmpty() && years == 0;
        return none ? Optional.of(Unscored.NO_EVIDENCE) : Optional.empty();
    }

    /** The effective level of a skill, 0 when it is not held. */
    int level(int skill) {
        return levels[skill];
    }

    /** The dense ids of the skills held, declared or evidenced. */
    BitSet held() {
        return held;
    }

    /** The ids of the skills held. */
    Stream<String> skillsHeld() {
        return held.stream().mapToObj(skills::id);
    }

    int years() {
        return years;
    }

    /** The credentials with dense ids below 64 that are satisfied, as bits. */
    long satisfiedBits() {
        long[] bits = satisfied.toLongArray();
        return bits.length == 0 ? 0 : bits[0];
    }

    /** Whether the same credentials are satisfied. */
    boolean satisfiesTheSameAs(Evidence other) {
        return satisfied.equals(other.satisfied);
    }

    /** Whether a credential asked is satisfied by one in force. */
    boolean satisfies(String code) {
        Integer credential = credentials.find(code);
        return credential != null && satisfied.get(credential);
    }

    /** Whether a skill is proved at this level, by itself or by a narrower one. */
    boolean proves(String skill, int level) {
        Integer asked = skills.find(skill);
        return asked != null
                && skills.similarTo(asked).stream()
                        .anyMatch(similar -> similar.proves() && level(similar.held()) >= level);
    }

    /** The code held in force that satisfies a credential asked: rather the same one than a superseding one. */
    Optional<String> proofOf(String code) {
        Integer asked = credentials.find(code);
        if (asked == null) {
            return Optional.empty();
        }
        return inForce.stream()
                .map(HeldCredential::code)
                .filter(mine ->
                        credentials.satisfiedBy(credentials.required(mine)).get(asked))
                .min(Comparator.comparing((String mine) -> credentials.required(mine) != asked)
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The present codes of the credentials in force, each once. */
    Stream<String> codesInForce() {
        return inForce.stream()
                .map(credential -> credentials.presentCode(credentials.required(credential.code())))
                .distinct();
    }

    /** Whether two codes are names of one credential. */
    boolean isSameCredential(String code, String other) {
        return Objects.equals(credentials.find(code), credentials.find(other));
    }

    /** A held skill with where its level comes from. */
    HeldSkill describe(int skill) {
        return new HeldSkill(skills.id(skill), level(skill), declaredLevel(skill), evidencing(skill));
    }

    private @Nullable Integer declaredLevel(int skill) {
        return declared.stream()
                .filter(mine -> mine.skill().equals(skills.id(skill)))
                .map(DeclaredSkill::level)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable String evidencing(int skill) {
        CredentialTable.EvidencedSkill wanted = new CredentialTable.EvidencedSkill(skill, level(skill));
        return inForce.stream()
                .map(HeldCredential::code)
                .filter(code ->
                        credentials.evidencedBy(credentials.required(code)).contains(wanted))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
