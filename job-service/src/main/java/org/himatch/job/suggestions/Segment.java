package org.himatch.job.suggestions;

/**
 * A sentence of a posting, or a part of one up to a semicolon.
 *
 * @param start index of its first character
 * @param end index after its last character
 * @param line number of the line it is in
 * @param section the section it is in
 * @param choice the same number for what is listed under one line such as "one of the following:", that line included;
 *     {@link #NONE} elsewhere
 */
record Segment(int start, int end, int line, Section section, int choice) {
    static final int NONE = -1;

    boolean has(int index) {
        return start <= index && index < end;
    }
}
