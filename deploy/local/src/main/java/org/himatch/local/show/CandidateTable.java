package org.himatch.local.show;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.himatch.local.show.Ranking.Category;
import org.himatch.local.show.Ranking.Criterion;
import org.himatch.local.show.Ranking.Match;

/** The ranked candidates: score, what they can show, and what costs them most. */
final class CandidateTable {
    private static final int RANK = 4;
    private static final int CREDENTIALS = 10;
    private static final int POINTS_LOST = 5;

    private final Screen screen;
    private final int name;
    private final int bar;

    CandidateTable(Screen screen) {
        this.screen = screen;
        this.name = 19 + Math.min(5, screen.spare());
        this.bar = 8 + Math.min(12, screen.spare() / 2);
    }

    void show(List<Row> rows, int eligible, String asOf) {
        show(rows, 0, eligible, asOf);
    }

    /**
     * Shows a part of the ranking.
     *
     * @param before how many come before it
     */
    void show(List<Row> rows, int before, int eligible, String asOf) {
        screen.heading(heading(before, rows.size(), eligible, asOf));
        screen.blank();
        if (rows.isEmpty()) {
            return;
        }
        String columns = " ".repeat(RANK + 2)
                + screen.fit("candidate", name)
                + screen.fit(Screen.right("score", Figures.WIDTH), Figures.WIDTH + 1 + bar + 1)
                + screen.fit("holds", CREDENTIALS)
                + "loses most on";
        screen.line(screen.dim(columns));
        int rank = before;
        boolean ties = false;
        int last = -1;
        for (Row row : rows) {
            rank++;
            ties |= row.match().points() == last;
            last = row.match().points();
            screen.line(line(rank, row.match(), row.person().name()));
        }
        if (ties) {
            screen.blank();
            screen.line(screen.dim("  Of equal scores, the one with more beyond what is asked comes first."));
        }
    }

    private static String heading(int before, int shown, int eligible, String asOf) {
        if (eligible == 0) {
            return "No candidate is eligible on " + asOf;
        }
        String who = eligible == 1 ? "1 candidate is eligible" : eligible + " candidates are eligible";
        if (before > 0) {
            return "%s, places %d to %d:".formatted(who, before + 1, before + shown);
        }
        return who + (shown < eligible ? ", the first " + shown + ":" : ":");
    }

    private String line(int rank, Match match, String person) {
        int used = RANK + 2 + name + Figures.WIDTH + 1 + bar + 1 + CREDENTIALS;
        return Screen.right(String.valueOf(rank), RANK)
                + "  "
                + screen.fit(person, name - 1)
                + " "
                + screen.bold(Figures.of(match.points()))
                + " "
                + screen.green(screen.fit(screen.symbols().bar(match.points(), bar), bar))
                + " "
                + screen.fit(held(match), CREDENTIALS - 1)
                + " "
                + loss(match, screen.width() - used);
    }

    private static String held(Match match) {
        return match.criteria().stream()
                .filter(criterion -> criterion.category() == Category.CREDENTIAL && criterion.satisfiedBy() != null)
                .flatMap(criterion -> criterion.satisfiedBy().credentials().stream())
                .map(Ranking.Proof::held)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private String loss(Match match, int room) {
        return match.criteria().stream()
                .filter(criterion -> criterion.lost() > 0)
                .max(Comparator.comparingInt(Criterion::lost))
                .map(most -> Screen.right(Figures.plain(most.lost()), POINTS_LOST) + " "
                        + Figures.withoutLevel(most.label()))
                .map(loss -> screen.yellow(screen.fit(loss, room)))
                .orElseGet(() -> screen.dim("nothing"));
    }
}
