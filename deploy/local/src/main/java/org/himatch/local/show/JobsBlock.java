package org.himatch.local.show;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.UUID;
import org.himatch.local.show.Ranking.Match;
import org.jspecify.annotations.Nullable;

/** The other direction: the postings that fit a candidate best, with score, use and fit. */
final class JobsBlock {
    private static final int RANK = 4;
    private static final int WIDEST = 64;
    private static final int NUMBERS = 3 * (Figures.WIDTH + 3);

    private final Screen screen;

    JobsBlock(Screen screen) {
        this.screen = screen;
    }

    void show(Ranking jobs, Map<UUID, Posting> postings, String name) {
        screen.heading("The other way round, what fits %s best:".formatted(name));
        screen.blank();
        int room = Math.min(WIDEST, screen.width() - RANK - 2 - NUMBERS);
        screen.line(screen.dim(" ".repeat(RANK + 2)
                + screen.fit("posting", room)
                + cells("score", " " + screen.symbols().times + " ", "use", " = ", "fit")));
        int rank = 0;
        for (Match job : jobs.items()) {
            rank++;
            Posting posting = postings.get(job.id());
            String title = posting == null ? job.id().toString() : posting.title() + ", " + posting.employer();
            screen.line(Screen.right(String.valueOf(rank), RANK) + "  " + screen.fit(title, room)
                    + cells(Figures.plain(job.points()), "   ", figure(job.use()), "   ", figure(job.fit())));
        }
        screen.blank();
        screen.line(screen.dim("  Use is how much of what the candidate can do the posting has a use for."));
    }

    private static String cells(String score, String between, String use, String then, String fit) {
        return "   " + Screen.right(score, Figures.WIDTH) + between + Screen.right(use, Figures.WIDTH) + then
                + Screen.right(fit, Figures.WIDTH);
    }

    private static String figure(@Nullable BigDecimal value) {
        return value == null ? "" : value.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
