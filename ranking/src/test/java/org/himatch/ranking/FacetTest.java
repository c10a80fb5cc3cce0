package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himatch.ranking.Samples.AS_OF;
import static org.himatch.ranking.Samples.asks;
import static org.himatch.ranking.Samples.has;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the facets count; that the engine counts the same is for {@link FilterOracleTest}. */
class FacetTest {

    private static final Set<Facet> COUNTED = EnumSet.of(Facet.SCHEDULE, Facet.SKILL, Facet.CREDENTIAL, Facet.SCORE);

    @Test
    void candidatesAreCountedByScheduleAndWhatTheyHoldAndScore() {
        // Given a holder of a CCS, who has two skills by it, one of them declared as well; and an expired one
        Candidate certified =
                Samples.candidate(new UUID(0, 1), accepting(Schedule.DAY, Schedule.NIGHT), has("icd-10-pcs", 2), "CCS");
        Candidate expired = Samples.candidate(
                new UUID(0, 2),
                accepting(Schedule.DAY),
                has("icd-10-pcs", 2),
                has("icd-10-pcs", 1),
                has("unheard-of", 1),
                new HeldCredential("CCS", null, AS_OF.minusDays(1)));
        Job job = Samples.job(asks("icd-10-pcs", 1, 4));

        // When
        Ranking ranking = new ExhaustiveRanker(Samples.VOCABULARY)
                .rankCandidates(
                        new CandidatesForJob(job, AS_OF, CandidateFilter.NONE, false, Page.first(1), COUNTED),
                        List.of(certified, expired));

        // Then
        assertThat(ranking.facets())
                .isEqualTo(Map.of(
                        Facet.SCHEDULE, Map.of("DAY", 2, "NIGHT", 1),
                        Facet.SKILL, Map.of("icd-10-pcs", 2, "ms-drg", 1),
                        Facet.CREDENTIAL, Map.of("CCS", 1),
                        Facet.SCORE, Map.of("90-100", 1, "50-60", 1)));
    }

    @Test
    void jobsAreCountedByScheduleAndWhatTheyAskAndScore() {
        // Given a skill asked twice, a credential named twice under two codes, and what nobody knows
        Terms terms = new Terms(null, null, null, Set.of(), Set.of(Schedule.DAY), null, null);
        Job twice = Samples.job(
                new UUID(0, 1),
                terms,
                asks("epic", 1, 3),
                asks("epic", 1, 5),
                asks(Samples.anyOf("CTR", "ODS", "UNHEARD"), 1));
        Job once = Samples.job(new UUID(0, 2), Terms.UNSAID, asks("epic", 1, 2), asks("unheard-of", 5, 1));

        // When
        Ranking ranking = new ExhaustiveRanker(Samples.VOCABULARY)
                .rankJobs(
                        new JobsForCandidate(
                                Samples.candidate(has("epic", 5), "ODS"),
                                AS_OF,
                                JobFilter.NONE,
                                false,
                                Page.first(1),
                                COUNTED),
                        List.of(twice, once));

        // Then
        assertThat(ranking.facets())
                .isEqualTo(Map.of(
                        Facet.SCHEDULE, Map.of("DAY", 1),
                        Facet.SKILL, Map.of("epic", 2),
                        Facet.CREDENTIAL, Map.of("ODS", 1),
                        Facet.SCORE, Map.of("90-100", 1, "10-20", 1)));
    }

    @Test
    void ofManySkillsTheMostFrequentAreToldAndOfEquallyFrequentOnesTheFirst() {
        // Given 25 skills, of which the last is held twice
        Vocabulary.Builder builder = Vocabulary.builder("many");
        IntStream.range(10, 35).forEach(i -> builder.skill("skill-" + i, 1));
        Vocabulary vocabulary = builder.build();
        Candidate everything = Samples.candidate(
                new UUID(0, 1),
                Expectations.UNSAID,
                IntStream.range(10, 35).mapToObj(i -> has("skill-" + i, 1)).toArray());
        Candidate last = Samples.candidate(new UUID(0, 2), Expectations.UNSAID, has("skill-34", 1));
        CandidatesForJob question = new CandidatesForJob(
                Samples.job(asks("skill-10", 1, 1)),
                AS_OF,
                CandidateFilter.NONE,
                false,
                Page.first(1),
                EnumSet.of(Facet.SKILL));

        // When
        Map<String, Integer> skills = new ExhaustiveRanker(vocabulary)
                .rankCandidates(question, List.of(everything, last))
                .facets()
                .get(Facet.SKILL);

        // Then
        assertThat(skills).hasSize(Facet.MOST_SKILLS).containsEntry("skill-34", 2);
        assertThat(skills).containsKey("skill-28").doesNotContainKey("skill-29");
    }

    private static Expectations accepting(Schedule... schedules) {
        return new Expectations(null, null, null, Set.of(), Set.of(), Set.of(schedules), null, null);
    }
}
