package org.himatch.catalogue.text;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.himatch.catalogue.text.Clauses.Spoken;
import org.himatch.catalogue.text.Cue.Plain;

/**
 * Which names of a text are denied. A denial reaches a few words within its clause, and from a name on to those that are
 * listed with it: "without ICD-10, CPT or HCPCS", "CPC, COC and CIC are not required".
 */
final class Denials {
    private static final int REACH = 7;
    private static final Set<String> JOINING = Set.of("and", "or", "nor");

    private final String text;
    private final List<Word> words;
    private final Clauses clauses;
    private final BitSet reachedForwards = new BitSet();
    private final BitSet reachedBackwards = new BitSet();

    private Denials(String text, List<Word> words, Clauses clauses) {
        this.text = text;
        this.words = words;
        this.clauses = clauses;
    }

    /** The denied ones, by their place in the list. */
    static BitSet among(List<Found> found, String text, List<Word> words, Clauses clauses) {
        Denials denials = new Denials(text, words, clauses);
        clauses.denials().forEach(denials::reach);

        BitSet forwards = new BitSet();
        for (int i = 0; i < found.size(); i++) {
            boolean listed = i > 0 && forwards.get(i - 1) && denials.areListed(found.get(i - 1), found.get(i));
            forwards.set(i, listed || denials.reachedForwards.get(found.get(i).from()));
        }
        BitSet backwards = new BitSet();
        for (int i = found.size() - 1; i >= 0; i--) {
            boolean listed = backwards.get(i + 1) && denials.areListed(found.get(i), found.get(i + 1));
            backwards.set(i, listed || denials.reachedBackwards.get(found.get(i).to() - 1));
        }
        forwards.or(backwards);
        return forwards;
    }

    private void reach(Spoken spoken) {
        if (spoken.cue() == Plain.DENIES_WHAT_FOLLOWS) {
            for (int i = spoken.to(); i < Math.min(spoken.to() + REACH, words.size()); i++) {
                if (!words.get(i).continues() || !clauses.together(spoken.from(), i)) {
                    return;
                }
                reachedForwards.set(i);
            }
        } else if (spoken.cue() == Plain.DENIES_WHAT_PRECEDES) {
            for (int i = spoken.from() - 1; i >= Math.max(spoken.from() - REACH, 0); i--) {
                if (!words.get(i + 1).continues() || !clauses.together(spoken.from(), i)) {
                    return;
                }
                reachedBackwards.set(i);
            }
        }
    }

    /** Whether nothing but commas, slashes and conjunctions stands between two names. */
    private boolean areListed(Found first, Found second) {
        if (!clauses.together(first.from(), second.from())) {
            return false;
        }
        int at = words.get(first.to() - 1).end();
        for (int i = first.to(); i <= second.from(); i++) {
            if (i < second.from() && !JOINING.contains(words.get(i).form())) {
                return false;
            }
            if (text.substring(at, words.get(i).start()).chars().anyMatch(mark -> " ,/&\n".indexOf(mark) < 0)) {
                return false;
            }
            at = words.get(i).end();
        }
        return true;
    }
}
