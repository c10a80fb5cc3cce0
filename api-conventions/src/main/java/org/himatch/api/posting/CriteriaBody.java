package org.himatch.api.posting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.himatch.events.Criteria;
import org.jspecify.annotations.Nullable;

/**
 * What a posting asks for.
 *
 * @param skills skill criteria, each skill at most once; empty when left out
 * @param credentials credential criteria; empty when left out
 * @param experience the experience criterion
 * @param categoryWeights how the categories share the score; 70, 20 and 10 when left out
 */
@Schema(name = "Criteria", description = "What a posting asks for, in the three categories of the score")
public record CriteriaBody(
        @Size(max = MAX_SKILLS) List<@NotNull @Valid SkillCriterionBody> skills,
        @Size(max = MAX_CREDENTIALS) List<@NotNull @Valid CredentialCriterionBody> credentials,
        @Nullable @Valid ExperienceCriterionBody experience,
        @Nullable @Valid CategoryWeightsBody categoryWeights) {

    /** The most skill criteria. */
    public static final int MAX_SKILLS = 50;
    /** The most credential criteria. */
    public static final int MAX_CREDENTIALS = 10;

    public CriteriaBody {
        skills = Lists.orEmpty(skills);
        credentials = Lists.orEmpty(credentials);
    }

    /** The criteria without their HTTP clothes. Only for a body that has passed {@link PostingCheck}. */
    public Criteria toCriteria() {
        return new Criteria(
                skills.stream().map(SkillCriterionBody::toCriterion).toList(),
                credentials.stream().map(CredentialCriterionBody::toCriterion).toList(),
                experience == null ? null : experience.toCriterion(),
                categoryWeights == null ? null : categoryWeights.toWeights());
    }

    /** The criteria as HTTP shows them. */
    public static CriteriaBody from(Criteria criteria) {
        return new CriteriaBody(
                criteria.skills().stream().map(SkillCriterionBody::from).toList(),
                criteria.credentials().stream()
                        .map(CredentialCriterionBody::from)
                        .toList(),
                criteria.experience() == null ? null : ExperienceCriterionBody.from(criteria.experience()),
                criteria.categoryWeights() == null ? null : CategoryWeightsBody.from(criteria.categoryWeights()));
    }
}
