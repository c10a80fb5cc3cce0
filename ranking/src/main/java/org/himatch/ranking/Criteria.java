package org.himatch.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a job asks for. The order of criteria matters only for which of them takes a remainder point.
 *
 * @param skills skill criteria; a skill may be asked more than once (essential at 3, better at 5)
 * @param credentials credential criteria
 * @param experience the experience asked, or null
 * @param weights how the categories share the whole
 */
public record Criteria(
        List<SkillCriterion> skills,
        List<CredentialCriterion> credentials,
        @Nullable ExperienceCriterion experience,
        CategoryWeights weights) {

    /**
     * @throws IllegalArgumentException when no criterion carries weight: there are none, or all of them are in
     *     categories of weight 0, so that nobody could earn a point
     */
    public Criteria {
        skills = List.copyOf(skills);
        credentials = List.copyOf(credentials);
        if (usedWeight(skills, credentials, experience, weights) == 0) {
            throw new IllegalArgumentException(
                    "a job needs at least one criterion in a category whose weight is not 0");
        }
    }

    private static int usedWeight(
            List<SkillCriterion> skills,
            List<CredentialCriterion> credentials,
            @Nullable ExperienceCriterion experience,
            CategoryWeights weights) {
        return (skills.isEmpty() ? 0 : weights.skills())
                + (credentials.isEmpty() ? 0 : weights.credentials())
                + (experience == null ? 0 : weights.experience());
    }
}
