package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himatch.ranking.Samples.AS_OF;
import static org.himatch.ranking.Samples.VOCABULARY;
import static org.himatch.ranking.Samples.allOf;
import static org.himatch.ranking.Samples.anyOf;
import static org.himatch.ranking.Samples.asks;
import static org.himatch.ranking.Samples.candidate;
import static org.himatch.ranking.Samples.has;
import static org.himatch.ranking.Samples.holds;
import static org.himatch.ranking.Samples.insistsOn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.himatch.ranking.Standing.Brought;
import org.himatch.ranking.Standing.Raised;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places counted, against places found in the whole ranking. */
class StandingTest {

    @ParameterizedTest
    @CsvSource({"1, 64, 500", "2, 256, 900", "3, 1024, 1200", "4, 8, 200", "5, 2048, 2500", "6, 1, 3"})
    void placesAreThoseOfTheExhaustiveRanker(long seed, int blockSize, int count) {
        // Given
        RandomMarket market = new RandomMarket(seed);
        RandomQuestions questions = new RandomQuestions(market);
        List<Candidate> candidates = questions.candidates(count);
        CandidateIndex index =
                new CandidateIndex(market.vocabulary, Runnable::run, blockSize, Math.max(1, blockSize / 8));
        candidates.forEach(index::put);
        int ranked = 0;
        for (RandomQuestions.Kind kind : RandomQuestions.Kind.values()) {
            Job job = questions.question(kind).job();
            LocalDate asOf = market.one(List.of(RandomMarket.AS_OF, questions.day()));
            for (int round = 0; round < 3; round++) {
                // Somebody of the market as they are or changed, or a stranger.
                Candidate subject = switch (round) {
                    case 0 -> market.one(candidates);
                    case 1 -> market.improved(market.one(candidates));
                    default -> questions.candidate();
                };
                // When
                Standing standing = index.standing(job, subject, asOf);
                // Then
                Oracle oracle = new Oracle(market.vocabulary, job, asOf, candidates);
                assertThat(standing.now()).isEqualTo(oracle.scorer.explain(job, subject, asOf));
                assertThat(standing.rank()).isEqualTo(oracle.rank(subject));
                assertThat(standing.eligible()).isEqualTo(oracle.total(subject));
                for (Raised raised : standing.raised()) {
                    Candidate better = with(subject, raised.brought());
                    assertThat(raised.then()).isEqualTo(oracle.scorer.explain(job, better, asOf));
                    assertThat(raised.rank())
                            .as("seed %d, %s, round %d, %s", seed, kind, round, raised.brought())
                            .isEqualTo(oracle.rank(better));
                    CriterionResult result = raised.then().criteria().get(raised.criterion());
                    assertThat(result.points()).isEqualTo(result.maxPoints());
                    ranked += raised.rank() == null ? 0 : 1;
                }
                assertThat(standing.raised()).hasSizeLessThanOrEqualTo((int) standing.now().criteria().stream()
                        .filter(result -> result.gain() > 0)
                        .count());
            }
        }
        assertThat(ranked).isPositive();
    }

    @Test
    void whatIsMissingIsBroughtInItsSimplestForm() {
        // Given
        CandidateIndex index = new CandidateIndex(VOCABULARY);
        Job job = Samples.job(
                insistsOn("ms-drg", 4, 5),
                insistsOn(allOf("RHIT", anyOf(allOf("CIC", "ODS"), "CCS", "CIC")), 5),
                asks(holds("NOBODY-KNOWS-IT"), 1),
                asks("unheard-of", 1, 1),
                new ExperienceCriterion(3, 1, false));
        Candidate subject = candidate(has("ms-drg", 2), "RHIT", 1);
        // When
        Standing standing = index.standing(job, subject, AS_OF);
        // Then
        assertThat(standing.rank()).isNull();
        assertThat(standing.eligible()).isZero();
        assertThat(standing.raised())
                .extracting(Raised::brought)
                .containsExactly(
                        new Brought.OfSkill(has("ms-drg", 5)),
                        new Brought.OfCredentials(List.of("CCS")),
                        new Brought.OfExperience(3));
        // A CCS evidences MS-DRG at 3, which is enough: one thing brought meets two criteria.
        assertThat(standing.raised()).extracting(Raised::rank).containsExactly(null, 1, null);
    }

    @Test
    void aKnownCredentialIsPreferredToOneThatNobodyCanHold() {
        // Given
        Job job = Samples.job(asks("epic", 1, 1), asks(anyOf("NOBODY-KNOWS-IT", allOf("CCS", "RHIT")), 1));
        // When
        Standing standing = new CandidateIndex(VOCABULARY).standing(job, candidate(has("epic", 1)), AS_OF);
        // Then
        assertThat(standing.raised())
                .extracting(Raised::brought)
                .containsExactly(new Brought.OfCredentials(List.of("CCS", "RHIT")));
    }

    @Test
    void thousandsOfEqualsAreToldApart() {
        // Given
        RandomMarket market = new RandomMarket(8);
        List<Candidate> candidates = Stream.generate(
                        () -> candidate(market.id(), Expectations.UNSAID, has("epic", market.between(2, 5))))
                .limit(3000)
                .toList();
        CandidateIndex index = new CandidateIndex(VOCABULARY, Runnable::run, 1024, 128);
        candidates.forEach(index::put);
        Job job = Samples.job(asks("epic", 3, 3), asks("ms-drg", 1, 1));
        Oracle oracle = new Oracle(VOCABULARY, job, AS_OF, candidates);
        for (Candidate subject : candidates.subList(0, 20)) {
            // When
            Standing standing = index.standing(job, subject, AS_OF);
            // Then
            assertThat(standing.rank()).isEqualTo(oracle.rank(subject));
        }
    }

    /** What the candidate would be, without the code that is tested. */
    private static Candidate with(Candidate candidate, Brought brought) {
        List<DeclaredSkill> skills = new ArrayList<>(candidate.skills());
        List<HeldCredential> credentials = new ArrayList<>(candidate.credentials());
        @Nullable Integer years = candidate.experienceYears();
        if (brought instanceof Brought.OfSkill(DeclaredSkill skill)) {
            skills.add(skill);
        } else if (brought instanceof Brought.OfCredentials(List<String> codes)) {
            codes.forEach(code -> credentials.add(new HeldCredential(code, LocalDate.MIN, LocalDate.MAX)));
        } else if (brought instanceof Brought.OfExperience experience) {
            years = experience.years();
        }
        return new Candidate(candidate.id(), candidate.version(), skills, credentials, years, candidate.expectations());
    }

    private record Oracle(Vocabulary vocabulary, Job job, LocalDate asOf, List<Candidate> candidates, Scorer scorer) {

        Oracle(Vocabulary vocabulary, Job job, LocalDate asOf, List<Candidate> candidates) {
            this(vocabulary, job, asOf, candidates, new Scorer(vocabulary));
        }

        @Nullable
        Integer rank(Candidate subject) {
            List<UUID> ids = ranking(subject).items().stream()
                    .map(item -> item.key().id())
                    .toList();
            int place = ids.indexOf(subject.id());
            return place < 0 ? null : place + 1;
        }

        int total(Candidate subject) {
            return ranking(subject).total();
        }

        private Ranking ranking(Candidate subject) {
            List<Candidate> all = Stream.concat(
                            candidates.stream().filter(it -> !Objects.equals(it.id(), subject.id())),
                            Stream.of(subject))
                    .toList();
            return new ExhaustiveRanker(vocabulary)
                    .rankCandidates(
                            new CandidatesForJob(job, asOf, CandidateFilter.NONE, false, Page.first(10_000)), all);
        }
    }
}
