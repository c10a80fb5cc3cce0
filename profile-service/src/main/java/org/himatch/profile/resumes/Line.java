package org.himatch.profile.resumes;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a résumé that is neither empty nor a heading.
 *
 * @param start index of its first character in the text
 * @param end index after its last character
 * @param text what stands in it
 * @param section the part of the résumé that it belongs to
 */
record Line(int start, int end, String text, Section section) {
    private static final int LONGEST_HEADING = 40;

    /** The lines of a text. */
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        Section section = Section.TOP;
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            String line = text.substring(start, end);
            Section heading = line.length() > LONGEST_HEADING
                    ? null
                    : Section.headedBy(line).orElse(null);
            if (heading != null) {
                section = heading;
            } else if (!line.isBlank()) {
                Section own = ownSection(line, section);
                // A label within a job's description does not end the job.
                section = section == Section.EXPERIENCE ? section : own;
                lines.add(new Line(start, end, line, own));
            }
            start = end + 1;
        }
        return lines;
    }

    /** As {@code Skills: ICD-10-CM, CPT}. */
    private static Section ownSection(String line, Section present) {
        int colon = line.indexOf(':');
        return colon < 0 || colon > LONGEST_HEADING
                ? present
                : Section.headedBy(line.substring(0, colon)).orElse(present);
    }

    boolean holds(int place) {
        return start <= place && place < end;
    }
}
