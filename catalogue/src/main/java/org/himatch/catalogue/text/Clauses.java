package org.himatch.catalogue.text;

import java.util.ArrayList;
import java.util.List;
import org.himatch.catalogue.text.Cue.Level;
import org.himatch.catalogue.text.Cue.Plain;
import org.himatch.catalogue.text.Phrases.Match;
import org.jspecify.annotations.Nullable;

/** The clauses of a text, and the cues in it: phrases that say something about the names around them. */
final class Clauses {
    private final int[] clauses;
    private final List<Spoken> denials = new ArrayList<>();
    private final List<Hint> levels = new ArrayList<>();
    private final List<Hint> years = new ArrayList<>();

    /** A cue without a number, at words {@code from} to {@code to}. */
    record Spoken(int from, int to, Plain cue) {}

    private Clauses(int size) {
        clauses = new int[size];
    }

    static Clauses of(List<Word> words, Phrases<Cue> cues, Steps steps) {
        Clauses clauses = new Clauses(words.size());
        int clause = 0;
        int free = 0;
        for (int i = 0; i < words.size(); i++) {
            Match<Cue> match = i < free ? null : longest(cues.beginningAt(words, i, steps));
            if (words.get(i).before().endsClause()
                    || (match != null && match.meanings().contains(Plain.NEW_CLAUSE))) {
                clause++;
            }
            clauses.clauses[i] = clause;
            if (match != null) {
                free = match.end();
                clauses.note(i, match);
            }
            Hint stated = Years.endingWith(words, i);
            if (stated != null) {
                clauses.years.add(stated);
            }
        }
        return clauses;
    }

    private static @Nullable Match<Cue> longest(List<Match<Cue>> matches) {
        return matches.isEmpty() ? null : matches.getFirst();
    }

    private void note(int from, Match<Cue> match) {
        for (Cue cue : match.meanings()) {
            switch (cue) {
                case Level level ->
                    levels.add(new Hint(
                            from, match.end(), level.level(), match.end() == from + 1 ? Hint.CLOSE : Hint.FAR));
                case Plain plain -> denials.add(new Spoken(from, match.end(), plain));
            }
        }
    }

    /** Whether two words are in the same clause. */
    boolean together(int word, int other) {
        return clauses[word] == clauses[other];
    }

    /** Denials, and what only looks like one, in the order of the text. */
    List<Spoken> denials() {
        return denials;
    }

    /** Levels, in the order of the text. */
    List<Hint> levels() {
        return levels;
    }

    /** Years of experience, in the order of the text. */
    List<Hint> years() {
        return years;
    }
}
