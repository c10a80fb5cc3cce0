package org.himatch.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.himatch.benchmarks.Results.OfUpdates;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.CandidateIndex;
import org.jspecify.annotations.Nullable;

/** What it takes until a changed candidate is in the rankings, and what changes do to questions. Changes the index. */
final class UpdatesBenchmark {

    /** So many that of a million candidates rows are regrouped. */
    private static final int ENGINE_UPDATES = 150_000;

    private static final int LUCENE_UPDATES = 200;
    private static final int PER_SECOND = 1000;
    private static final int TURNS = 6;

    /** Long enough for a few deltas to be sealed: what is compiled without having seen a young block is soon compiled again. */
    private static final long WARM_UP_MILLIS = 3000;

    private static final long SLICE_MILLIS = 100;

    private final Market market;
    private final int count;
    private final CandidateIndex index;
    private final @Nullable LuceneIndex lucene;
    private int updates;

    UpdatesBenchmark(Market market, int count, CandidateIndex index, @Nullable LuceneIndex lucene) {
        this.market = market;
        this.count = count;
        this.index = index;
        this.lucene = lucene;
    }

    /** @param millis how long questions are timed, quiet and busy each */
    OfUpdates run(List<Question> questions, long millis) throws IOException, InterruptedException {
        double engine = engineMicros();
        EngineContestant contestant = new EngineContestant(index, false);
        Timing tidying = new Timing();
        while (index.isTidying()) {
            ask(contestant, questions, SLICE_MILLIS, tidying);
        }
        double reopening = lucene == null ? 0 : luceneMicros(lucene);
        askWhileUpdating(contestant, questions, WARM_UP_MILLIS, new Timing());
        Timing quiet = new Timing();
        Timing busy = new Timing();
        for (int turn = 0; turn < TURNS; turn++) {
            awaitTidy();
            ask(contestant, questions, millis / TURNS, quiet);
            askWhileUpdating(contestant, questions, millis / TURNS, busy);
        }
        return new OfUpdates(
                engine,
                reopening,
                quiet.figure("quiet"),
                busy.figure("1000 updates/s"),
                tidying.figure("tidying up after %,d updates".formatted(ENGINE_UPDATES)));
    }

    private void askWhileUpdating(EngineContestant contestant, List<Question> questions, long millis, Timing timing)
            throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> keepUpdating(stop));
        ask(contestant, questions, millis, timing);
        stop.set(true);
        writer.join();
    }

    /** It is quiet only when nothing is sealed, merged or regrouped any more. */
    private void awaitTidy() {
        while (index.isTidying()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private static void ask(EngineContestant contestant, List<Question> questions, long millis, Timing timing) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (int i = 0; System.nanoTime() < end; i++) {
            timing.time(contestant, questions.get(i % questions.size()));
        }
    }

    private void keepUpdating(AtomicBoolean stop) {
        long start = System.nanoTime();
        for (int done = 0; !stop.get(); done++) {
            index.put(next());
            long due = start + TimeUnit.SECONDS.toNanos(done) / PER_SECOND;
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    /** Someone of the market as they are after a change: with all that another one brings. */
    private Candidate next() {
        Candidate changed = market.candidate(count + updates);
        Candidate known = market.candidate((int) (updates * 7919L % count));
        updates++;
        return new Candidate(
                known.id(),
                known.version() + 1,
                changed.skills(),
                changed.credentials(),
                changed.experienceYears(),
                changed.expectations());
    }

    /** A candidate who was put in is in every ranking that begins afterwards. */
    private double engineMicros() {
        Timing timing = new Timing();
        for (int i = 0; i < ENGINE_UPDATES; i++) {
            Candidate candidate = next();
            long cpu = Cpu.nanos();
            long wall = System.nanoTime();
            index.put(candidate);
            timing.record(Cpu.nanos() - cpu, System.nanoTime() - wall);
        }
        return 1000 * timing.figure("put").cpuP50();
    }

    private double luceneMicros(LuceneIndex lucene) throws IOException {
        IndexWriter writer = lucene.writer();
        Timing timing = new Timing();
        DirectoryReader reader = DirectoryReader.open(writer);
        for (int i = 0; i < LUCENE_UPDATES; i++) {
            PlainCandidate candidate = PlainCandidate.of(next(), market.vocabulary());
            Term id = new Term(LuceneDocument.ID, candidate.id());
            long cpu = Cpu.nanos();
            long wall = System.nanoTime();
            writer.updateDocument(id, LuceneDocument.of(candidate));
            DirectoryReader next = DirectoryReader.openIfChanged(reader, writer);
            timing.record(Cpu.nanos() - cpu, System.nanoTime() - wall);
            if (next != null) {
                reader.close();
                reader = next;
            }
        }
        reader.close();
        return 1000 * timing.figure("reopen").cpuP50();
    }
}
