package org.himatch.api.bulk;

/** A cell that is not of its column's form. */
public final class UnreadableCell extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String expectation;

    /** Says how it should look. */
    public UnreadableCell(String expectation) {
        super(expectation, null, false, false);
        this.expectation = expectation;
    }

    /** How it should look. */
    public String expectation() {
        return expectation;
    }
}
