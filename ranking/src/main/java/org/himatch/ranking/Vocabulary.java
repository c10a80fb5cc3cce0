package org.himatch.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the score has to know about skills and credentials: which count for which, and by how much. Immutable.
 *
 * <p>A skill or credential that a vocabulary does not know counts for nothing: held, it is no evidence; asked, it can
 * be met by nobody. So a service that is one catalogue version behind can neither fail nor invent a match.
 */
public final class Vocabulary {

    private final String version;
    private final SkillTable skills;
    private final CredentialTable credentials;

    private Vocabulary(String version, SkillTable skills, CredentialTable credentials) {
        this.version = version;
        this.skills = skills;
        this.credentials = credentials;
    }

    /** Starts a vocabulary of the given version. */
    public static Builder builder(String version) {
        return new Builder(version);
    }

    /** The version it was made from. */
    public String version() {
        return version;
    }

    /** Whether a skill has this id. */
    public boolean knowsSkill(String id) {
        return skills.find(id) != null;
    }

    /** Whether a credential has this code, now or formerly. */
    public boolean knowsCredential(String code) {
        return credentials.find(code) != null;
    }

    SkillTable skills() {
        return skills;
    }

    CredentialTable credentials() {
        return credentials;
    }

    /** Collects a vocabulary in any order; {@link #build} checks references. Not safe for use by two threads. */
    public static final class Builder {

        private final String version;
        private final Map<String, Integer> specificities = new LinkedHashMap<>();
        private final Map<String, Set<String>> broader = new LinkedHashMap<>();
        private final List<SkillTable.Relation> relations = new ArrayList<>();
        private final List<CredentialTable.Definition> credentials = new ArrayList<>();

        private Builder(String version) {
            this.version = version;
        }

        /**
         * Adds a skill.
         *
         * @param specificity 1 what nearly everyone brings, 2 common in health information, 3 marks a specialism
         * @throws IllegalArgumentException when the id is taken or the specificity is outside 1..3
         */
        public Builder skill(String id, int specificity) {
            Require.inRange("the specificity of " + id, specificity, 1, 3);
            if (specificities.putIfAbsent(id, specificity) != null) {
                throw new IllegalArgumentException("the skill %s is defined twice".formatted(id));
            }
            return this;
        }

        /** Says that holding a skill proves a broader one. Only direct edges are needed; a repeated one is the same. */
        public Builder broader(String skill, String broaderSkill) {
            broader.computeIfAbsent(skill, id -> new LinkedHashSet<>()).add(broaderSkill);
            return this;
        }

        /**
         * Says that holding a skill earns a share of what is asked of another. One direction.
         *
         * @throws IllegalArgumentException when the percentage is outside 1..99
         */
        public Builder relation(String holding, String countsFor, int percent) {
            Require.inRange("the percentage of %s for %s".formatted(holding, countsFor), percent, 1, 99);
            relations.add(new SkillTable.Relation(holding, countsFor, percent));
            return this;
        }

        /**
         * Adds a credential.
         *
         * @param code its present code
         * @param formerCodes codes of the same credential before it was renamed
         * @param supersedes codes that its holder satisfies as well; superseding is transitive
         * @param evidences the level, 1 to 5, of each skill that it proves while it is in force
         * @throws IllegalArgumentException when a level is outside 1..5
         */
        public Builder credential(
                String code,
                Collection<String> formerCodes,
                Collection<String> supersedes,
                Map<String, Integer> evidences) {
            evidences.forEach((skill, level) ->
                    Require.inRange("the level of %s evidenced by %s".formatted(skill, code), level, 1, 5));
            credentials.add(new CredentialTable.Definition(
                    code, Set.copyOf(formerCodes), Set.copyOf(supersedes), Map.copyOf(evidences)));
            return this;
        }

        /**
         * The vocabulary.
         *
         * @throws IllegalArgumentException when something unknown is referred to, a credential code is defined twice,
         *     or broader skills or superseding credentials form a cycle
         */
        public Vocabulary build() {
            SkillTable skills = new SkillTable(specificities, broader, relations);
            return new Vocabulary(version, skills, new CredentialTable(credentials, skills));
        }
    }
}
