package org.himatch.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.himatch.catalogue.Label.Fit;

/**
 * Finds things by what somebody writes or is typing. A few hundred things with a handful of names each: every search
 * looks at all of them, which is fast enough and needs no structure to keep right.
 *
 * <p>Slips are forgiven only where nothing fits as typed; otherwise {@code epic} would also bring up {@code topics}. Words
 * that nothing has are passed over only where slips do not help either.
 */
final class NameIndex {
    /** Shorter words begin too much to bring up a name on their own. */
    private static final int LEAST_TELLING = 4;

    private final List<List<Label>> labelsOfThings = new ArrayList<>();
    private final Map<String, String> keysByName = new HashMap<>();

    /** What was found, by which of its names, and how well that fits. */
    record Hit(Label label, Fit fit, int slips) {
        private static final Comparator<Hit> BY_NAME =
                Comparator.<Hit, String>comparing(hit -> hit.label().order()).thenComparing(Hit::key);
        private static final Comparator<Hit> BEST_FIRST = Comparator.comparing(Hit::fit)
                .thenComparingInt(Hit::slips)
                .thenComparing(hit -> !hit.label().main())
                .thenComparing(hit -> hit.label().breadth(), Comparator.reverseOrder())
                .thenComparing(BY_NAME);

        String key() {
            return label.key();
        }
    }

    /** @param breadth how many other skills one of an id includes */
    static NameIndex ofSkills(Collection<Skill> skills, ToIntFunction<String> breadth) {
        NameIndex index = new NameIndex();
        skills.forEach(skill -> index.add(
                skill.id(),
                breadth.applyAsInt(skill.id()),
                List.of(skill.name(), skill.id()),
                joined(skill.aliases(), skill.formerly())));
        return index;
    }

    static NameIndex ofCredentials(Collection<Credential> credentials) {
        NameIndex index = new NameIndex();
        credentials.forEach(credential -> index.add(
                credential.code(),
                0,
                joined(List.of(credential.code()), credential.formerly()),
                joined(List.of(credential.name()), credential.aliases())));
        return index;
    }

    /** The key of what is called so, whatever the case, spaces and punctuation. */
    Optional<String> named(String name) {
        return Optional.ofNullable(keysByName.get(NormalForm.of(name).joined()));
    }

    /** What the typed text may mean, best first, then by name. A blank text means everything. */
    List<Hit> search(String text) {
        if (text.isBlank()) {
            return hits(label -> Stream.of(new Hit(label, Fit.EXACT, 0))).stream()
                    .sorted(Hit.BY_NAME)
                    .toList();
        }
        NormalForm typed = NormalForm.of(text);
        if (typed.words().isEmpty()) {
            return List.of();
        }
        List<Hit> asTyped =
                hits(label -> Stream.ofNullable(label.fitAsTyped(typed)).map(fit -> new Hit(label, fit, 0)));
        if (!asTyped.isEmpty()) {
            return asTyped;
        }
        List<Hit> withSlips = withSlips(typed.joined());
        return withSlips.isEmpty() ? withSomeWords(typed.words()) : withSlips;
    }

    /** Keys that a wrong one may have meant, likeliest first. Empty when nothing is near. */
    List<String> nearest(String wrong, int limit) {
        String text = NormalForm.of(wrong).joined();
        if (text.isEmpty()) {
            return List.of();
        }
        int atMost = Math.max(1, text.length() / 4);
        List<Hit> similar = hits(label -> slip(label, label.slips(text, atMost), atMost));
        return Stream.concat(search(wrong).stream(), similar.stream())
                .map(Hit::key)
                .distinct()
                .limit(limit)
                .toList();
    }

    private void add(String key, int breadth, List<String> mainNames, List<String> otherNames) {
        String order = String.join(" ", NormalForm.of(mainNames.getFirst()).words());
        List<Label> labels = Stream.concat(
                        mainNames.stream().map(name -> new Label(key, order, breadth, name, true, NormalForm.of(name))),
                        otherNames.stream()
                                .map(name -> new Label(key, order, breadth, name, false, NormalForm.of(name))))
                .toList();
        labelsOfThings.add(labels);
        labels.forEach(label -> keysByName.putIfAbsent(label.form().joined(), key));
    }

    /** The best hit of each thing that has one. */
    private List<Hit> hits(Function<Label, Stream<Hit>> match) {
        return labelsOfThings.stream()
                .flatMap(labels -> labels.stream().flatMap(match).min(Hit.BEST_FIRST).stream())
                .sorted(Hit.BEST_FIRST)
                .toList();
    }

    private List<Hit> withSlips(String typed) {
        int atMost = Typing.forgiven(typed);
        return hits(label -> {
            int slips = label.slips(typed, atMost);
            return slips <= atMost
                    ? Stream.of(new Hit(label, Fit.SLIP_IN_NAME, slips))
                    : slip(label, label.slipsWhileTyping(typed, atMost), atMost);
        });
    }

    private List<Hit> withSomeWords(List<String> typed) {
        List<String> telling =
                typed.stream().filter(word -> word.length() >= LEAST_TELLING).toList();
        return hits(label -> {
            int without = label.wordsWithout(telling);
            return without < telling.size() ? Stream.of(new Hit(label, Fit.SOME_WORDS, without)) : Stream.empty();
        });
    }

    private static Stream<Hit> slip(Label label, int slips, int atMost) {
        return slips <= atMost ? Stream.of(new Hit(label, Fit.SLIP, slips)) : Stream.empty();
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
