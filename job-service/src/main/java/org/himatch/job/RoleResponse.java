package org.himatch.job;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.api.posting.CriteriaBody;
import org.himatch.api.posting.Expressions;
import org.himatch.catalogue.RoleTemplate;
import org.himatch.events.CredentialCriterion;
import org.himatch.events.Criteria;
import org.himatch.events.ExperienceCriterion;
import org.himatch.events.SkillCriterion;
import org.jspecify.annotations.Nullable;

/**
 * A role template as a caller reads it. Its criteria can go into a posting as they are.
 *
 * @param id the template's id
 * @param name the role's name
 * @param description what the role is about
 * @param onet O*NET-SOC code
 * @param esco ESCO code
 * @param criteria what such a role usually asks for
 */
@Schema(name = "Role")
record RoleResponse(
        String id,
        String name,
        String description,
        String onet,
        @Nullable String esco,
        CriteriaBody criteria) {

    static RoleResponse from(RoleTemplate role) {
        return new RoleResponse(
                role.id(),
                role.name(),
                role.description(),
                role.onet(),
                role.esco(),
                CriteriaBody.from(criteria(role)));
    }

    private static Criteria criteria(RoleTemplate role) {
        RoleTemplate.ExperienceCriterion experience = role.experience();
        return new Criteria(
                role.skills().stream()
                        .map(skill -> new SkillCriterion(
                                skill.skill(), skill.importance(), skill.level(), skill.essential(), true))
                        .toList(),
                role.credentials().stream()
                        .map(credential -> new CredentialCriterion(
                                Expressions.from(credential.expression()),
                                credential.importance(),
                                credential.essential()))
                        .toList(),
                experience == null
                        ? null
                        : new ExperienceCriterion(experience.years(), experience.importance(), experience.essential()),
                null);
    }
}
