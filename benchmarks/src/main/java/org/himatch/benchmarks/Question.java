package org.himatch.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.CandidateFilter;
import org.himatch.ranking.CandidatesForJob;
import org.himatch.ranking.CredentialExpression;
import org.himatch.ranking.CriterionResult;
import org.himatch.ranking.Expectations;
import org.himatch.ranking.Job;
import org.himatch.ranking.Page;
import org.himatch.ranking.Scorer;
import org.himatch.ranking.Terms;

/**
 * A question, and what its job comes to in plain tables: what each held skill earns at each level. Contestants get the
 * tables for nothing; the engine makes its own, within its time.
 *
 * @param asked the question as the engine is asked it
 * @param skills the skill criteria
 * @param credentials the credential criteria, each essential and of the form "any of"
 * @param pointsByYears the points of the experience criterion by years, up to those asked
 */
record Question(CandidatesForJob asked, List<Skill> skills, List<Credential> credentials, int[] pointsByYears) {

    /** How many items are asked for. */
    static final int PAGE = 50;

    static final int LEVELS = 5;

    private static final int ENOUGH = 60;

    /**
     * A skill criterion.
     *
     * @param worth by held skill the points at level 0 to 5
     * @param enough when essential, by held skill the level from which it is met; nothing for what is never enough
     */
    record Skill(boolean essential, Map<String, int[]> worth, Map<String, Integer> enough) {}

    /** A credential criterion: all points for whoever satisfies one of the codes. */
    record Credential(Set<String> anyOf, int points) {}

    /** The candidates for a job, with no more asked. */
    static Question of(Job job, MarketVocabulary vocabulary) {
        return of(
                new CandidatesForJob(job, Market.TODAY, CandidateFilter.NONE, false, Page.first(PAGE), Set.of()),
                vocabulary);
    }

    static Question of(CandidatesForJob asked, MarketVocabulary vocabulary) {
        Job job = asked.job();
        Candidate nobody = new Candidate(job.id(), 1, List.of(), List.of(), 1, Expectations.UNSAID);
        List<CriterionResult> results = new Scorer(vocabulary.vocabulary())
                .explain(job, nobody, asked.asOf())
                .criteria();
        List<Skill> skills = results.stream()
                .filter(CriterionResult.OfSkill.class::isInstance)
                .map(CriterionResult.OfSkill.class::cast)
                .map(it -> skill(it, vocabulary))
                .toList();
        List<Credential> credentials = results.stream()
                .filter(CriterionResult.OfCredentials.class::isInstance)
                .map(CriterionResult.OfCredentials.class::cast)
                .map(it -> new Credential(anyOf(it.asked().expression()), it.maxPoints()))
                .toList();
        CriterionResult.OfExperience experience = results.stream()
                .filter(CriterionResult.OfExperience.class::isInstance)
                .map(CriterionResult.OfExperience.class::cast)
                .findFirst()
                .orElseThrow();
        int years = experience.asked().years();
        int[] byYears = IntStream.rangeClosed(0, years)
                .map(held -> experience.maxPoints() * held / years)
                .toArray();
        return new Question(asked, skills, credentials, byYears);
    }

    private static Skill skill(CriterionResult.OfSkill result, MarketVocabulary vocabulary) {
        int asked = result.asked().level();
        Map<String, int[]> worth = new HashMap<>();
        Map<String, Integer> enough = new HashMap<>();
        for (MarketVocabulary.Counting counting :
                vocabulary.counting(result.asked().skill())) {
            int[] points = new int[LEVELS + 1];
            for (int level = LEVELS; level >= 0; level--) {
                int share = counting.percent() * Math.min(level, asked);
                points[level] = result.maxPoints() * share / (100 * asked);
                if (share >= ENOUGH * asked && result.asked().essential()) {
                    enough.put(counting.held(), level);
                }
            }
            worth.put(counting.held(), points);
        }
        return new Skill(result.asked().essential(), worth, enough);
    }

    private static Set<String> anyOf(CredentialExpression expression) {
        return switch (expression) {
            case CredentialExpression.AnyOf anyOf ->
                anyOf.branches().stream().flatMap(it -> anyOf(it).stream()).collect(Collectors.toSet());
            case CredentialExpression.Holds holds -> Set.of(holds.code());
            case CredentialExpression.AllOf allOf -> throw new IllegalArgumentException("not asked here: " + allOf);
        };
    }

    Terms terms() {
        return asked.job().terms();
    }

    /** The least score wanted, 0 for any. */
    int least() {
        return asked.filter().minimumPoints();
    }

    /** What everyone who is eligible has from credentials. */
    int pointsOfCredentials() {
        return credentials.stream().mapToInt(Credential::points).sum();
    }

    /** Whether everyone is eligible. */
    boolean isOpenToAll() {
        return credentials.isEmpty() && skills.stream().noneMatch(Skill::essential) && terms().equals(Terms.UNSAID);
    }
}
