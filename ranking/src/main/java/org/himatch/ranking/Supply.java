package org.himatch.ranking;

import java.util.List;
import java.util.Map;

/**
 * How many candidates hold what.
 *
 * @param candidates how many were counted
 * @param skills for each skill that anybody holds, itself or a narrower one: how many hold it at an effective level of at
 *     least 1, 2, 3, 4 and 5
 * @param credentials for each credential, under its present code: how many hold it in force, or one that supersedes it
 * @param states for each state: how many live there
 */
public record Supply(
        int candidates,
        Map<String, List<Integer>> skills,
        Map<String, Integer> credentials,
        Map<String, Integer> states) {
    /** Nobody. */
    public static final Supply NONE = new Supply(0, Map.of(), Map.of(), Map.of());

    /** Copies the maps. */
    public Supply {
        skills = Map.copyOf(skills);
        credentials = Map.copyOf(credentials);
        states = Map.copyOf(states);
    }
}
