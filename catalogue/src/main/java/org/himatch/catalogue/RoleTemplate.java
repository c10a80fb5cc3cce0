package org.himatch.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the field usually asks of a role: the start of a posting, for the employer to change.
 *
 * @param id kebab-case, stable
 * @param name the usual title
 * @param onet its O*NET-SOC code, such as {@code 29-2072.00}
 * @param esco its ESCO code; null when there is none
 * @param description one sentence
 * @param skills at least one
 * @param credentials may be empty
 * @param experience null when none is asked for
 */
public record RoleTemplate(
        String id,
        String name,
        String onet,
        @Nullable String esco,
        String description,
        List<SkillCriterion> skills,
        List<CredentialCriterion> credentials,
        @Nullable ExperienceCriterion experience) {

    public RoleTemplate {
        skills = List.copyOf(skills);
        credentials = List.copyOf(credentials);
    }

    /**
     * A skill that the role asks for.
     *
     * @param skill a skill id of the catalogue
     * @param importance 1 (nice to have) to 5 (central)
     * @param level the level asked for, 1 (aware) to 5 (expert)
     * @param essential whether a candidate without it is not eligible
     */
    public record SkillCriterion(String skill, int importance, int level, boolean essential) {}

    /**
     * Credentials that the role asks for.
     *
     * @param expression which of them satisfy it
     * @param importance 1 (nice to have) to 5 (central)
     * @param essential whether a candidate without them is not eligible
     */
    public record CredentialCriterion(CredentialExpression expression, int importance, boolean essential) {}

    /**
     * Experience that the role asks for.
     *
     * @param years whole years of health information work, at least 1
     * @param importance 1 (nice to have) to 5 (central)
     * @param essential whether a candidate with less is not eligible
     */
    public record ExperienceCriterion(int years, int importance, boolean essential) {}
}
