package org.himatch.local.demo;

import java.io.PrintStream;

/** How far the loading of one kind of thing has come: one line that counts up, or a line now and then. */
final class Progress {
    private static final int LINES = 4;
    private static final int MANY = 100;

    private final PrintStream out;
    private final boolean live;
    private final String things;
    private final int total;
    private int done;

    /**
     * Nothing is done yet.
     *
     * @param live whether a line may be written over
     * @param things what is counted
     * @param done how many were there before
     */
    Progress(PrintStream out, boolean live, String things, int done, int total) {
        this.out = out;
        this.live = live;
        this.things = things;
        this.done = done;
        this.total = total;
    }

    /** One more is done. */
    void step() {
        done++;
        if (live) {
            out.print('\r' + line() + (done == total ? System.lineSeparator() : ""));
            out.flush();
        } else if (done == total || (total > MANY && done * LINES / total > (done - 1) * LINES / total)) {
            out.println(line());
        }
    }

    private String line() {
        return "  demo market: %d/%d %s".formatted(done, total, things);
    }
}
