package org.himatch.benchmarks;

/**
 * What the engine has to reach.
 *
 * @param candidates the size it was measured at; the bars are meant for a million
 * @param measured a ratio, or what the unit says
 * @param higherIsBetter whether it is to be at least the bar, or at most
 */
record Bar(
        int candidates,
        String what,
        double measured,
        double must,
        double stretch,
        boolean higherIsBetter,
        String unit) {

    static Bar atLeast(int candidates, String what, double ratio, double must, double stretch) {
        return atLeast(candidates, what, ratio, must, stretch, "x");
    }

    static Bar atLeast(int candidates, String what, double measured, double must, double stretch, String unit) {
        return new Bar(candidates, what, measured, must, stretch, true, unit);
    }

    static Bar atMost(int candidates, String what, double measured, double must, double stretch, String unit) {
        return new Bar(candidates, what, measured, must, stretch, false, unit);
    }

    boolean reachesMust() {
        return reaches(must);
    }

    boolean reachesStretch() {
        return reaches(stretch);
    }

    private boolean reaches(double bar) {
        return higherIsBetter ? measured >= bar : measured <= bar;
    }
}
