package org.himatch.ranking;

/**
 * How one constraint stands between a job and a candidate.
 *
 * @param kind what it is about
 * @param state whether it is met
 */
public record Constraint(Kind kind, State state) {

    /** What a constraint is about. */
    public enum Kind {
        /** Country, state and remote work. */
        PLACE,
        /** What the job pays and the least the candidate works for. */
        PAY,
        /** Kinds of employment. */
        EMPLOYMENT_TYPE,
        /** Working hours. */
        SCHEDULE,
        /** The job's first day and the candidate's. */
        START_DATE
    }

    /** Yes, no, or unknown. */
    public enum State {
        /** Both sides are known and agree. */
        MET,
        /** Both sides are known and do not agree: not eligible. */
        VIOLATED,
        /** One side has not said enough: passes, and is shown. */
        UNKNOWN
    }
}
