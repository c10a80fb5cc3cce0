package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himatch.ranking.Samples.AS_OF;
import static org.himatch.ranking.Samples.asks;
import static org.himatch.ranking.Samples.has;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FilterTest {

    private static final ExhaustiveRanker RANKER = new ExhaustiveRanker(Samples.VOCABULARY);

    private static final Candidate ANN = candidate(1, "IL", RemotePreference.OK, has("epic-him", 4), "RHIA");
    private static final Candidate BEN = candidate(2, "OH", RemotePreference.NO, has("epic", 2), "RHIT");
    private static final Candidate CAT = candidate(3, null, null, has("ehr-use", 5), "CTR");

    static Stream<Arguments> candidateFilters() {
        Set<String> none = Set.of();
        return Stream.of(
                Arguments.of(CandidateFilter.NONE, Set.of(ANN, BEN, CAT)),
                Arguments.of(filter(Set.of("IL", "TX"), Set.of(), none, 0), Set.of(ANN)),
                Arguments.of(filter(none, Set.of(RemotePreference.OK, RemotePreference.ONLY), none, 0), Set.of(ANN)),
                Arguments.of(filter(none, Set.of(RemotePreference.NO), none, 0), Set.of(BEN)),
                Arguments.of(filter(none, Set.of(), Set.of("RHIT"), 0), Set.of(ANN, BEN)),
                Arguments.of(filter(none, Set.of(), Set.of("RHIT", "RHIA"), 0), Set.of(ANN)),
                Arguments.of(filter(none, Set.of(), Set.of("ODS"), 0), Set.of(CAT)),
                Arguments.of(filter(none, Set.of(), Set.of("UNHEARD"), 0), Set.of()),
                Arguments.of(filter(none, Set.of(), none, 0, has("epic", 2)), Set.of(ANN, BEN)),
                Arguments.of(filter(none, Set.of(), none, 0, has("epic", 3)), Set.of(ANN)),
                Arguments.of(filter(none, Set.of(), none, 0, has("ehr-use", 3), has("epic", 1)), Set.of(ANN)),
                Arguments.of(filter(none, Set.of(), none, 0, has("communication", 3)), Set.of(BEN)),
                Arguments.of(filter(none, Set.of(), none, 0, has("unheard-of", 1)), Set.of()),
                Arguments.of(filter(none, Set.of(), none, 5_000), Set.of(ANN, BEN)),
                Arguments.of(filter(none, Set.of(), none, 5_001), Set.of(ANN)));
    }

    @ParameterizedTest
    @MethodSource("candidateFilters")
    void candidatesPassEveryPart(CandidateFilter filter, Set<Candidate> expected) {
        // Given Epic asked at 4: Ann earns 10 000, Ben 5 000, Cat 4 000
        Job job = Samples.job(asks("epic", 3, 4));
        CandidatesForJob query = new CandidatesForJob(job, AS_OF, filter, true, new Page(2, null));

        // When
        Ranking ranking = RANKER.rankCandidates(query, List.of(ANN, BEN, CAT));

        // Then the total counts all who pass, though the page has room for two
        assertThat(ranking.total()).isEqualTo(expected.size());
        assertThat(expected.stream().map(Candidate::id))
                .containsAll(ranking.items().stream().map(it -> it.key().id()).toList());
    }

    private static final Job ON_SITE = job(1, "IL", false, Set.of(EmploymentType.FULL_TIME), 4);
    private static final Job REMOTE = job(2, "OH", true, Set.of(EmploymentType.PER_DIEM, EmploymentType.PART_TIME), 5);
    private static final Job SILENT = job(3, null, null, Set.of(), 2);

    static Stream<Arguments> jobFilters() {
        Set<EmploymentType> any = Set.of();
        return Stream.of(
                Arguments.of(JobFilter.NONE, Set.of(ON_SITE, REMOTE, SILENT)),
                Arguments.of(new JobFilter(Set.of("IL", "TX"), null, any, 0), Set.of(ON_SITE)),
                Arguments.of(new JobFilter(Set.of(), true, any, 0), Set.of(REMOTE)),
                Arguments.of(new JobFilter(Set.of(), false, any, 0), Set.of(ON_SITE)),
                Arguments.of(new JobFilter(Set.of(), null, Set.of(EmploymentType.PART_TIME), 0), Set.of(REMOTE)),
                Arguments.of(new JobFilter(Set.of("IL"), true, any, 0), Set.of()),
                Arguments.of(new JobFilter(Set.of(), null, any, 5_000), Set.of(ON_SITE, SILENT)),
                Arguments.of(new JobFilter(Set.of(), null, any, 5_001), Set.of(SILENT)));
    }

    @ParameterizedTest
    @MethodSource("jobFilters")
    void jobsPassEveryPart(JobFilter filter, Set<Job> expected) {
        // Given somebody with Epic at 2 earns 5 000, 4 000 and 10 000
        Candidate candidate = Samples.candidate(has("epic", 2));
        JobsForCandidate query = new JobsForCandidate(candidate, AS_OF, filter, true, Page.first(10));

        // When
        Ranking ranking = RANKER.rankJobs(query, List.of(ON_SITE, REMOTE, SILENT));

        // Then
        assertThat(ranking.total()).isEqualTo(expected.size());
        assertThat(ranking.items())
                .extracting(it -> it.key().id())
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(Job::id).toList());
    }

    private static CandidateFilter filter(
            Set<String> states,
            Set<RemotePreference> remote,
            Set<String> credentials,
            int points,
            DeclaredSkill... skills) {
        return new CandidateFilter(states, remote, credentials, List.of(skills), points);
    }

    private static Candidate candidate(
            long id, @Nullable String state, @Nullable RemotePreference remote, Object... brings) {
        Expectations expectations = new Expectations("US", state, remote, Set.of(), Set.of(), Set.of(), null, null);
        return Samples.candidate(new UUID(0, id), expectations, brings);
    }

    private static Job job(
            long id, @Nullable String state, @Nullable Boolean remote, Set<EmploymentType> types, int level) {
        Terms terms = new Terms("US", state, remote, types, Set.of(), null, null);
        return Samples.job(new UUID(0, id), terms, asks("epic", 3, level));
    }
}
