package org.himatch.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.himatch.catalogue.Catalogue;

/**
 * A whole market: 12 employers, 48 postings, 320 candidates. It is the same in every run of a day; only dates move with
 * the day, so that what is in force stays in force. The employers' and postings' names and the candidates are invented.
 */
public final class DemoMarket {
    private static final long SEED = 0x4849_4D61_7463_6821L;

    private final List<DemoEmployer> employers;
    private final List<DemoPosting> postings;
    private final List<DemoCandidate> candidates;

    private DemoMarket(List<DemoEmployer> employers, List<DemoPosting> postings, List<DemoCandidate> candidates) {
        this.employers = List.copyOf(employers);
        this.postings = List.copyOf(postings);
        this.candidates = List.copyOf(candidates);
    }

    /** The market as it is on a day, in the words of HIMatch's own catalogue. */
    public static DemoMarket on(LocalDate today) {
        Catalogue catalogue = Catalogue.builtIn();
        Dice dice = new Dice(SEED);
        return new DemoMarket(
                EmployerPlan.ALL.stream()
                        .map(plan -> new DemoEmployer(plan.externalId(), plan.name()))
                        .toList(),
                postings(catalogue, today, dice),
                candidates(catalogue, today, dice));
    }

    List<DemoEmployer> employers() {
        return employers;
    }

    /** All postings but the one that is shown first. */
    List<DemoPosting> otherPostings() {
        return postings.subList(1, postings.size());
    }

    /** All postings, the one that is shown first before the others. */
    List<DemoPosting> postings() {
        return postings;
    }

    /** The posting that is shown first. */
    DemoPosting showcase() {
        return postings.getFirst();
    }

    List<DemoCandidate> candidates() {
        return candidates;
    }

    private static List<DemoPosting> postings(Catalogue catalogue, LocalDate today, Dice dice) {
        List<DemoPosting> postings = new ArrayList<>();
        postings.add(Showcase.posting(today));
        postings.add(Showcase.workedExample(today));
        PostingMaker maker = new PostingMaker(catalogue, today);
        for (EmployerPlan employer : EmployerPlan.ALL) {
            postings.addAll(maker.make(employer, dice.split()));
        }
        return postings;
    }

    private static List<DemoCandidate> candidates(Catalogue catalogue, LocalDate today, Dice dice) {
        List<DemoCandidate> candidates = new ArrayList<>();
        CandidateMaker maker = new CandidateMaker(catalogue, today);
        for (Trade trade : Trade.ALL) {
            for (int i = 0; i < trade.people(); i++) {
                candidates.add(maker.make(candidates.size(), trade, dice.split()));
            }
        }
        candidates.addAll(Cast.of(today, candidates.size()));
        return candidates;
    }
}
