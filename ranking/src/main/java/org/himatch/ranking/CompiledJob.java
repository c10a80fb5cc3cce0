package org.himatch.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A job's criteria, compiled once and asked about many candidates: bare numbers, which are all that an order needs, or
 * {@link #explain}, which says what they are made of.
 */
final class CompiledJob {

    private final SkillTable skillTable;
    private final List<CompiledSkill> skills;
    private final List<CompiledCredentials> credentials;
    private final @Nullable CompiledExperience experience;

    CompiledJob(Criteria criteria, SkillTable skillTable) {
        this.skillTable = skillTable;
        MaxPoints maxPoints = MaxPoints.of(criteria);
        skills = IntStream.range(0, criteria.skills().size())
                .mapToObj(i -> new CompiledSkill(
                        criteria.skills().get(i), maxPoints.skills().get(i), skillTable))
                .toList();
        credentials = IntStream.range(0, criteria.credentials().size())
                .mapToObj(i -> new CompiledCredentials(
                        criteria.credentials().get(i), maxPoints.credentials().get(i)))
                .toList();
        experience = criteria.experience() == null
                ? null
                : new CompiledExperience(criteria.experience(), maxPoints.experience());
    }

    List<CompiledSkill> skills() {
        return skills;
    }

    List<CompiledCredentials> credentials() {
        return credentials;
    }

    @Nullable
    CompiledExperience experience() {
        return experience;
    }

    /** The score, 0 to 10 000. */
    int points(Evidence evidence) {
        int points = experience == null ? 0 : experience.points(evidence);
        for (CompiledSkill skill : skills) {
            points += skill.points(evidence);
        }
        for (CompiledCredentials credential : credentials) {
            points += credential.points(evidence);
        }
        return points;
    }

    /** Whether every essential criterion is met. */
    boolean meetsEssentials(Evidence evidence) {
        for (CompiledSkill skill : skills) {
            if (skill.fails(evidence)) {
                return false;
            }
        }
        for (CompiledCredentials credential : credentials) {
            if (credential.fails(evidence)) {
                return false;
            }
        }
        return experience == null || !experience.fails(evidence);
    }

    /** The depth, 0 to 50 000. */
    int depth(Evidence evidence) {
        return skills.stream().mapToInt(skill -> skill.depth(evidence)).sum();
    }

    /** The use, 0 to 10 000. */
    int use(Evidence evidence) {
        return Use.of(skills, evidence, skillTable);
    }

    List<CriterionResult> explain(Evidence evidence) {
        List<CriterionResult> results = new ArrayList<>();
        for (int i = 0; i < skills.size(); i++) {
            results.add(skills.get(i).explain(i, evidence));
        }
        for (int i = 0; i < credentials.size(); i++) {
            results.add(credentials.get(i).explain(i, evidence));
        }
        if (experience != null) {
            results.add(experience.explain(evidence));
        }
        return results;
    }
}
