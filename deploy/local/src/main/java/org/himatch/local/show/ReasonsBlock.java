package org.himatch.local.show;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Skill;
import org.himatch.local.show.Ranking.Criterion;
import org.himatch.local.show.Ranking.Gain;
import org.himatch.local.show.Ranking.Kind;
import org.himatch.local.show.Ranking.Match;
import org.himatch.local.show.Ranking.SatisfiedBy;

/** Why a candidate has the score: every criterion, its points out of how many, and what earned them. */
final class ReasonsBlock {
    private static final int MARK = 4;
    private static final int GAP = 2;
    private static final int OUT_OF = 4;

    private final Screen screen;
    private final Catalogue catalogue;
    private final int label;
    private final int reason;

    ReasonsBlock(Screen screen, Catalogue catalogue) {
        this.screen = screen;
        this.catalogue = catalogue;
        this.label = 38 + Math.min(8, screen.spare());
        this.reason = MARK + label + Figures.WIDTH + OUT_OF + Figures.WIDTH + GAP;
    }

    void show(Row row) {
        Match match = row.match();
        screen.heading("Why %s has %s:".formatted(row.person().name(), Figures.plain(match.points())));
        screen.blank();
        match.criteria().forEach(this::criterion);
        sum(match);
        gains(match);
        if (!match.unknowns().isEmpty()) {
            screen.blank();
            screen.line("  Not known, and not held against anybody: "
                    + match.unknowns().stream().map(Terms::name).collect(Collectors.joining(", ")) + ".");
        }
    }

    private void criterion(Criterion criterion) {
        String asked = criterion.label() + (criterion.essential() ? " *" : "");
        screen.line("  " + mark(criterion) + " " + screen.fit(asked, label - 1) + " "
                + Figures.of(criterion.points()) + screen.dim(" of " + Figures.of(criterion.maxPoints())) + "  "
                + screen.fit(reason(criterion), screen.width() - reason));
        String instead = insteadOf(criterion);
        if (!instead.isEmpty()) {
            String text = screen.symbols().because + instead;
            screen.line(" ".repeat(MARK) + screen.dim(screen.fit(text, screen.width() - MARK)));
        }
    }

    private String mark(Criterion criterion) {
        if (criterion.lost() == 0) {
            return screen.green(screen.symbols().all);
        }
        return criterion.points() == 0 ? screen.red(screen.symbols().none) : screen.yellow(screen.symbols().part);
    }

    /** What earned the points, in a few words. */
    private String reason(Criterion criterion) {
        SatisfiedBy held = criterion.satisfiedBy();
        if (held == null || criterion.match() == Kind.NONE) {
            return "nothing that counts";
        }
        return switch (criterion.category()) {
            case SKILL -> ofSkill(criterion.match(), held);
            case CREDENTIAL ->
                held.credentials().stream()
                        .map(proof -> proof.held().equals(proof.asked())
                                ? proof.held()
                                : proof.held() + " for " + proof.asked())
                        .collect(Collectors.joining(", "));
            case EXPERIENCE -> held.years() == 1 ? "1 year" : held.years() + " years";
        };
    }

    private static String ofSkill(Kind match, SatisfiedBy held) {
        return switch (match) {
            case EXACT ->
                held.credential() == null
                        ? "level " + held.level()
                        : "level %d by %s".formatted(held.level(), held.credential());
            case NARROWER -> "narrower skill";
            case RELATED -> "related skill";
            case BROADER -> "broader skill";
            case NONE -> "";
        };
    }

    /** The skill that counts in the place of the one asked; empty when it is the very one. */
    private String insteadOf(Criterion criterion) {
        SatisfiedBy held = criterion.satisfiedBy();
        if (held == null || held.skill() == null || criterion.match() == Kind.EXACT) {
            return "";
        }
        String skill = catalogue.skill(held.skill()).map(Skill::name).orElse(held.skill());
        String proof = held.credential() == null ? "" : ", by " + held.credential();
        return skill + " at level " + held.level() + proof;
    }

    private void sum(Match match) {
        String under = " ".repeat(MARK + label);
        String rule = screen.symbols().rule.repeat(Figures.WIDTH);
        int most = match.criteria().stream().mapToInt(Criterion::maxPoints).sum();
        screen.line(screen.dim(under + rule + " ".repeat(OUT_OF) + rule));
        screen.line(screen.fit("  * essential", MARK + label)
                + screen.bold(Figures.of(match.points()))
                + screen.dim(" of " + Figures.of(most)));
    }

    private void gains(Match match) {
        List<Gain> gains = match.criteria().stream()
                .map(Criterion::gain)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(Gain::points).reversed())
                .toList();
        if (gains.isEmpty()) {
            return;
        }
        screen.blank();
        screen.line("  What would raise it:");
        for (Gain gain : gains) {
            String points = "  + " + Screen.right(Figures.plain(gain.points()), Figures.WIDTH - 1);
            screen.line(screen.green(points) + "  " + screen.fit(gain.by(), screen.width() - points.length() - GAP));
        }
    }
}
