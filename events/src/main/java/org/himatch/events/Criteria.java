package org.himatch.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a posting asks for, in the three categories of the score.
 *
 * @param skills skill criteria, each skill at most once
 * @param credentials credential criteria
 * @param experience the experience criterion, if any
 * @param categoryWeights how the categories share the score; the default when {@code null}
 */
public record Criteria(
        List<SkillCriterion> skills,
        List<CredentialCriterion> credentials,
        @Nullable ExperienceCriterion experience,
        @Nullable CategoryWeights categoryWeights) {

    /** Nothing asked for. */
    public static final Criteria NONE = new Criteria(List.of(), List.of(), null, null);

    public Criteria {
        skills = Lists.copyOrEmpty(skills);
        credentials = Lists.copyOrEmpty(credentials);
    }
}
