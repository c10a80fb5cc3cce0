package org.himatch.ranking;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.himatch.ranking.Constraint.Kind;
import org.himatch.ranking.Constraint.State;
import org.jspecify.annotations.Nullable;

/** How each constraint stands between what a job offers and what a candidate expects. */
public final class Constraints {

    private static final List<Kind> KINDS = List.of(Kind.values());

    private Constraints() {}

    /** One for each kind, in the order of the kinds. */
    static List<Constraint> between(Terms job, Expectations candidate) {
        return KINDS.stream()
                .map(kind -> new Constraint(kind, state(kind, job, candidate)))
                .toList();
    }

    static boolean anyViolated(Terms job, Expectations candidate) {
        for (Kind kind : KINDS) {
            if (state(kind, job, candidate) == State.VIOLATED) {
                return true;
            }
        }
        return false;
    }

    /** How one kind of constraint stands. */
    public static State state(Kind kind, Terms job, Expectations candidate) {
        return switch (kind) {
            case PLACE -> place(job, candidate);
            case PAY -> pay(job.pay(), candidate.minimumPay());
            case EMPLOYMENT_TYPE -> overlap(job.employmentTypes(), candidate.employmentTypes());
            case SCHEDULE -> overlap(job.schedules(), candidate.schedules());
            case START_DATE -> start(job.startsOn(), candidate.availableFrom());
        };
    }

    private static State place(Terms job, Expectations candidate) {
        if (differ(job.country(), candidate.country())) {
            return State.VIOLATED;
        }
        return Boolean.TRUE.equals(job.remote()) ? remote(candidate.remote()) : onSite(job, candidate);
    }

    private static State remote(@Nullable RemotePreference preference) {
        return switch (preference) {
            case ONLY, OK -> State.MET;
            case NO -> State.VIOLATED;
            case null -> State.UNKNOWN;
        };
    }

    /** A job that says nothing of remote work is taken as on site, but may yet suit those who want nothing else. */
    private static State onSite(Terms job, Expectations candidate) {
        if (candidate.remote() == RemotePreference.ONLY) {
            return job.remote() == null ? State.UNKNOWN : State.VIOLATED;
        }
        Set<String> acceptable = candidate.acceptableStates();
        if (job.state() == null || acceptable.isEmpty()) {
            return State.UNKNOWN;
        }
        return metIf(acceptable.contains(job.state()));
    }

    private static State pay(@Nullable PayRange offered, @Nullable Pay least) {
        if (offered == null || least == null || !offered.currency().equals(least.currency())) {
            return State.UNKNOWN;
        }
        return metIf(offered.upperEnd().yearly() >= least.yearly());
    }

    private static State overlap(Set<?> offered, Set<?> accepted) {
        if (offered.isEmpty() || accepted.isEmpty()) {
            return State.UNKNOWN;
        }
        return metIf(!Collections.disjoint(offered, accepted));
    }

    private static State start(@Nullable LocalDate starts, @Nullable LocalDate available) {
        return starts == null || available == null ? State.UNKNOWN : metIf(!available.isAfter(starts));
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    private static State metIf(boolean met) {
        return met ? State.MET : State.VIOLATED;
    }
}
