package org.himatch.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How many jobs ask for what.
 *
 * @param jobs how many were counted
 * @param skills by id, for each skill that a job names
 * @param credentials by present code, for each credential that a job names, in whatever combination
 * @param states by code, for each state that a job is in
 */
public record Demand(int jobs, Map<String, Asked> skills, Map<String, Asked> credentials, Map<String, Asked> states) {
    /** No jobs. */
    public static final Demand NONE = new Demand(0, Map.of(), Map.of(), Map.of());

    /** Copies the maps. */
    public Demand {
        skills = Map.copyOf(skills);
        credentials = Map.copyOf(credentials);
        states = Map.copyOf(states);
    }

    /** The jobs that have one thing in common. Filled by one thread, then read. */
    public static final class Asked {
        private static final int LEVELS = 5;

        private final int[] levels = new int[LEVELS + 1];
        private final List<PayRange> pay = new ArrayList<>();
        private int jobs;
        private int essential;

        void add(Job job, boolean isEssential, int level) {
            jobs++;
            essential += isEssential ? 1 : 0;
            levels[level]++;
            if (job.terms().pay() != null) {
                pay.add(job.terms().pay());
            }
        }

        /** How many jobs. */
        public int jobs() {
            return jobs;
        }

        /** Of how many of them it is an essential criterion, or a part of one. */
        public int essential() {
            return essential;
        }

        /**
         * The level that at most a share of the jobs stay below: of a skill asked more than once the highest level counts.
         * The nearest rank: the level in place {@code ceil(share × jobs)} when all are put in order.
         *
         * @param quarters 1 to 3 for the lower quartile, the median and the upper quartile
         * @return 1 to 5; 0 of what has no levels
         */
        public int level(int quarters) {
            int place = Quartiles.place(quarters, jobs);
            int level = 0;
            for (int counted = levels[0]; counted < place; counted += levels[level]) {
                level++;
            }
            return level;
        }

        /** What the jobs pay that say so. */
        public List<PayRange> pay() {
            return List.copyOf(pay);
        }
    }
}
