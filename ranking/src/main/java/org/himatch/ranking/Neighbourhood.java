package org.himatch.ranking;

import org.jspecify.annotations.Nullable;

/**
 * With whom a row should lie in a block: rows that the same questions leave out lie together, so that a question leaves out whole
 * blocks. What questions leave out by is above all the place, and then credentials that most do not have.
 *
 * <p>A neighbourhood is a number, and those that are near each other are alike. It decides about speed alone: any number is right
 * for any row.
 */
final class Neighbourhood {
    private static final int MOST_CREDENTIALS = 3;
    private static final int STATE_BITS = 16;
    private static final int COUNTRY_BITS = 8;

    /** Who is left out alike, as far as places and remote work go. */
    private enum Kind {
        ONLY_REMOTE,
        AT_HOME_ON_SITE,
        AT_HOME,
        IN_SOME_STATES_ON_SITE,
        IN_SOME_STATES
    }

    private Neighbourhood() {}

    /**
     * That of a candidate. Of those who are left out alike, those with many credentials come first: they stand better chances, and what
     * the first score leaves out many of the others.
     *
     * @param namesStates whether they name states that they would work in; if not it is the one they live in
     * @param credentials how many they hold
     */
    static int of(
            @Nullable String country,
            @Nullable String home,
            @Nullable RemotePreference remote,
            boolean namesStates,
            int credentials) {
        Kind kind = switch (remote) {
            case ONLY -> Kind.ONLY_REMOTE;
            case NO -> namesStates ? Kind.IN_SOME_STATES_ON_SITE : Kind.AT_HOME_ON_SITE;
            case OK -> namesStates ? Kind.IN_SOME_STATES : Kind.AT_HOME;
            case null -> namesStates ? Kind.IN_SOME_STATES : Kind.AT_HOME;
        };
        boolean isAtHome = kind == Kind.AT_HOME || kind == Kind.AT_HOME_ON_SITE;
        int missing = MOST_CREDENTIALS - Math.min(credentials, MOST_CREDENTIALS);
        int within = isAtHome
                ? bits(home, STATE_BITS) * (MOST_CREDENTIALS + 1) + missing
                : missing << STATE_BITS | bits(home, STATE_BITS);
        return (bits(country, COUNTRY_BITS) * Kind.values().length + kind.ordinal()) << STATE_BITS + 2 | within;
    }

    /** That of a job. */
    static int of(Terms terms) {
        int isRemote = Boolean.TRUE.equals(terms.remote()) ? 1 : 0;
        return (bits(terms.country(), COUNTRY_BITS) << 1 | isRemote) << STATE_BITS | bits(terms.state(), STATE_BITS);
    }

    private static int bits(@Nullable String text, int count) {
        return text == null ? 0 : text.hashCode() & (1 << count) - 1;
    }
}
