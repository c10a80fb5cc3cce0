package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himatch.ranking.Samples.AS_OF;
import static org.himatch.ranking.Samples.asks;
import static org.himatch.ranking.Samples.has;

import java.time.LocalDate;
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

    private static final Candidate DEE = wanting(4, hourly(3_000), EmploymentType.PER_DIEM, Schedule.NIGHT, 10, 2);
    private static final Candidate EVE = wanting(5, yearly(62_400_00), EmploymentType.FULL_TIME, Schedule.DAY, 20, 5);
    private static final Candidate FAY = wanting(6, yearly(62_400_01), EmploymentType.FULL_TIME, Schedule.DAY, 20, 0);
    private static final Candidate GUS = candidate(7, null, null, has("epic", 4));

    static Stream<Arguments> wishFilters() {
        Set<EmploymentType> anyType = Set.of();
        Set<Schedule> any = Set.of();
        return Stream.of(
                // 30 an hour and 62 400 a year are the same, a cent more is not
                Arguments.of(wishes(hourly(3_000), anyType, any, null, 0), Set.of(DEE, EVE)),
                Arguments.of(wishes(yearly(62_400_00), anyType, any, null, 0), Set.of(DEE, EVE)),
                Arguments.of(wishes(hourly(2_999), anyType, any, null, 0), Set.of()),
                Arguments.of(wishes(new Pay(9_000, "CAD", Pay.Per.HOUR), anyType, any, null, 0), Set.of()),
                Arguments.of(wishes(null, Set.of(EmploymentType.FULL_TIME), any, null, 0), Set.of(EVE, FAY)),
                Arguments.of(
                        wishes(null, Set.of(EmploymentType.PER_DIEM, EmploymentType.INTERN), any, null, 0),
                        Set.of(DEE)),
                Arguments.of(wishes(null, anyType, Set.of(Schedule.NIGHT), null, 0), Set.of(DEE)),
                Arguments.of(wishes(null, anyType, any, AS_OF.plusDays(9), 0), Set.of()),
                Arguments.of(wishes(null, anyType, any, AS_OF.plusDays(10), 0), Set.of(DEE)),
                Arguments.of(wishes(null, anyType, any, AS_OF.plusDays(20), 0), Set.of(DEE, EVE, FAY)),
                Arguments.of(wishes(null, anyType, any, null, 2), Set.of(DEE, EVE)),
                Arguments.of(wishes(null, anyType, any, null, 3), Set.of(EVE)),
                Arguments.of(wishes(hourly(3_000), anyType, Set.of(Schedule.DAY), null, 1), Set.of(EVE)));
    }

    @ParameterizedTest
    @MethodSource("wishFilters")
    void whatSomebodyHasNotSaidPassesNoFilter(CandidateFilter filter, Set<Candidate> expected) {
        // Given Gus, who says nothing of what he wants
        Job job = Samples.job(asks("epic", 3, 4));
        CandidatesForJob query = new CandidatesForJob(job, AS_OF, filter, true, Page.first(10));

        // When
        Ranking ranking = RANKER.rankCandidates(query, List.of(DEE, EVE, FAY, GUS));

        // Then
        assertThat(ranking.total()).isEqualTo(expected.size());
        assertThat(ranking.items())
                .extracting(it -> it.key().id())
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(Candidate::id).toList());
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

    private static final UUID ACME = new UUID(7, 7);
    private static final Job HOURLY =
            offering(4, new PayRange(2_500L, 3_000L, "USD", Pay.Per.HOUR), Schedule.DAY, 10, ACME, "epic-him", "CTR");
    private static final Job YEARLY = offering(
            5, new PayRange(62_400_00L, null, "USD", Pay.Per.YEAR), Schedule.NIGHT, 20, new UUID(7, 8), "epic", "RHIA");

    static Stream<Arguments> offerFilters() {
        return Stream.of(
                Arguments.of(pays(hourly(3_000)), Set.of(HOURLY, YEARLY)),
                Arguments.of(pays(yearly(62_400_00)), Set.of(HOURLY, YEARLY)),
                Arguments.of(pays(hourly(3_001)), Set.of()),
                Arguments.of(pays(new Pay(1, "CAD", Pay.Per.HOUR)), Set.of()),
                Arguments.of(starts(AS_OF.plusDays(11), null), Set.of(YEARLY)),
                Arguments.of(starts(AS_OF.plusDays(10), AS_OF.plusDays(10)), Set.of(HOURLY)),
                Arguments.of(starts(null, AS_OF.plusDays(20)), Set.of(HOURLY, YEARLY)),
                Arguments.of(starts(null, AS_OF.plusDays(9)), Set.of()),
                Arguments.of(asking(Set.of("epic"), Set.of()), Set.of(HOURLY, YEARLY, SILENT)),
                Arguments.of(asking(Set.of("ehr-use"), Set.of()), Set.of(HOURLY, YEARLY, SILENT)),
                Arguments.of(asking(Set.of("epic-him"), Set.of()), Set.of(HOURLY)),
                Arguments.of(asking(Set.of("epic-him", "ms-drg"), Set.of()), Set.of()),
                Arguments.of(asking(Set.of("unheard-of"), Set.of()), Set.of()),
                Arguments.of(asking(Set.of(), Set.of("ODS")), Set.of(HOURLY)),
                Arguments.of(asking(Set.of(), Set.of("RHIT")), Set.of(HOURLY, YEARLY)),
                Arguments.of(asking(Set.of(), Set.of("CCS")), Set.of()),
                Arguments.of(of(Set.of(Schedule.NIGHT), Set.of()), Set.of(YEARLY)),
                Arguments.of(of(Set.of(), Set.of(ACME)), Set.of(HOURLY)),
                Arguments.of(of(Set.of(Schedule.NIGHT), Set.of(ACME)), Set.of()));
    }

    @ParameterizedTest
    @MethodSource("offerFilters")
    void whatAPostingDoesNotSayPassesNoFilter(JobFilter filter, Set<Job> expected) {
        // Given a posting that asks for Epic and says nothing else
        Candidate candidate = Samples.candidate(has("epic", 2));
        JobsForCandidate query = new JobsForCandidate(candidate, AS_OF, filter, true, Page.first(10));

        // When
        Ranking ranking = RANKER.rankJobs(query, List.of(HOURLY, YEARLY, SILENT));

        // Then
        assertThat(ranking.items())
                .extracting(it -> it.key().id())
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(Job::id).toList());
    }

    private static CandidateFilter wishes(
            @Nullable Pay pay,
            Set<EmploymentType> types,
            Set<Schedule> schedules,
            @Nullable LocalDate availableBy,
            int years) {
        return new CandidateFilter(
                Set.of(), Set.of(), Set.of(), List.of(), pay, types, schedules, availableBy, years, 0);
    }

    private static JobFilter pays(Pay pay) {
        return new JobFilter(Set.of(), null, Set.of(), Set.of(), pay, null, null, Set.of(), Set.of(), Set.of(), 0);
    }

    private static JobFilter starts(@Nullable LocalDate from, @Nullable LocalDate by) {
        return new JobFilter(Set.of(), null, Set.of(), Set.of(), null, from, by, Set.of(), Set.of(), Set.of(), 0);
    }

    private static JobFilter asking(Set<String> skills, Set<String> credentials) {
        return new JobFilter(Set.of(), null, Set.of(), Set.of(), null, null, null, skills, credentials, Set.of(), 0);
    }

    private static JobFilter of(Set<Schedule> schedules, Set<UUID> employers) {
        return new JobFilter(Set.of(), null, Set.of(), schedules, null, null, null, Set.of(), Set.of(), employers, 0);
    }

    private static Pay hourly(long cents) {
        return new Pay(cents, "USD", Pay.Per.HOUR);
    }

    private static Pay yearly(long cents) {
        return new Pay(cents, "USD", Pay.Per.YEAR);
    }

    private static Candidate wanting(long id, Pay pay, EmploymentType type, Schedule schedule, int inDays, int years) {
        Expectations expectations = new Expectations(
                null, null, null, Set.of(), Set.of(type), Set.of(schedule), pay, AS_OF.plusDays(inDays));
        return Samples.candidate(new UUID(0, id), expectations, has("epic", 4), years);
    }

    private static Job offering(
            long id, PayRange pay, Schedule schedule, int inDays, UUID employer, String skill, String credential) {
        Terms terms = new Terms(null, null, null, Set.of(), Set.of(schedule), pay, AS_OF.plusDays(inDays));
        Job job = Samples.job(
                new UUID(0, id), terms, asks(skill, 3, 4), asks(Samples.allOf(Samples.anyOf(credential), "RHIT"), 1));
        return new Job(job.id(), job.version(), job.criteria(), job.terms(), employer);
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
