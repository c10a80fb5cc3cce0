package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himatch.ranking.Constraint.State.MET;
import static org.himatch.ranking.Constraint.State.UNKNOWN;
import static org.himatch.ranking.Constraint.State.VIOLATED;
import static org.himatch.ranking.Samples.AS_OF;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himatch.ranking.Constraint.Kind;
import org.himatch.ranking.Constraint.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConstraintsTest {

    @ParameterizedTest(name = "job {0} {1} remote {2}, candidate {3} {4} {5} wants {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                // job              candidate
                "US, IL, false,     US, IL, NO,   -,     MET",
                "US, IL, false,     US, OH, NO,   -,     VIOLATED",
                "US, IL, false,     US, OH, OK,   IL TX, MET",
                "US, IL, false,     US, IL, OK,   OH TX, VIOLATED", // the states they name, not where they live
                "US, IL, false,     US, IL, ONLY, -,     VIOLATED",
                "US, IL, false,     US, IL, -,    -,     MET",
                "US, IL, false,     US, -,  NO,   -,     UNKNOWN",
                "US, -,  false,     US, IL, NO,   -,     UNKNOWN",
                "US, -,  false,     US, IL, ONLY, -,     VIOLATED",
                "US, IL, true,      US, OH, ONLY, -,     MET",
                "US, IL, true,      US, OH, OK,   -,     MET",
                "US, IL, true,      US, IL, NO,   -,     VIOLATED",
                "US, IL, true,      US, IL, -,    -,     UNKNOWN",
                "US, IL, -,         US, IL, ONLY, -,     UNKNOWN",
                "US, IL, -,         US, IL, OK,   -,     MET",
                "US, IL, -,         US, OH, NO,   -,     VIOLATED",
                "US, -,  -,         US, IL, NO,   -,     UNKNOWN",
                "CA, ON, true,      US, OH, ONLY, -,     VIOLATED",
                "CA, ON, false,     US, OH, OK,   ON,    VIOLATED",
                "CA, ON, -,         US, OH, ONLY, ON,    VIOLATED",
                "-,  IL, false,     US, IL, NO,   -,     MET",
                "US, IL, false,     -,  OH, NO,   -,     VIOLATED",
                "-,  -,  -,         -,  -,  -,    -,     UNKNOWN",
            })
    void place(
            @Nullable String country,
            @Nullable String state,
            @Nullable Boolean remote,
            @Nullable String candidateCountry,
            @Nullable String candidateState,
            @Nullable RemotePreference preference,
            @Nullable String wanted,
            State expected) {
        // Given
        Terms terms = new Terms(country, state, remote, Set.of(), Set.of(), null, null);
        Set<String> states = wanted == null ? Set.of() : Set.of(wanted.split(" "));
        Expectations expectations =
                new Expectations(candidateCountry, candidateState, preference, states, Set.of(), Set.of(), null, null);

        // When
        State place = state(Kind.PLACE, terms, expectations);

        // Then
        assertThat(place).isEqualTo(expected);
    }

    static Stream<Arguments> pays() {
        Pay thirtyAnHour = new Pay(30_00, "USD", Pay.Per.HOUR);
        return Stream.of(
                Arguments.of(new PayRange(25_00L, 35_00L, "USD", Pay.Per.HOUR), thirtyAnHour, MET),
                Arguments.of(new PayRange(25_00L, 30_00L, "USD", Pay.Per.HOUR), thirtyAnHour, MET),
                Arguments.of(new PayRange(25_00L, 29_99L, "USD", Pay.Per.HOUR), thirtyAnHour, VIOLATED),
                Arguments.of(new PayRange(30_00L, null, "USD", Pay.Per.HOUR), thirtyAnHour, MET),
                Arguments.of(new PayRange(29_99L, null, "USD", Pay.Per.HOUR), thirtyAnHour, VIOLATED),
                Arguments.of(new PayRange(null, 62_400_00L, "USD", Pay.Per.YEAR), thirtyAnHour, MET),
                Arguments.of(new PayRange(null, 62_399_99L, "USD", Pay.Per.YEAR), thirtyAnHour, VIOLATED),
                Arguments.of(new PayRange(90_000_00L, null, "CAD", Pay.Per.YEAR), thirtyAnHour, UNKNOWN),
                Arguments.of(null, thirtyAnHour, UNKNOWN),
                Arguments.of(new PayRange(25_00L, null, "USD", Pay.Per.HOUR), null, UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("pays")
    void pay(@Nullable PayRange offered, @Nullable Pay least, State expected) {
        // Given
        Terms terms = new Terms(null, null, null, Set.of(), Set.of(), offered, null);
        Expectations expectations = new Expectations(null, null, null, Set.of(), Set.of(), Set.of(), least, null);

        // When
        State pay = state(Kind.PAY, terms, expectations);

        // Then
        assertThat(pay).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "FULL_TIME PART_TIME, PART_TIME, MET",
                "FULL_TIME,           PER_DIEM,  VIOLATED",
                "-,                   PER_DIEM,  UNKNOWN",
                "FULL_TIME,           -,         UNKNOWN",
                "-,                   -,         UNKNOWN"
            })
    void employmentType(@Nullable String offered, @Nullable String accepted, State expected) {
        // Given
        Terms terms = new Terms(null, null, null, enums(EmploymentType.class, offered), Set.of(), null, null);
        Expectations expectations = new Expectations(
                null, null, null, Set.of(), enums(EmploymentType.class, accepted), Set.of(), null, null);

        // When
        State type = state(Kind.EMPLOYMENT_TYPE, terms, expectations);

        // Then
        assertThat(type).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "DAY NIGHT, NIGHT WEEKEND, MET",
                "DAY,       EVENING,       VIOLATED",
                "-,         DAY,           UNKNOWN",
                "DAY,       -,             UNKNOWN"
            })
    void schedule(@Nullable String offered, @Nullable String accepted, State expected) {
        // Given
        Terms terms = new Terms(null, null, null, Set.of(), enums(Schedule.class, offered), null, null);
        Expectations expectations =
                new Expectations(null, null, null, Set.of(), Set.of(), enums(Schedule.class, accepted), null, null);

        // When
        State schedule = state(Kind.SCHEDULE, terms, expectations);

        // Then
        assertThat(schedule).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"5, 4, MET", "5, 5, MET", "5, 6, VIOLATED", "-, 6, UNKNOWN", "5, -, UNKNOWN"})
    void startDate(@Nullable Integer starts, @Nullable Integer available, State expected) {
        // Given days from today
        Terms terms =
                new Terms(null, null, null, Set.of(), Set.of(), null, starts == null ? null : AS_OF.plusDays(starts));
        Expectations expectations = new Expectations(
                null,
                null,
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                available == null ? null : AS_OF.plusDays(available));

        // When
        State start = state(Kind.START_DATE, terms, expectations);

        // Then
        assertThat(start).isEqualTo(expected);
    }

    @Test
    void unknownPassesAndIsListedViolatedDoesNot() {
        // Given somebody who meets all that is asked, one constraint violated, one met
        Terms terms = new Terms("US", "IL", false, Set.of(EmploymentType.INTERN), Set.of(), null, null);
        Expectations elsewhere =
                new Expectations("US", "OH", null, Set.of(), Set.of(EmploymentType.INTERN), Set.of(), null, null);
        Job silent = Samples.job(UUID.randomUUID(), Terms.UNSAID, Samples.asks("epic", 3, 3));
        Job local = Samples.job(UUID.randomUUID(), terms, Samples.asks("epic", 3, 3));
        Candidate candidate = Samples.candidate(UUID.randomUUID(), elsewhere, Samples.has("epic", 3));

        // When
        Explanation unknown = Samples.explain(silent, candidate);
        Explanation violated = Samples.explain(local, candidate);

        // Then
        assertThat(unknown.eligible()).isTrue();
        assertThat(unknown.unknowns()).containsExactly(Kind.values());
        assertThat(violated.eligible()).isFalse();
        assertThat(violated.points()).isEqualTo(10_000);
        assertThat(violated.violated()).containsExactly(Kind.PLACE);
        assertThat(violated.unknowns()).containsExactly(Kind.PAY, Kind.SCHEDULE, Kind.START_DATE);
    }

    private static State state(Kind kind, Terms terms, Expectations expectations) {
        List<Constraint> constraints = Constraints.between(terms, expectations);
        assertThat(constraints).extracting(Constraint::kind).containsExactly(Kind.values());
        State state = constraints.stream()
                .filter(constraint -> constraint.kind() == kind)
                .findFirst()
                .orElseThrow()
                .state();
        assertThat(Constraints.anyViolated(terms, expectations)).isEqualTo(state == VIOLATED);
        return state;
    }

    private static <E extends Enum<E>> Set<E> enums(Class<E> type, @Nullable String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(" "))
                        .map(name -> Enum.valueOf(type, name))
                        .collect(Collectors.toSet());
    }
}
