package org.himatch.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.himatch.benchmarks.Results.Build;
import org.himatch.benchmarks.Results.OfClass;
import org.himatch.benchmarks.Results.OfSize;
import org.himatch.benchmarks.Results.OfUpdates;
import org.himatch.benchmarks.Timing.Figure;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.CandidateIndex;
import org.himatch.ranking.ExhaustiveRanker;
import org.jspecify.annotations.Nullable;

/** Everything about one number of candidates: all contestants hold the same, and answer the same questions. */
final class SizeBenchmark implements AutoCloseable {

    /** Beyond so many candidates only the engine and Lucene take part: the others would take hours, or all memory. */
    private static final int MOST_FOR_ALL = 1_000_000;

    /** Up to so many candidates more is compared with the exhaustive ranker. */
    private static final int MANY = 200_000;

    private static final int QUESTIONS = 400;
    private static final int COMPARED = 5;
    private static final int COMPARED_IN_SQL = 1;
    private static final int LUCENE_FINALISTS = 3;
    private static final int LUCENE_TRIED = 12;

    private final Options options;
    private final int count;
    private final PrintStream out;
    private final Market market;
    private final List<Candidate> candidates;
    private volatile Executor background = Runnable::run;
    private final CandidateIndex index;
    private final List<Build> builds = new ArrayList<>();
    private final @Nullable LuceneIndex lucene;
    private final @Nullable MapScan scan;
    private final @Nullable PostgresMarket postgres;

    SizeBenchmark(Options options, int count, Path folder, PrintStream out) throws IOException, SQLException {
        this.options = options;
        this.count = count;
        this.out = out;
        market = new Market(options.seed());
        candidates = market.candidates(count);
        index = new CandidateIndex(market.vocabulary().vocabulary(), task -> background.execute(task));
        buildEngine();
        lucene = options.has("lucene") ? buildLucene(folder) : null;
        boolean all = count <= MOST_FOR_ALL;
        scan = all && options.has("scan") ? buildScan() : null;
        postgres = all && options.has("postgres") ? buildPostgres(folder) : null;
    }

    private void buildEngine() {
        long before = heap();
        long nanos = 0;
        index.beginFilling();
        for (Candidate candidate : candidates) {
            long start = Cpu.nanos();
            index.put(candidate);
            nanos += Cpu.nanos() - start;
        }
        long start = Cpu.nanos();
        index.endFilling();
        nanos += Cpu.nanos() - start;
        built(EngineContestant.NAME, nanos, index.bytesPerCandidate(), (heap() - before) / (double) count);
    }

    private LuceneIndex buildLucene(Path folder) throws IOException {
        LuceneIndex made = new LuceneIndex(folder.resolve("lucene"), candidates, market.vocabulary());
        built("Lucene", made.buildNanos(), made.bytes() / (double) count, 0);
        return made;
    }

    private MapScan buildScan() {
        long before = heap();
        long start = Cpu.nanos();
        MapScan made = new MapScan(candidates, market.vocabulary());
        long nanos = Cpu.nanos() - start;
        double bytes = (heap() - before) / (double) count;
        built(MapScan.NAME, nanos, bytes, bytes);
        return made;
    }

    private PostgresMarket buildPostgres(Path folder) throws IOException, SQLException {
        long start = System.nanoTime();
        PostgresMarket made = new PostgresMarket(folder, candidates, market.vocabulary());
        built(PostgresContestant.NAME, System.nanoTime() - start, made.bytes() / (double) count, 0);
        return made;
    }

    private void built(String name, long nanos, double bytes, double heap) {
        Build build = new Build(name, nanos / 1e9, count / (nanos / 1e9), bytes, heap);
        builds.add(build);
        out.println(Report.line(build));
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    OfSize run() throws IOException, InterruptedException {
        List<OfClass> classes = new ArrayList<>();
        for (QuestionClass kind : QuestionClass.values()) {
            if (options.wants(kind)) {
                OfClass result = run(kind);
                classes.add(result);
                out.println(Report.line(result));
            }
        }
        return new OfSize(count, builds, classes, options.wants("updates") ? updates() : null);
    }

    private OfUpdates updates() throws IOException, InterruptedException {
        background = ForkJoinPool.commonPool();
        return new UpdatesBenchmark(market, count, index, lucene)
                .run(questions(QuestionClass.STANDARD), 2 * options.each().toMillis());
    }

    private List<Question> questions(QuestionClass kind) {
        return IntStream.range(0, QUESTIONS)
                .mapToObj(i -> Question.of(market.question(kind, i), market.vocabulary()))
                .toList();
    }

    private OfClass run(QuestionClass kind) {
        List<Question> questions = questions(kind);
        Contestant<Question> engine = new EngineContestant(index, false);
        List<Contestant<Question>> contestants = new ArrayList<>(List.of(engine, new EngineContestant(index, true)));
        Equality.require(contestants, questions.subList(0, COMPARED));
        ExhaustiveRanker exhaustive = new ExhaustiveRanker(market.vocabulary().vocabulary());
        for (Question question : questions.subList(0, comparedInFull(kind))) {
            Equality.require(
                    index.rank(question.asked()), exhaustive.rankCandidates(question.asked(), candidates), kind.id());
        }
        Rounds<Question> rounds = new Rounds<>(questions, options.each());
        if (lucene != null) {
            List<Contestant<Question>> all = new ArrayList<>(List.of(engine));
            all.addAll(lucene.contestants());
            Equality.require(all, questions.subList(0, COMPARED));
            contestants.addAll(rounds.fastest(all.subList(1, all.size()), LUCENE_FINALISTS, LUCENE_TRIED));
        }
        if (scan != null) {
            Equality.require(List.of(engine, scan), questions.subList(0, COMPARED));
            contestants.add(scan);
        }
        if (postgres != null && kind != QuestionClass.NEAR_MISSES) {
            Equality.require(List.of(engine, postgres.contestant()), questions.subList(0, COMPARED_IN_SQL));
            contestants.add(postgres.contestant());
        }
        double total = questions.stream()
                .mapToInt(it -> engine.answer(it).total())
                .average()
                .orElse(0);
        double bytes = questions.stream()
                .mapToLong(it -> index.columnBytes(it.asked()))
                .average()
                .orElse(0);
        List<Figure> figures = rounds.run(contestants);
        return new OfClass(kind.id(), kind.meaning(), total, figures, bytes / 1e6, Bandwidth.millis((long) bytes));
    }

    /** Two of every class; of many candidates, which takes long, one where most has to be right at once. */
    private int comparedInFull(QuestionClass kind) {
        if (count <= MANY) {
            return 2;
        }
        return kind == QuestionClass.STANDARD || kind == QuestionClass.NEAR_MISSES ? 1 : 0;
    }

    @Override
    public void close() throws IOException, SQLException {
        if (lucene != null) {
            lucene.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
