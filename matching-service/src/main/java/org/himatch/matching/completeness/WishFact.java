package org.himatch.matching.completeness;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.himatch.ranking.Constraint;
import org.himatch.ranking.Constraints;
import org.himatch.ranking.EmploymentType;
import org.himatch.ranking.Expectations;
import org.himatch.ranking.Pay;
import org.himatch.ranking.PayRange;
import org.himatch.ranking.RemotePreference;
import org.himatch.ranking.Schedule;
import org.himatch.ranking.Terms;
import org.jspecify.annotations.Nullable;

/**
 * A fact that constraints look at. Whether a posting asks about it is tried out: it does when one that suits the posting,
 * or one that does not, would change how the constraint stands. So a posting that says nothing of pay does not ask about
 * pay, and one that is remote does not ask where somebody lives.
 */
enum WishFact {
    COUNTRY(
            HintCode.COUNTRY,
            "/location/country",
            Constraint.Kind.PLACE,
            said -> said.country() == null,
            (said, terms) -> textsLike(terms.country())
                    .map(country -> place(country, said.state(), said.remote(), said.states()))),
    STATE(
            HintCode.STATE,
            "/location/state",
            Constraint.Kind.PLACE,
            said -> said.state() == null,
            (said, terms) ->
                    textsLike(terms.state()).map(state -> place(said.country(), state, said.remote(), said.states()))),
    REMOTE(
            HintCode.REMOTE,
            "/preferences/remote",
            Constraint.Kind.PLACE,
            said -> said.remote() == null,
            (said, terms) -> Arrays.stream(RemotePreference.values())
                    .map(remote -> place(said.country(), said.state(), remote, said.states()))),
    STATES(
            HintCode.STATES,
            "/preferences/states",
            Constraint.Kind.PLACE,
            said -> said.states().isEmpty(),
            (said, terms) -> textsLike(terms.state())
                    .map(state -> place(said.country(), said.state(), said.remote(), Set.of(state)))),
    EMPLOYMENT_TYPES(
            HintCode.EMPLOYMENT_TYPES,
            "/preferences/employmentTypes",
            Constraint.Kind.EMPLOYMENT_TYPE,
            said -> said.employmentTypes().isEmpty(),
            (said, terms) -> setsLike(terms.employmentTypes(), EmploymentType.class)
                    .map(types -> new Expectations(null, null, null, Set.of(), types, Set.of(), null, null))),
    SCHEDULES(
            HintCode.SCHEDULES,
            "/preferences/schedules",
            Constraint.Kind.SCHEDULE,
            said -> said.schedules().isEmpty(),
            (said, terms) -> setsLike(terms.schedules(), Schedule.class)
                    .map(schedules -> new Expectations(null, null, null, Set.of(), Set.of(), schedules, null, null))),
    MINIMUM_PAY(
            HintCode.MINIMUM_PAY,
            "/preferences/minimumPay",
            Constraint.Kind.PAY,
            said -> said.minimumPay() == null,
            (said, terms) -> paysLike(terms.pay())
                    .map(pay -> new Expectations(null, null, null, Set.of(), Set.of(), Set.of(), pay, null))),
    AVAILABLE_FROM(
            HintCode.AVAILABLE_FROM,
            "/preferences/availableFrom",
            Constraint.Kind.START_DATE,
            said -> said.availableFrom() == null,
            (said, terms) -> daysLike(terms.startsOn())
                    .map(day -> new Expectations(null, null, null, Set.of(), Set.of(), Set.of(), null, day)));

    /** A country or state that no posting is in. */
    private static final String ELSEWHERE = "?";

    private final HintCode code;
    private final String pointer;
    private final Constraint.Kind kind;
    private final Predicate<Expectations> missing;
    private final BiFunction<Expectations, Terms, Stream<Expectations>> trials;

    WishFact(
            HintCode code,
            String pointer,
            Constraint.Kind kind,
            Predicate<Expectations> missing,
            BiFunction<Expectations, Terms, Stream<Expectations>> trials) {
        this.code = code;
        this.pointer = pointer;
        this.kind = kind;
        this.missing = missing;
        this.trials = trials;
    }

    HintCode code() {
        return code;
    }

    String pointer() {
        return pointer;
    }

    boolean isMissing(Expectations said) {
        return missing.test(said);
    }

    /** Whether a posting asks about it, as long as the rest is said as it is. */
    boolean isAskedBy(Terms terms, Expectations said) {
        Constraint.State now = state(terms, said);
        return trials.apply(said, terms).anyMatch(other -> state(terms, other) != now);
    }

    /** Whether a posting lists the constraint that it belongs to as unknown. */
    boolean isUnknownIn(Terms terms, Expectations said) {
        return state(terms, said) == Constraint.State.UNKNOWN;
    }

    private Constraint.State state(Terms terms, Expectations said) {
        return Constraints.state(kind, terms, said);
    }

    /** All that the place looks at; kinds of constraint have nothing in common. */
    private static Expectations place(
            @Nullable String country, @Nullable String state, @Nullable RemotePreference remote, Set<String> states) {
        return new Expectations(country, state, remote, states, Set.of(), Set.of(), null, null);
    }

    private static Stream<String> textsLike(@Nullable String suiting) {
        return Stream.concat(Stream.ofNullable(suiting), Stream.of(ELSEWHERE));
    }

    private static <E extends Enum<E>> Stream<Set<E>> setsLike(Set<E> suiting, Class<E> type) {
        Set<E> others = EnumSet.allOf(type);
        others.removeAll(suiting);
        return Stream.of(suiting, others).filter(set -> !set.isEmpty());
    }

    private static Stream<Pay> paysLike(@Nullable PayRange offered) {
        return offered == null
                ? Stream.empty()
                : Stream.of(0L, Pay.MAX_AMOUNT).map(amount -> new Pay(amount, offered.currency(), Pay.Per.HOUR));
    }

    private static Stream<LocalDate> daysLike(@Nullable LocalDate starts) {
        return starts == null ? Stream.empty() : Stream.of(starts, starts.plusDays(1));
    }
}
