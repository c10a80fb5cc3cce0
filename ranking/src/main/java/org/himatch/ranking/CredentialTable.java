package org.himatch.ranking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The credentials of a vocabulary under dense ids, 0 to size - 1; a present code and its former ones share an id. */
final class CredentialTable {

    /** A credential as it was defined. */
    record Definition(String code, Set<String> formerCodes, Set<String> supersedes, Map<String, Integer> evidences) {}

    /** A skill that a credential evidences while it is in force. */
    record EvidencedSkill(int skill, int level) {}

    /** A credential that evidences a skill while it is in force. */
    record Evidencing(int credential, int level) {}

    private final Map<String, Integer> dense = new HashMap<>();
    private final List<String> codes = new ArrayList<>();
    private final Map<String, Integer> codeNumbers = new HashMap<>();
    private final List<List<Integer>> codesOf = new ArrayList<>();
    private final List<BitSet> satisfied = new ArrayList<>();
    private final List<List<EvidencedSkill>> evidences = new ArrayList<>();
    private final Map<Integer, List<Evidencing>> evidencing = new HashMap<>();

    /**
     * @throws IllegalArgumentException when a code stands for two credentials, an unknown skill or credential is named,
     *     or credentials supersede one another in a cycle
     */
    CredentialTable(List<Definition> definitions, SkillTable skills) {
        for (int credential = 0; credential < definitions.size(); credential++) {
            Definition definition = definitions.get(credential);
            codesOf.add(new ArrayList<>());
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
        for (int credential = 0; credential < size(); credential++) {
            for (EvidencedSkill evidenced : evidences.get(credential)) {
                evidencing
                        .computeIfAbsent(evidenced.skill(), skill -> new ArrayList<>())
                        .add(new Evidencing(credential, evidenced.level()));
            }
        }
    }

    int size() {
        return evidences.size();
    }

    /** The credentials that evidence a skill: {@link #evidencedBy} turned around. */
    List<Evidencing> evidencing(int skill) {
        return evidencing.getOrDefault(skill, List.of());
    }

    /** The credentials whose holder satisfies this one: {@link #satisfiedBy} turned around. */
    int[] satisfying(int asked) {
        return IntStream.range(0, size())
                .filter(held -> satisfied.get(held).get(asked))
                .toArray();
    }

    /** All codes, present and former, in the order of their numbers. */
    List<String> codes() {
        return codes;
    }

    /** The number of a code, or null when it is not known. */
    @Nullable
    Integer codeNumber(String code) {
        return codeNumbers.get(code);
    }

    /** The numbers of a credential's codes, present and former. */
    List<Integer> codesOf(int credential) {
        return codesOf.get(credential);
    }

    /** By the number of a code: the credential whose it is. */
    int[] credentialOfCodes() {
        return codes.stream().mapToInt(this::required).toArray();
    }

    /** The known credentials that an expression names, each once. */
    IntStream named(CredentialExpression expression) {
        return expression.codes().stream()
                .filter(dense::containsKey)
                .mapToInt(this::required)
                .distinct();
    }

    /** The code under which a credential is known today. */
    String presentCode(int credential) {
        return codes.get(codesOf.get(credential).getFirst());
    }

    private void name(String code, int credential) {
        if (dense.putIfAbsent(code, credential) != null) {
            throw new IllegalArgumentException("the credential code %s is defined twice".formatted(code));
        }
        codeNumbers.put(code, codes.size());
        codesOf.get(credential).add(codes.size());
        codes.add(code);
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

    /**
     * The credentials of which any one satisfies an expression, as bits by their dense ids; 0 when the expression is not
     * of this kind, or ids do not fit.
     */
    long alternatives(CredentialExpression expression) {
        if (!isOfAlternatives(expression)) {
            return 0;
        }
        long bits = 0;
        for (String code : expression.codes()) {
            Integer credential = find(code);
            if (credential != null && credential >= Long.SIZE) {
                return 0;
            }
            bits |= credential == null ? 0 : 1L << credential;
        }
        return bits;
    }

    private static boolean isOfAlternatives(CredentialExpression expression) {
        return switch (expression) {
            case CredentialExpression.Holds holds -> true;
            case CredentialExpression.AnyOf anyOf ->
                anyOf.branches().stream().allMatch(CredentialTable::isOfAlternatives);
            case CredentialExpression.AllOf allOf -> false;
        };
    }
}
