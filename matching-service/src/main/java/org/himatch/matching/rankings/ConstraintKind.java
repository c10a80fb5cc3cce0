package org.himatch.matching.rankings;

import java.util.List;
import org.himatch.ranking.Constraint;

/** What a posting and a candidate have to agree on. */
enum ConstraintKind {
    /** Country, state and remote work. */
    PLACE,
    /** What the posting pays and the least that the candidate wants. */
    PAY,
    /** Kinds of employment. */
    EMPLOYMENT_TYPE,
    /** Schedules. */
    SCHEDULE,
    /** The first day of work. */
    START_DATE;

    static List<ConstraintKind> from(List<Constraint.Kind> kinds) {
        return kinds.stream().map(ConstraintKind::from).toList();
    }

    private static ConstraintKind from(Constraint.Kind kind) {
        return switch (kind) {
            case PLACE -> PLACE;
            case PAY -> PAY;
            case EMPLOYMENT_TYPE -> EMPLOYMENT_TYPE;
            case SCHEDULE -> SCHEDULE;
            case START_DATE -> START_DATE;
        };
    }
}
