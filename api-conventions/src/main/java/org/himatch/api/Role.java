package org.himatch.api;

/** The roles that a token may carry in its {@code groups} claim. */
public final class Role {
    /** A job seeker: the own profile and its matches. */
    public static final String CANDIDATE = "candidate";
    /** An employer: its postings and the ranked candidates for them. */
    public static final String EMPLOYER = "employer";
    /** A partner's system: all data of its partner. */
    public static final String INTEGRATOR = "integrator";
    /** Whoever runs HIMatch: metrics and maintenance. */
    public static final String OPERATOR = "operator";

    private Role() {}
}
