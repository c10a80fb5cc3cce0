package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All forms of a job in one pass, against the exhaustive ranker asked once for each of them. */
class SimulationTest {

    private static final int EVERYBODY = 10_000;

    @ParameterizedTest
    @CsvSource({"1, 64, 700", "2, 256, 1500", "3, 1024, 1500", "4, 8, 300", "5, 2048, 2500", "6, 1, 5", "7, 64, 65"})
    void everyFormIsWhatTheExhaustiveRankerMakesOfIt(long seed, int blockSize, int count) {
        // Given
        RandomMarket market = new RandomMarket(seed);
        RandomQuestions questions = new RandomQuestions(market);
        List<Candidate> candidates = questions.candidates(count);
        CandidateIndex index =
                new CandidateIndex(market.vocabulary, Runnable::run, blockSize, Math.max(1, blockSize / 8));
        candidates.forEach(index::put);
        for (RandomQuestions.Kind kind : RandomQuestions.Kind.values()) {
            for (int round = 0; round < 3; round++) {
                CandidatesForJob asked = questions.question(kind);
                CandidatesForJob question = new CandidatesForJob(
                        asked.job(), asked.asOf(), asked.filter(), false, Page.first(market.between(1, 12)));
                List<Job> changed = forms(question.job(), market);
                // When
                Simulation simulation = index.simulate(question, changed);
                // Then
                Simulation expected = oracle(market.vocabulary, question, changed, candidates);
                assertThat(simulation)
                        .as("seed %d, %s, round %d", seed, kind, round)
                        .isEqualTo(expected);
                assertThat(simulation.now().total())
                        .isEqualTo(index.rank(question).total());
            }
        }
    }

    @Test
    void aLaterPageOrAnotherJobIsADefect() {
        RandomMarket market = new RandomMarket(1);
        CandidateIndex index = new CandidateIndex(market.vocabulary);
        Job job = market.job();
        CandidatesForJob first =
                new CandidatesForJob(job, RandomMarket.AS_OF, CandidateFilter.NONE, false, Page.first(1));
        Page later = new Page(1, new RankKey(true, 1, 1, 1, market.id()));

        assertThatIllegalArgumentException().isThrownBy(() -> index.simulate(first, List.of(market.job())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> index.simulate(
                        new CandidatesForJob(job, RandomMarket.AS_OF, CandidateFilter.NONE, false, later), List.of()));
    }

    @Test
    void anEmptyMarketHasNobodyToGain() {
        RandomMarket market = new RandomMarket(2);
        Job job = market.job();
        CandidatesForJob question =
                new CandidatesForJob(job, RandomMarket.AS_OF, CandidateFilter.NONE, false, Page.first(3));

        Simulation simulation = new CandidateIndex(market.vocabulary).simulate(question, List.of(job));

        Simulation.Outcome nothing = new Simulation.Outcome(0, 0, 0, List.of(), 0, null);
        assertThat(simulation).isEqualTo(new Simulation(nothing, List.of(nothing)));
    }

    /** Each essential criterion optional and each optional one essential, other levels, years and terms, and some of it together. */
    private static List<Job> forms(Job job, RandomMarket market) {
        List<Job> forms = new ArrayList<>();
        Criteria asked = job.criteria();
        for (int i = 0; i < asked.skills().size(); i++) {
            SkillCriterion it = asked.skills().get(i);
            forms.add(with(job, i, it.level(), !it.essential(), it.importance()));
            forms.add(with(job, i, market.between(1, 5), it.essential(), it.importance()));
            forms.add(with(job, i, market.between(1, 5), market.between(0, 1) == 0, market.between(1, 5)));
        }
        for (int i = 0; i < asked.credentials().size(); i++) {
            CredentialCriterion it = asked.credentials().get(i);
            List<CredentialCriterion> credentials = new ArrayList<>(asked.credentials());
            credentials.set(i, new CredentialCriterion(it.expression(), it.importance(), !it.essential()));
            forms.add(new Job(
                    job.id(),
                    1,
                    new Criteria(asked.skills(), credentials, asked.experience(), asked.weights()),
                    job.terms()));
        }
        ExperienceCriterion experience = asked.experience();
        if (experience != null) {
            ExperienceCriterion other = new ExperienceCriterion(
                    market.between(1, experience.years()), experience.importance(), !experience.essential());
            forms.add(new Job(
                    job.id(),
                    1,
                    new Criteria(asked.skills(), asked.credentials(), other, asked.weights()),
                    job.terms()));
        }
        forms.add(new Job(job.id(), 1, asked, Terms.UNSAID));
        forms.add(new Job(job.id(), 1, asked, market.job().terms()));
        forms.add(new Job(job.id(), 1, market.job().criteria(), market.job().terms()));
        return forms;
    }

    private static Job with(Job job, int place, int level, boolean essential, int importance) {
        List<SkillCriterion> skills = new ArrayList<>(job.criteria().skills());
        SkillCriterion it = skills.get(place);
        skills.set(place, new SkillCriterion(it.skill(), importance, level, essential, it.acceptRelated()));
        Criteria criteria = new Criteria(
                skills,
                job.criteria().credentials(),
                job.criteria().experience(),
                job.criteria().weights());
        return new Job(job.id(), 1, criteria, job.terms());
    }

    private static Simulation oracle(
            Vocabulary vocabulary, CandidatesForJob question, List<Job> changed, List<Candidate> candidates) {
        List<RankKey> now = all(vocabulary, question, question.job(), candidates);
        Set<UUID> ids = now.stream().map(RankKey::id).collect(Collectors.toSet());
        int limit = question.page().limit();
        return new Simulation(
                outcome(now, ids, limit),
                changed.stream()
                        .map(job -> outcome(all(vocabulary, question, job, candidates), ids, limit))
                        .toList());
    }

    private static List<RankKey> all(
            Vocabulary vocabulary, CandidatesForJob question, Job job, List<Candidate> candidates) {
        CandidatesForJob everybody =
                new CandidatesForJob(job, question.asOf(), question.filter(), false, Page.first(EVERYBODY));
        return new ExhaustiveRanker(vocabulary)
                .rankCandidates(everybody, candidates).items().stream()
                        .map(Ranking.Item::key)
                        .toList();
    }

    private static Simulation.Outcome outcome(List<RankKey> ranking, Set<UUID> now, int limit) {
        List<RankKey> gained =
                ranking.stream().filter(key -> !now.contains(key.id())).toList();
        Set<UUID> lost = new HashSet<>(now);
        ranking.forEach(key -> lost.remove(key.id()));
        List<RankKey> first = ranking.stream().limit(limit).toList();
        return new Simulation.Outcome(
                ranking.size(),
                gained.size(),
                lost.size(),
                first,
                (int) first.stream().filter(gained::contains).count(),
                gained.isEmpty()
                        ? null
                        : new Simulation.Newcomer(gained.getFirst(), ranking.indexOf(gained.getFirst()) + 1));
    }
}
