package org.himatch.matching.rankings;

/** The code of a state or province, as postings and candidates write it: {@code OH}. */
public final class StateCode {
    private StateCode() {}

    /**
     * Reads the code of a state.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static String read(String text) {
        if (!text.matches(RankingRequest.STATE)) {
            throw new IllegalArgumentException(RankingRequest.NO_STATE);
        }
        return text;
    }
}
