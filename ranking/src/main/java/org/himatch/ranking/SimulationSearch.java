package org.himatch.ranking;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Many rankings of one job in different forms, in one pass over the candidates.
 *
 * <p><b>Idea.</b> Forms of a job differ in few of the things that they insist on. So who passes each single one, terms or an
 * essential criterion, is found once for a block, as a bitmap. Who is eligible for a form is the intersection of the bitmaps
 * of what it insists on; who comes and who goes is what two such intersections have in common and what not. Only the first
 * places and the first of those who come are then looked for, by {@link BestRows}, which looks at few.
 *
 * <p>Exact for the reasons that {@link CandidateSearch} gives.
 */
final class SimulationSearch {

    private final Snapshot<CandidateArrival> snapshot;
    private final CandidatesForJob query;
    private final Scorer scorer;
    private final Vocabulary vocabulary;
    private final BlockView view;
    private final BlockFilter filter;
    private final Map<Terms, Integer> terms = new LinkedHashMap<>();
    private final Map<List<RowTest>, Integer> tests = new LinkedHashMap<>();
    private final JobForm now;
    private final List<JobForm> changed;
    private final long[] passing;
    private final long[] wanted;
    private final long[][] suiting;
    private final long[][] meeting;

    SimulationSearch(
            Snapshot<CandidateArrival> snapshot,
            CandidatesForJob query,
            List<Job> changed,
            Scorer scorer,
            Vocabulary vocabulary) {
        if (query.page().after() != null
                || changed.stream().anyMatch(job -> !job.id().equals(query.job().id()))) {
            throw new IllegalArgumentException("a simulation is of one job, from its first place on");
        }
        this.snapshot = snapshot;
        this.query = query;
        this.scorer = scorer;
        this.vocabulary = vocabulary;
        int words = snapshot.words();
        view = new BlockView(
                CredentialColumn.day(query.asOf()), vocabulary.credentials().size(), words);
        now = form(query.job(), words);
        this.changed = changed.stream().map(job -> form(job, words)).toList();
        filter = new BlockFilter(
                now.compiled(), view, new RowScorer(now.compiled().job(), vocabulary), words);
        passing = new long[words];
        wanted = new long[words];
        suiting = new long[terms.size()][words];
        meeting = new long[tests.size()][words];
    }

    private JobForm form(Job job, int words) {
        CandidatesForJob asked = new CandidatesForJob(job, query.asOf(), query.filter(), false, query.page());
        CompiledCandidatesQuery compiled = CompiledCandidatesQuery.of(asked, scorer.compile(job), vocabulary);
        int[] insistsOn = Stream.concat(compiled.essentials().stream(), compiled.essentialSkills().stream())
                .mapToInt(anyOf -> place(anyOf, tests))
                .toArray();
        return new JobForm(compiled, place(job.terms(), terms), insistsOn, vocabulary, view, words);
    }

    private static <T> int place(T thing, Map<T, Integer> places) {
        places.putIfAbsent(thing, places.size());
        return places.get(thing);
    }

    Simulation simulation() {
        for (int slot = 0; slot < snapshot.slots(); slot++) {
            switch (snapshot.part(slot)) {
                case CandidateBlock block -> look(block, snapshot.live(slot));
                case Delta<CandidateArrival> delta -> look(delta, snapshot.live(slot));
                case null -> {}
            }
        }
        return new Simulation(outcome(now), changed.stream().map(this::outcome).toList());
    }

    /** The last to come are few: they are looked at one by one. */
    private void look(Delta<CandidateArrival> delta, long[] live) {
        Bitmaps.forEach(live, live.length, row -> {
            Candidate candidate = delta.item(row).candidate();
            Evidence evidence = delta.item(row).evidence(scorer, query.asOf());
            if (evidence.unscored().isEmpty() && query.filter().passes(candidate, evidence)) {
                boolean isNow = now.ranks(candidate, evidence);
                now.add(isNow, isNow, delta, row, evidence);
                changed.forEach(form -> form.add(form.ranks(candidate, evidence), isNow, delta, row, evidence));
            }
        });
    }

    private void look(CandidateBlock block, long[] live) {
        view.open(block);
        int words = view.words();
        filter.look(live);
        System.arraycopy(filter.eligible(), 0, passing, 0, words);
        Bitmaps.or(passing, filter.nearMisses(), words);
        if (Bitmaps.isEmpty(passing, words)) {
            return;
        }
        terms.forEach((offered, place) -> {
            System.arraycopy(passing, 0, suiting[place], 0, words);
            block.expectations().removeViolating(offered, suiting[place], view);
        });
        tests.forEach((anyOf, place) -> {
            Arrays.fill(meeting[place], 0, words, 0);
            anyOf.forEach(test -> test.addTo(meeting[place], view));
        });
        System.arraycopy(now.ranked(suiting, meeting, words), 0, wanted, 0, words);
        now.add(wanted, wanted, words);
        for (JobForm form : changed) {
            form.add(form.ranked(suiting, meeting, words), wanted, words);
        }
    }

    private Simulation.Outcome outcome(JobForm form) {
        List<RankKey> first = form.first();
        RankKey best = form.bestGained();
        return new Simulation.Outcome(
                form.total(),
                form.gained(),
                form.lost(),
                first,
                (int) form.firstRows().filter(this::isGained).count(),
                best == null ? null : new Simulation.Newcomer(best, number(best, first, form)));
    }

    private boolean isGained(SingleRows.Place place) {
        Candidate candidate = place.part().item(place.row()).candidate();
        return !now.ranks(candidate, scorer.evidence(candidate, query.asOf()));
    }

    private int number(RankKey key, List<RankKey> first, JobForm form) {
        int among = first.indexOf(key);
        return among >= 0
                ? among + 1
                : new PlaceCount(snapshot, form.compiled(), scorer, vocabulary, key.id(), List.of(key)).numbers()[0];
    }
}
