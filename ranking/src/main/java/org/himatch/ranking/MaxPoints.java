package org.himatch.ranking;

import java.util.List;

/**
 * The most that each criterion can earn: the whole, shared by the categories in use, and each category's part, shared
 * by its criteria.
 *
 * @param skills for each skill criterion
 * @param credentials for each credential criterion
 * @param experience for the experience criterion, or 0 when there is none
 */
record MaxPoints(List<Integer> skills, List<Integer> credentials, int experience) {

    static MaxPoints of(Criteria criteria) {
        CategoryWeights weights = criteria.weights();
        List<Integer> categories = LargestRemainder.share(
                Scorer.WHOLE,
                List.of(
                        criteria.skills().isEmpty() ? 0 : weights.skills(),
                        criteria.credentials().isEmpty() ? 0 : weights.credentials(),
                        criteria.experience() == null ? 0 : weights.experience()));
        return new MaxPoints(
                share(categories.get(0), criteria.skills()),
                share(categories.get(1), criteria.credentials()),
                categories.get(2));
    }

    private static List<Integer> share(int points, List<? extends Criterion> criteria) {
        return LargestRemainder.share(
                points, criteria.stream().map(Criterion::weight).toList());
    }
}
