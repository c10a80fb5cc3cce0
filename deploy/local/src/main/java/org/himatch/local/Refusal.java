package org.himatch.local;

/** A command cannot do what it was asked to; it is the one line that tells the user why, and what to do. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String line;
    private final int exitCode;

    Refusal(String line) {
        this(line, 1);
    }

    Refusal(String line, int exitCode) {
        super(line);
        this.line = line;
        this.exitCode = exitCode;
    }

    String line() {
        return line;
    }

    int exitCode() {
        return exitCode;
    }
}
