package org.himatch.local.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.himatch.local.show.Ranking.Match;
import org.himatch.local.show.Ranking.Unmet;

/** Two who are not eligible, and why: one who lacks something essential, and one whom only the terms keep apart. */
final class NearMisses {
    private static final int INDENT = 4;
    private static final int BAR = 8;

    private final Screen screen;
    private final Posting posting;
    private final int name;

    NearMisses(Screen screen, Posting posting) {
        this.screen = screen;
        this.posting = posting;
        this.name = 19 + Math.min(5, screen.spare());
    }

    /**
     * The best of either kind, best first.
     *
     * @param matches in the order of the ranking
     */
    static List<Match> choose(List<Match> matches) {
        Optional<Match> lacking = first(matches, match -> !match.unmet().isEmpty());
        Optional<Match> apart = first(matches, match -> match.unmet().isEmpty());
        return Stream.of(lacking, apart)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(matches::indexOf))
                .toList();
    }

    private static Optional<Match> first(List<Match> matches, Predicate<Match> kind) {
        return matches.stream()
                .filter(match -> !match.eligible() && kind.test(match))
                .findFirst();
    }

    void show(List<Row> rows) {
        screen.heading("Not eligible, but near:");
        screen.blank();
        int indent = INDENT + 2 + name + Figures.WIDTH + 1 + BAR + 1;
        for (Row row : rows) {
            int points = row.match().points();
            String lead = " ".repeat(INDENT + 2) + screen.fit(row.person().name(), name - 1) + " "
                    + screen.bold(Figures.of(points)) + " "
                    + screen.dim(screen.fit(screen.symbols().bar(points, BAR), BAR)) + " ";
            for (String line : screen.wrap(String.join("; ", reasons(row)), screen.width() - indent)) {
                screen.line(lead + screen.yellow(line));
                lead = " ".repeat(indent);
            }
        }
    }

    private List<String> reasons(Row row) {
        List<String> reasons = new ArrayList<>();
        row.match().unmet().forEach(unmet -> reasons.add(reason(unmet, row.person())));
        row.match().violations().forEach(violation -> reasons.add(Terms.disagreement(violation, posting)));
        return reasons;
    }

    private static String reason(Unmet unmet, Person person) {
        return switch (unmet.category()) {
            case SKILL -> "is too far from " + unmet.criterion();
            case EXPERIENCE -> "has not got " + unmet.criterion();
            case CREDENTIAL -> "lacks " + unmet.criterion() + expiry(unmet.criterion(), person);
        };
    }

    /** The asked credential that the candidate did hold, if any. */
    private static String expiry(String expression, Person person) {
        return person.expired().stream()
                .filter(expired -> Pattern.compile("(?<![\\w-])" + Pattern.quote(expired.code()) + "(?![\\w-])")
                        .matcher(expression)
                        .find())
                .findFirst()
                .map(expired -> ": %s expired on %s".formatted(expired.code(), expired.on()))
                .orElse("");
    }
}
