package org.himatch.job.suggestions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a segment that say how strictly something is asked for, and what each of them is about. One that follows
 * ("RHIT or RHIA required") is about what stands before it, back to the last such word; one that introduces ("must have")
 * about what stands behind it, up to the next.
 */
final class Wording {
    private static final Pattern CUES = Pattern.compile(
            "\\b(?:(?<nothing>not (?:a )?(?:strictly )?(?:required|requirement|mandatory|necessary|preferred)"
                    + "|(?:as|if|when|where|is|are) (?:required|necessary|desired|needed)(?= by\\b| to\\b| for\\b)"
                    + "|(?:as|if|when|where) (?:required|necessary|desired|needed)|required (?:to|by)\\b"
                    + "|necessary to\\b|requirements? (?:of|for|and)\\b)"
                    + "|(?<must>must (?:have|hold|possess|be|know|demonstrate|maintain)|requires|we require"
                    + "|you need|need to have|needs to have)"
                    + "|(?<prefer>preferably|ideally|we prefer|prefers|preference (?:is )?(?:given )?(?:to|for)"
                    + "|bonus points for|bonus if|nice to have|would be great if)"
                    + "|(?<required>required|mandatory|a must|is essential|are essential|non-negotiable|necessary)"
                    + "|(?<preferred>(?:strongly |highly )?(?:preferred|desired|desirable)|(?:is |are )?(?:a|an) (?:big |strong |definite )?"
                    + "(?:plus|bonus|advantage|asset)|advantageous|(?:is |are )?(?:very )?(?:helpful|beneficial)))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_OF_LIST = Pattern.compile("\\s*(?:and|or|and/or)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]*");

    /** "Required: …", "required with …": it is about what comes behind as well. */
    private static final Pattern GOES_ON =
            Pattern.compile("\\s*:|\\s(?:in|with|using|such as)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern DENIAL = Pattern.compile(
            "\\b(?:does not|doesn['’]t|do not|don['’]t|will not|won['’]t) (?:require|need|expect|involve|include)\\b"
                    + "|\\bno need (?:for|of)\\b",
            Pattern.CASE_INSENSITIVE);

    private final List<Scope> scopes;
    private final int deniedFrom;

    private Wording(List<Scope> scopes, int deniedFrom) {
        this.scopes = scopes;
        this.deniedFrom = deniedFrom;
    }

    private record Scope(int from, int to, Basis basis) {}

    /** A cue at characters {@code start} to {@code end}. */
    private record Cue(int start, int end, Basis basis, boolean introduces, boolean apart) {}

    static Wording of(String text, Segment segment) {
        List<Cue> cues = cues(text, segment);
        List<Scope> scopes = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            Cue before = i == 0 ? null : cues.get(i - 1);
            int from = cue.introduces
                    ? cue.end
                    : reachBack(
                            text,
                            cue,
                            before == null ? segment.start() : before.end,
                            before != null && before.introduces);
            boolean goesOn = cue.introduces
                    || GOES_ON.matcher(text).region(cue.end, segment.end()).lookingAt();
            Cue next = i + 1 < cues.size() ? cues.get(i + 1) : null;
            int to = !goesOn
                    ? cue.start
                    : next == null
                            ? segment.end()
                            : next.introduces ? next.start : reachBack(text, next, cue.end, cue.introduces);
            scopes.add(new Scope(from, to, cue.basis));
        }
        Matcher denial = DENIAL.matcher(text).region(segment.start(), segment.end());
        return new Wording(scopes, denial.find() ? denial.end() : segment.end());
    }

    /** Whether the segment says that what stands at an index is not needed. */
    boolean denies(int index) {
        return index >= deniedFrom;
    }

    /** What the wording says of what stands at an index; null when it says nothing. */
    @Nullable
    Basis at(int index) {
        for (Scope scope : scopes) {
            if (scope.from <= index && index < scope.to) {
                return scope.basis;
            }
        }
        return null;
    }

    /** What the first wording says; null when there is none. */
    @Nullable
    Basis first() {
        return scopes.isEmpty() ? null : scopes.getFirst().basis;
    }

    private static List<Cue> cues(String text, Segment segment) {
        List<Cue> cues = new ArrayList<>();
        Matcher found = CUES.matcher(text).region(segment.start(), segment.end());
        while (found.find()) {
            if (found.group("nothing") != null) {
                continue;
            }
            Basis basis =
                    found.group("must") != null || found.group("required") != null ? Basis.REQUIRED : Basis.PREFERRED;
            boolean leads = NO_WORDS.matcher(text)
                            .region(cues.isEmpty() ? segment.start() : cues.getLast().end, found.start())
                            .matches()
                    && cues.isEmpty();
            boolean introduces = leads || found.group("must") != null || found.group("prefer") != null;
            boolean apart = found.start() > 0 && text.charAt(found.start() - 1) == '(';
            cues.add(new Cue(found.start(), found.end(), basis, introduces, apart));
        }
        return cues;
    }

    /**
     * From where on a cue is about what stands before it. Behind an introducing one, and where it stands in parentheses,
     * that is the last item of a list only: "Must have RHIT, CCS preferred", "CPT, Epic (preferred)".
     */
    private static int reachBack(String text, Cue cue, int from, boolean lastItem) {
        if (!lastItem && !cue.apart) {
            return from;
        }
        int comma = cue.start - 1;
        while (comma >= from && text.charAt(comma) != ',') {
            comma--;
        }
        if (comma < from) {
            return from;
        }
        boolean endOfList =
                LAST_OF_LIST.matcher(text).region(comma + 1, cue.start).lookingAt();
        return endOfList ? from : comma + 1;
    }
}
