package org.himatch.catalogue.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.text.Meaning.Thing;
import org.jspecify.annotations.Nullable;

/**
 * Finds in text what a catalogue names. Immutable, so any number of threads may share one; to build it takes
 * hundredths of a second, to use it time and memory in proportion to the text. How much of real text it finds, and how often it is
 * wrong, is in {@code docs/recognition.md}.
 */
public final class SkillRecogniser {
    private static final int REACH_BACK_OF_YEARS = 3;
    private static final Comparator<@Nullable Integer> HIGHEST_FIRST =
            Comparator.nullsLast(Comparator.<Integer>reverseOrder());
    private static final Comparator<Mention> SAYS_MOST_FIRST = Comparator.comparing(Mention::level, HIGHEST_FIRST)
            .thenComparing(Mention::years, HIGHEST_FIRST)
            .thenComparingInt(Mention::start);

    private final Lexicon lexicon;

    private SkillRecogniser(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A recogniser of what a catalogue names, by the catalogue's own rules. */
    public static SkillRecogniser of(Catalogue catalogue) {
        return new SkillRecogniser(Lexicon.of(catalogue));
    }

    /**
     * Every mention of a skill or credential, in the order of the text. Two mentions share a place only where one name
     * stands for two things, such as a licence and the work that it licenses.
     */
    public List<Mention> recognise(String text) {
        return recognise(text, new Steps());
    }

    /** What a text affirms, each skill and credential once, in the order in which they first occur. */
    public List<Recognised> recogniseAll(String text) {
        Map<String, List<Mention>> byThing = new LinkedHashMap<>();
        for (Mention mention : recognise(text)) {
            if (!mention.negated()) {
                byThing.computeIfAbsent(mention.kind() + " " + mention.id(), thing -> new ArrayList<>())
                        .add(mention);
            }
        }
        return byThing.values().stream()
                .map(mentions -> {
                    Mention best = mentions.stream().min(SAYS_MOST_FIRST).orElseThrow();
                    return new Recognised(best.kind(), best.id(), best, mentions);
                })
                .toList();
    }

    List<Mention> recognise(String text, Steps steps) {
        List<Word> words = Words.of(text);
        List<Found> found = new Scan(text, words, lexicon, steps).found();
        Clauses clauses = Clauses.of(words, lexicon.cues(), steps);
        BitSet denied = Denials.among(found, text, words, clauses);
        List<@Nullable Integer> years = Hint.attach(clauses.years(), found, words, clauses, REACH_BACK_OF_YEARS);
        List<@Nullable Integer> levels = Hint.attach(clauses.levels(), found, words, clauses, 0);

        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Found name = found.get(i);
            int start = words.get(name.from()).start();
            int end = words.get(name.to() - 1).end();
            for (Thing thing : name.things()) {
                mentions.add(new Mention(
                        start,
                        end,
                        text.substring(start, end),
                        thing.kind(),
                        thing.id(),
                        denied.get(i),
                        years.get(i),
                        levels.get(i)));
            }
        }
        return mentions;
    }
}
