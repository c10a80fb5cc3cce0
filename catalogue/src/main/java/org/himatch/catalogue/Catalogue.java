package org.himatch.catalogue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The vocabulary of health information management, complete and consistent: every id that it mentions exists.
 * Immutable, so any number of threads may share one. All lists are in the order of the files.
 *
 * <p>Ids of skills and roles are exact. Names of skills and codes of credentials are found whatever their case, spaces
 * and punctuation.
 */
public final class Catalogue {
    private final String version;
    private final Map<String, Skill> skills;
    private final List<Relation> relations;
    private final Map<String, Credential> credentials;
    private final Map<String, SharedCycle> sharedCycles;
    private final Map<String, RoleTemplate> roles;
    private final RecognitionRules recognition;

    private final NameIndex skillNames;
    private final NameIndex credentialNames;
    private final Edges narrower;
    private final Edges superseding;

    /** For {@link CatalogueReader}, which has checked all of it. */
    Catalogue(
            String version,
            List<Skill> skills,
            List<Relation> relations,
            List<Credential> credentials,
            List<SharedCycle> sharedCycles,
            List<RoleTemplate> roles,
            RecognitionRules recognition) {
        this.version = version;
        this.skills = byKey(skills, Skill::id);
        this.relations = List.copyOf(relations);
        this.credentials = byKey(credentials, Credential::code);
        this.sharedCycles = byKey(sharedCycles, SharedCycle::issuer);
        this.roles = byKey(roles, RoleTemplate::id);
        this.recognition = recognition;
        narrower = Edges.of(skills, Skill::id, Skill::broader).reversed();
        skillNames = NameIndex.ofSkills(skills, id -> narrower.reachableFrom(id).size());
        credentialNames = NameIndex.ofCredentials(credentials);
        superseding =
                Edges.of(credentials, Credential::code, Credential::supersedes).reversed();
    }

    /** The catalogue that comes with HIMatch. */
    public static Catalogue builtIn() {
        return CatalogueReader.read(Sources.builtIn());
    }

    /**
     * A catalogue of an operator's own.
     *
     * @param fileOrFolder one YAML file, or a folder whose {@code *.yaml} files are read together
     * @throws InvalidCatalogue when there is nothing to read or anything is wrong in it
     */
    public static Catalogue load(Path fileOrFolder) {
        return CatalogueReader.read(Sources.at(fileOrFolder));
    }

    /** The version that the files state. */
    public String version() {
        return version;
    }

    /** All skills. */
    public List<Skill> skills() {
        return List.copyOf(skills.values());
    }

    /** The skill of an id. */
    public Optional<Skill> skill(String id) {
        return Optional.ofNullable(skills.get(id));
    }

    /** The skill that is called so: by its id, name, an alias or a former name. */
    public Optional<Skill> skillNamed(String name) {
        return skillNames.named(name).flatMap(this::skill);
    }

    /** The families that have a skill, in the order of {@link SkillFamily}. */
    public List<SkillFamily> families() {
        return Arrays.stream(SkillFamily.values())
                .filter(family -> skills.values().stream().anyMatch(skill -> skill.family() == family))
                .toList();
    }

    /**
     * Ids of the direct broader skills of a skill, each of which it proves fully.
     *
     * @throws IllegalArgumentException for an unknown id
     */
    public List<String> broader(String skillId) {
        return known(skillId).broader();
    }

    /**
     * Ids of all narrower skills of a skill, however many steps down; without the skill itself.
     *
     * @throws IllegalArgumentException for an unknown id
     */
    public Set<String> narrower(String skillId) {
        return Collections.unmodifiableSet(narrower.reachableFrom(known(skillId).id()));
    }

    /** All partial credits of one skill for another; what was written as "between" is here in both directions. */
    public List<Relation> relations() {
        return relations;
    }

    /**
     * The partial credits that count for a skill.
     *
     * @throws IllegalArgumentException for an unknown id
     */
    public List<Relation> relationsTowards(String skillId) {
        String id = known(skillId).id();
        return relations.stream()
                .filter(relation -> relation.countsFor().equals(id))
                .toList();
    }

    /** All credentials. */
    public List<Credential> credentials() {
        return List.copyOf(credentials.values());
    }

    /** The credential of a code: its own, a former one, another spelling, or its name written out. */
    public Optional<Credential> credential(String code) {
        return credentialNames.named(code).map(credentials::get);
    }

    /**
     * The codes that count as a credential in an expression: its own, and those of all credentials that supersede it,
     * however many steps up. Former codes are not in it; {@link #credential} turns one into the current code.
     *
     * @throws IllegalArgumentException for an unknown code
     */
    public Set<String> codesSatisfying(String code) {
        String own = credential(code)
                .orElseThrow(() -> new IllegalArgumentException("unknown credential " + code))
                .code();
        Set<String> codes = new LinkedHashSet<>(Set.of(own));
        codes.addAll(superseding.reachableFrom(own));
        return Collections.unmodifiableSet(codes);
    }

    /** How an issuer counts the units of several of its credentials; empty when each has a cycle of its own. */
    public Optional<SharedCycle> sharedCycle(String issuer) {
        return Optional.ofNullable(sharedCycles.get(issuer));
    }

    /** All role templates. */
    public List<RoleTemplate> roles() {
        return List.copyOf(roles.values());
    }

    /** The role template of an id. */
    public Optional<RoleTemplate> role(String id) {
        return Optional.ofNullable(roles.get(id));
    }

    /**
     * How the names are told apart from other words in text, for {@code SkillRecogniser}. Files without {@code recognition}
     * have no rules: names alone are found, and neither levels nor denials.
     */
    public RecognitionRules recognition() {
        return recognition;
    }

    /**
     * Skills for a text that somebody is typing, best first: the very name; names that end so, for they are kinds of it;
     * names that begin so; names with a word that begins so; the same among aliases and former names. Where nothing
     * matches, one slip of the fingers is forgiven from 4 characters and two from 8; where that does not help, names with
     * some of the words. Of equally good ones the broader is first, then it goes by name.
     *
     * @param text what has been typed; blank for all skills
     * @param families only skills of these; empty for all families
     * @param limit how many at most, not negative
     */
    public List<SkillMatch> searchSkills(String text, Set<SkillFamily> families, int limit) {
        return skillNames.search(text).stream()
                .flatMap(hit -> skill(hit.key())
                        .map(skill -> new SkillMatch(skill, hit.label().text()))
                        .stream())
                .filter(match ->
                        families.isEmpty() || families.contains(match.skill().family()))
                .limit(limit)
                .toList();
    }

    /** Ids that an unknown one may have meant, likeliest first; for error messages. */
    public List<String> nearestSkillIds(String unknownId, int limit) {
        return skillNames.nearest(unknownId, limit);
    }

    /** Codes that an unknown one may have meant, likeliest first; for error messages. */
    public List<String> nearestCredentialCodes(String unknownCode, int limit) {
        return credentialNames.nearest(unknownCode, limit);
    }

    private Skill known(String skillId) {
        return skill(skillId).orElseThrow(() -> new IllegalArgumentException("unknown skill " + skillId));
    }

    private static <T> Map<String, T> byKey(List<T> things, Function<T, String> key) {
        Map<String, T> byKey = new LinkedHashMap<>();
        things.forEach(thing -> byKey.put(key.apply(thing), thing));
        return byKey;
    }
}
