package org.himatch.matching.supply;

import java.util.Locale;

/** What supply and demand are counted by. */
enum MarketKey {
    SKILL,
    CREDENTIAL,
    STATE;

    /**
     * Reads the name in a request.
     *
     * @throws IllegalArgumentException when nothing is called so
     */
    static MarketKey of(String text) {
        return switch (text) {
            case "skill" -> SKILL;
            case "credential" -> CREDENTIAL;
            case "state" -> STATE;
            default -> throw new IllegalArgumentException("must be one of skill, credential, state");
        };
    }

    /** Its name in a request. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
