package org.himatch.profile.tracking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.CredentialStanding;
import org.himatch.catalogue.CredentialStanding.Status;
import org.himatch.catalogue.Skill;
import org.himatch.profile.DeclaredSkill;
import org.himatch.profile.tracking.EffectiveSkill.Evidence;
import org.himatch.profile.tracking.EffectiveSkill.SkillOrigin;
import org.jspecify.annotations.Nullable;

/** Puts together what a candidate declares and what credentials in force evidence, by the rules of the score. */
final class SkillTally {
    private static final Comparator<Evidence> HIGHEST_FIRST =
            Comparator.comparing(Evidence::level).reversed().thenComparing(Evidence::credential);

    private final Map<String, DeclaredSkill> declared = new LinkedHashMap<>();
    private final Map<String, Map<String, Evidence>> evidence = new LinkedHashMap<>();

    SkillTally(List<DeclaredSkill> skills, List<CredentialStanding> standings, Catalogue catalogue) {
        skills.forEach(skill -> declared.put(skill.skill(), skill));
        standings.stream()
                .filter(standing -> standing.status() == Status.IN_FORCE)
                .forEach(standing -> catalogue
                        .credential(standing.code())
                        .ifPresent(credential -> credential
                                .evidences()
                                .forEach((skill, level) -> add(
                                        skill,
                                        new Evidence(
                                                credential.code(),
                                                level,
                                                standing.holding().expires())))));
    }

    /** Of several awards of one credential, the one that lasts longest. */
    private void add(String skill, Evidence found) {
        evidence.computeIfAbsent(skill, id -> new LinkedHashMap<>())
                .merge(found.credential(), found, (one, other) -> lasts(one, other) ? one : other);
    }

    private static boolean lasts(Evidence one, Evidence other) {
        LocalDate first = one.expires();
        LocalDate second = other.expires();
        return first == null || (second != null && !first.isBefore(second));
    }

    /** Everything held that the catalogue has, in its order. */
    List<EffectiveSkill> effective(Catalogue catalogue) {
        return catalogue.skills().stream()
                .filter(skill -> declared.containsKey(skill.id()) || evidence.containsKey(skill.id()))
                .map(this::effective)
                .toList();
    }

    /** Declared skills that the catalogue does not have. */
    List<String> unknown(Catalogue catalogue) {
        return declared.keySet().stream()
                .filter(skill -> catalogue.skill(skill).isEmpty())
                .toList();
    }

    private EffectiveSkill effective(Skill skill) {
        DeclaredSkill claim = declared.get(skill.id());
        List<Evidence> proofs =
                new ArrayList<>(evidence.getOrDefault(skill.id(), Map.of()).values());
        proofs.sort(HIGHEST_FIRST);
        Integer claimed = claim == null ? null : claim.level();
        Integer evidenced = proofs.isEmpty() ? null : proofs.getFirst().level();
        return new EffectiveSkill(
                skill.id(),
                skill.name(),
                Math.max(orZero(claimed), orZero(evidenced)),
                claimed == null ? SkillOrigin.EVIDENCED : evidenced == null ? SkillOrigin.DECLARED : SkillOrigin.BOTH,
                claimed,
                claim == null ? null : claim.lastUsed(),
                evidenced,
                proofs);
    }

    private static int orZero(@Nullable Integer level) {
        return level == null ? 0 : level;
    }
}
