package org.himatch.matching.simulations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.himatch.ranking.Category;
import org.himatch.ranking.CredentialCriterion;
import org.himatch.ranking.Criteria;
import org.himatch.ranking.Criterion;
import org.himatch.ranking.ExperienceCriterion;
import org.himatch.ranking.Job;
import org.himatch.ranking.SkillCriterion;

/**
 * Where a criterion stands in a job.
 *
 * @param category its category
 * @param index its position among those of the category, from 0
 */
record CriterionPlace(Category category, int index) {

    private static final Pattern POINTER =
            Pattern.compile("/criteria/(?:(skills|credentials)/(0|[1-9]\\d{0,3})|experience)");

    /** The place that a JSON pointer means, if it can mean one. */
    static Optional<CriterionPlace> parse(String pointer) {
        Matcher parts = POINTER.matcher(pointer);
        if (!parts.matches()) {
            return Optional.empty();
        }
        if (parts.group(1) == null) {
            return Optional.of(new CriterionPlace(Category.EXPERIENCE, 0));
        }
        Category category = parts.group(1).equals("skills") ? Category.SKILLS : Category.CREDENTIALS;
        return Optional.of(new CriterionPlace(category, Integer.parseInt(parts.group(2))));
    }

    /** All places of a job, in the order of explanations. */
    static List<CriterionPlace> of(Criteria criteria) {
        return Stream.of(
                        places(Category.SKILLS, criteria.skills().size()),
                        places(Category.CREDENTIALS, criteria.credentials().size()),
                        places(Category.EXPERIENCE, criteria.experience() == null ? 0 : 1))
                .flatMap(places -> places)
                .toList();
    }

    private static Stream<CriterionPlace> places(Category category, int count) {
        return IntStream.range(0, count).mapToObj(index -> new CriterionPlace(category, index));
    }

    String pointer() {
        return switch (category) {
            case SKILLS -> "/criteria/skills/" + index;
            case CREDENTIALS -> "/criteria/credentials/" + index;
            case EXPERIENCE -> "/criteria/experience";
        };
    }

    /** The criterion that stands here, if one does. */
    Optional<Criterion> in(Criteria criteria) {
        return switch (category) {
            case SKILLS -> at(criteria.skills());
            case CREDENTIALS -> at(criteria.credentials());
            case EXPERIENCE -> Optional.ofNullable(criteria.experience());
        };
    }

    private Optional<Criterion> at(List<? extends Criterion> criteria) {
        return index < criteria.size() ? Optional.of(criteria.get(index)) : Optional.empty();
    }

    /** The same job with another criterion here. */
    Job with(Job job, Criterion changed) {
        Criteria criteria = job.criteria();
        Criteria other = switch (changed) {
            case SkillCriterion skill ->
                new Criteria(
                        replaced(criteria.skills(), skill),
                        criteria.credentials(),
                        criteria.experience(),
                        criteria.weights());
            case CredentialCriterion credential ->
                new Criteria(
                        criteria.skills(),
                        replaced(criteria.credentials(), credential),
                        criteria.experience(),
                        criteria.weights());
            case ExperienceCriterion experience ->
                new Criteria(criteria.skills(), criteria.credentials(), experience, criteria.weights());
        };
        return new Job(job.id(), job.version(), other, job.terms());
    }

    private <T> List<T> replaced(List<T> criteria, T changed) {
        List<T> others = new ArrayList<>(criteria);
        others.set(index, changed);
        return others;
    }
}
