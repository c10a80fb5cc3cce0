package org.himatch.ranking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The credentials of a vocabulary under dense ids, 0 to size - 1; a present code and its former ones share an id. */
final class CredentialTable {

    /** A credential as it was defined. */
    record Definition(String code, Set<String> formerCodes, Set<String> supersedes, Map<String, Integer> evidences) {}

    /** A skill that a credential evidences while it is in force. */
    record EvidencedSkill(int skill, int level) {}

    private final Map<String, Integer> dense = new HashMap<>();
    private final List<BitSet> satisfied = new ArrayList<>();
    private final List<List<EvidencedSkill>> evidences = new ArrayList<>();

    /**
     * @throws IllegalArgumentException when a code stands for two credentials, an unknown skill or credential is named,
     *     or credentials supersede one another in a cycle
     */
    CredentialTable(List<Definition> definitions, SkillTable skills) {
        for (int credential = 0; credential < definitions.size(); credential++) {
            Definition definition = definitions.get(credential);
            name(definition.code(), credential);
            for (String former : definition.formerCodes()) {
                name(former, credential);
            }
            evidences.add(definition.evidences().entrySet().stream()
                    .map(entry -> new EvidencedSkill(skills.required(entry.getKey()), entry.getValue()))
                    .toList());
        }
        Map<String, Set<String>> supersedes = new HashMap<>();
        for (Definition definition : definitions) {
            Set<String> presentCodes = definition.supersedes().stream()
                    .map(code -> definitions.get(required(code)).code())
                    .collect(Collectors.toSet());
            supersedes.put(definition.code(), presentCodes);
        }
        for (Definition definition : definitions) {
            BitSet satisfies = new BitSet();
            satisfies.set(required(definition.code()));
            Reach.from(definition.code(), supersedes, "supersedes").forEach(code -> satisfies.set(required(code)));
            satisfied.add(satisfies);
        }
    }

    private void name(String code, int credential) {
        if (dense.putIfAbsent(code, credential) != null) {
            throw new IllegalArgumentException("the credential code %s is defined twice".formatted(code));
        }
    }

    int required(String code) {
        Integer credential = find(code);
        if (credential == null) {
            throw new IllegalArgumentException("unknown credential " + code);
        }
        return credential;
    }

    /** The dense id of a credential by its present code or a former one, or null when it is not known. */
    @Nullable
    Integer find(String code) {
        return dense.get(code);
    }

    /** What holding this credential satisfies in an expression: itself and all that it supersedes, over any steps. */
    BitSet satisfiedBy(int held) {
        return satisfied.get(held);
    }

    /** What this credential evidences itself; what a superseded one evidences is not inherited. */
    List<EvidencedSkill> evidencedBy(int held) {
        return evidences.get(held);
    }
}
