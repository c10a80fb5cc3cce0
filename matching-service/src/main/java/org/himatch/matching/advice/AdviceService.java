package org.himatch.matching.advice;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Credential;
import org.himatch.catalogue.Skill;
import org.himatch.matching.index.CandidateEntry;
import org.himatch.matching.index.MarketIndex;
import org.himatch.matching.rankings.Freshness;
import org.himatch.matching.rankings.MatchAccess;
import org.himatch.matching.rankings.PairQuery;
import org.himatch.matching.rankings.RankingTimer;
import org.himatch.matching.rankings.Scores;
import org.himatch.matching.rankings.Versions;
import org.himatch.ranking.Advice;
import org.himatch.ranking.Step;
import org.himatch.ranking.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What a candidate could learn or earn: access first, then freshness, then the market, as for its postings. */
@ApplicationScoped
class AdviceService {
    /** How many postings are told of each step. */
    private static final int EXAMPLES = 3;

    private final MarketIndex index;
    private final Vocabulary vocabulary;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Freshness freshness;
    private final MatchAccess access;
    private final RankingTimer timer;

    AdviceService(
            MarketIndex index,
            Vocabulary vocabulary,
            Catalogue catalogue,
            Clock clock,
            Freshness freshness,
            MatchAccess access,
            RankingTimer timer) {
        this.index = index;
        this.vocabulary = vocabulary;
        this.catalogue = catalogue;
        this.clock = clock;
        this.freshness = freshness;
        this.access = access;
        this.timer = timer;
    }

    /** @param limit how many steps at most */
    CandidateAdvice of(UUID candidateId, PairQuery query, int limit) {
        access.requireOwnCandidate(candidateId);
        freshness.await(query.atLeast());
        CandidateEntry entry = access.ownCandidate(candidateId);
        Advice advice = timer.record(
                "advice",
                () -> index.advise(entry.partner(), entry.candidate(), query.asOf(), clock.instant(), EXAMPLES));
        Integer years = entry.candidate().experienceYears();
        return new CandidateAdvice(
                advice.jobs(),
                advice.suiting(),
                advice.withinReach(),
                Ladder.of(advice.gains()).stream()
                        .limit(limit)
                        .map(ladder -> step(ladder, advice.withinReach(), years))
                        .toList(),
                query.asOf(),
                new Versions(null, entry.version(), null, vocabulary.version()));
    }

    private AdvisedStep step(Ladder ladder, int withinReach, @Nullable Integer years) {
        Advice.Gain top = ladder.top();
        Credential credential = ladder.kind() == StepKind.CREDENTIAL
                ? catalogue.credential(ladder.subject()).orElse(null)
                : null;
        return new AdvisedStep(
                ladder.kind(),
                ladder.kind() == StepKind.SKILL ? ladder.subject() : null,
                ladder.kind() == StepKind.CREDENTIAL ? ladder.subject() : null,
                label(top.step()),
                from(top.step(), years),
                ladder.kind() == StepKind.CREDENTIAL ? null : Ladder.height(top.step()),
                top.newlyWithinReach(),
                top.raised(),
                top.points(),
                mean(top, withinReach),
                evidenced(credential),
                credential == null ? List.of() : credential.supersedes(),
                ladder.rungs().stream()
                        .filter(rung -> ladder.kind() != StepKind.CREDENTIAL)
                        .map(rung -> new AdvisedStep.Rung(
                                Ladder.height(rung.step()),
                                rung.newlyWithinReach(),
                                rung.raised(),
                                rung.points(),
                                mean(rung, withinReach)))
                        .toList(),
                top.examples().stream().map(AdvisedStep.ExamplePosting::from).toList());
    }

    private static List<AdvisedStep.EvidencedSkill> evidenced(@Nullable Credential credential) {
        return credential == null
                ? List.of()
                : credential.evidences().entrySet().stream()
                        .map(it -> new AdvisedStep.EvidencedSkill(it.getKey(), it.getValue()))
                        .toList();
    }

    private static BigDecimal mean(Advice.Gain gain, int withinReach) {
        int after = withinReach + gain.newlyWithinReach();
        return Scores.shown(after == 0 ? 0 : Math.toIntExact(gain.points() / after));
    }

    private static @Nullable Integer from(Step step, @Nullable Integer years) {
        return switch (step) {
            case Step.ToSkill it -> it.from();
            case Step.ToCredential it -> null;
            case Step.ToYears it -> years;
        };
    }

    private String label(Step step) {
        return switch (step) {
            case Step.ToSkill it ->
                catalogue.skill(it.skill()).map(Skill::name).orElse(it.skill()) + " at level " + it.level();
            case Step.ToCredential it ->
                catalogue
                        .credential(it.credential())
                        .map(credential -> credential.code() + ", " + credential.name())
                        .orElse(it.credential());
            case Step.ToYears it -> it.years() == 1 ? "1 year of experience" : it.years() + " years of experience";
        };
    }
}
