package org.himatch.job.suggestions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A posting's text cut into lines, sections and segments, in one pass. */
final class PostingText {
    private static final int LONGEST_TITLE = 120;
    private static final int LAST_TITLE_LINE = 12;
    private static final Pattern LINE = Pattern.compile("[^\\n\\u2028\\u2029]+|\\n");
    /** What stands before the first word of a line: bullets, marks of headings, numbers of a list. */
    private static final Pattern BEFORE_WORDS =
            Pattern.compile("(?:[\\s•·●▪◦■‣*#>_=–—-]|o(?=\\s)|\\d{1,2}[.)](?=\\s))*+");

    private static final Pattern BULLET = Pattern.compile("[•·●▪◦■‣–—-]|\\*\\s|\\d|o\\s");
    /** Where a sentence ends, but not after the abbreviations of postings. */
    private static final Pattern SEGMENT_END = Pattern.compile(
            "[;|•●▪]|(?<!\\b(?:e\\.g|i\\.e|etc|vs|yrs?|st|inc|dr|u\\.s|approx|incl|min|max|no))[.!?](?=\\s)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LABEL = Pattern.compile("[*_\\s]*([\\p{L}'’&/ -]{3,60}+)[*_\\s]*:");
    private static final Pattern CHOICE = Pattern.compile("\\b(?:one|any|either)\\b", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_CHOICE = 200;
    private static final Pattern DUTIES = Pattern.compile(
            "(?:\\p{L}+ )?(?:responsibilities|duties)(?: of this (?:position|role))? (?:include|are)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE_LABEL =
            Pattern.compile("(?:job title|position title|position|title|job|role)\\s*:\\s*", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final List<Segment> segments = new ArrayList<>();
    private Section section = Section.SUMMARY;
    private int lines;
    private int choice = Segment.NONE;
    private boolean choiceHasItems;
    private int titleStart = -1;
    private int titleEnd = -1;

    private PostingText(String text) {
        this.text = text;
    }

    static PostingText of(String text) {
        PostingText posting = new PostingText(text);
        posting.cut();
        return posting;
    }

    String text() {
        return text;
    }

    /** In the order of the text; headings and blank lines are in none. */
    List<Segment> segments() {
        return segments;
    }

    /** The line that names the role. */
    Optional<Source> title() {
        return titleStart < 0 ? Optional.empty() : Optional.of(Source.of(text, titleStart, titleEnd));
    }

    boolean isInTitle(Segment segment) {
        return segment.start() == titleStart;
    }

    boolean hasDuties() {
        return segments.stream().anyMatch(segment -> segment.section() == Section.DUTIES);
    }

    private void cut() {
        int start = -1;
        int end = -1;
        boolean bulleted = false;
        boolean blank = false;
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            if (line.group().isBlank()) {
                blank |= !line.group().equals("\n") || text.startsWith("\n", line.end());
                continue;
            }
            int from = firstWord(line.start(), line.end());
            // A line that only wraps goes on with a small letter.
            boolean wraps = start >= 0
                    && !blank
                    && from == leadingSpace(line.start())
                    && isSmall(from)
                    && !text.substring(start, end).endsWith(":");
            if (!wraps) {
                take(start, end, bulleted);
                start = from;
                bulleted = BULLET.matcher(text).region(line.start(), from).find();
                if (blank) {
                    blankLine();
                }
            }
            end = stripped(line.start(), line.end());
            blank = false;
        }
        take(start, end, bulleted);
    }

    private void take(int start, int end, boolean bulleted) {
        if (start < 0 || start >= end) {
            return;
        }
        String line = text.substring(start, end);
        lines++;
        boolean canBeHeading = !line.endsWith(".") && (!bulleted || line.endsWith(":"));
        Section known = canBeHeading ? Headings.known(line) : null;
        Matcher titleLabel = TITLE_LABEL.matcher(line);
        boolean isLabelledTitle = lines <= LAST_TITLE_LINE && titleLabel.lookingAt();
        if (known == null && (isLabelledTitle || (titleStart < 0 && !bulleted && isTitle(line)))) {
            titleStart = start + (isLabelledTitle ? titleLabel.end() : 0);
            titleEnd = end;
            segments.add(new Segment(titleStart, end, lines, Section.SUMMARY, Segment.NONE));
            return;
        }
        boolean offersAChoice = line.length() <= LONGEST_CHOICE
                && line.endsWith(":")
                && CHOICE.matcher(line).find();
        if (known == null && canBeHeading && !offersAChoice && Headings.isUnknown(line)) {
            known = Section.SUMMARY;
        }
        if (known != null) {
            section = within(section, known);
            choice = Segment.NONE;
            return;
        }
        if (offersAChoice) {
            choice = lines;
            choiceHasItems = false;
        } else {
            choiceHasItems = true;
        }
        split(start, end);
    }

    /** "Education" under "Minimum qualifications" is asked for as strictly as the rest there. */
    private static Section within(Section present, Section heading) {
        boolean strict = present == Section.REQUIRED || present == Section.PREFERRED;
        return strict && heading == Section.QUALIFICATIONS ? present : heading;
    }

    /** A blank line ends the list of a choice, unless the list is still to come. */
    private void blankLine() {
        if (choiceHasItems) {
            choice = Segment.NONE;
        }
    }

    private boolean isTitle(String line) {
        return lines <= 3 && line.length() <= LONGEST_TITLE && !line.endsWith(".") && !line.endsWith(":");
    }

    /** Cuts a line into segments; a label such as "Preferred:" holds for what follows in the line. */
    private void split(int start, int end) {
        Section here = section;
        Matcher stop = SEGMENT_END.matcher(text).region(start, end).useTransparentBounds(true);
        int from = start;
        while (from < end) {
            int to = stop.find() ? stop.end() : end;
            int first = firstWord(from, to);
            Matcher label = LABEL.matcher(text).region(Math.min(first, to), to);
            Section labelled = label.lookingAt() ? Headings.known(label.group(1)) : null;
            if (labelled != null) {
                here = within(section, labelled);
                first = label.end();
            }
            if (first < to) {
                boolean tellsDuties = DUTIES.matcher(text).region(first, to).lookingAt();
                segments.add(new Segment(first, to, lines, tellsDuties ? Section.DUTIES : here, choice));
            }
            from = to;
        }
    }

    private int firstWord(int from, int to) {
        Matcher before = BEFORE_WORDS.matcher(text).region(from, to);
        return before.lookingAt() ? before.end() : from;
    }

    private int leadingSpace(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int stripped(int from, int to) {
        int at = to;
        while (at > from && (Character.isWhitespace(text.charAt(at - 1)) || text.charAt(at - 1) == '*')) {
            at--;
        }
        return at;
    }

    private boolean isSmall(int index) {
        return index < text.length() && Character.isLowerCase(text.charAt(index));
    }
}
