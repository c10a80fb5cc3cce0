package org.himatch.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.himatch.benchmarks.Timing.Figure;

/**
 * Times contestants in turns, so that what disturbs the machine disturbs all: in each round everyone answers the same few
 * questions, and everyone begins a round once. Slow ones answer fewer, but always the same ones as the others.
 *
 * @param <Q> the questions
 */
final class Rounds<Q> {

    private static final int QUESTIONS_A_ROUND = 20;
    private static final int LEAST_ANSWERS = 3;

    /** Everyone answers untimed for this part of the time, for the compiler's sake. */
    private static final int WARM_UP = 2;

    /** A turn ends after so much of the time that a contestant has. */
    private static final int TURNS = 10;

    private static volatile long sink;

    private final List<Q> questions;
    private final Duration each;

    /** @param each how long each contestant is timed, about */
    Rounds(List<Q> questions, Duration each) {
        this.questions = questions;
        this.each = each;
    }

    List<Figure> run(List<Contestant<Q>> contestants) {
        for (Contestant<Q> contestant : contestants) {
            warmUp(contestant);
        }
        Map<Contestant<Q>, Timing> timings = new LinkedHashMap<>();
        contestants.forEach(it -> timings.put(it, new Timing()));
        List<Contestant<Q>> running = new ArrayList<>(contestants);
        for (int round = 0; !running.isEmpty(); round++) {
            int first = round % running.size();
            for (int turn = 0; turn < running.size(); turn++) {
                Contestant<Q> contestant = running.get((first + turn) % running.size());
                take(contestant, round, timing(timings, contestant));
            }
            running.removeIf(it -> isDone(timing(timings, it)));
        }
        return timings.entrySet().stream()
                .map(it -> it.getValue().figure(it.getKey().name()))
                .toList();
    }

    private Timing timing(Map<Contestant<Q>, Timing> timings, Contestant<Q> contestant) {
        return Objects.requireNonNull(timings.get(contestant));
    }

    private void warmUp(Contestant<Q> contestant) {
        Timing timing = new Timing();
        for (int i = 0; i == 0 || timing.spent() < each.toNanos() / WARM_UP; i++) {
            sink += timing.time(contestant, questions.get(i % questions.size())).total();
        }
    }

    private void take(Contestant<Q> contestant, int round, Timing timing) {
        long end = timing.spent() + each.toNanos() / TURNS;
        for (int i = 0; i < QUESTIONS_A_ROUND && timing.spent() < end; i++) {
            Q question = questions.get((round * QUESTIONS_A_ROUND + i) % questions.size());
            sink += timing.time(contestant, question).total();
        }
    }

    private boolean isDone(Timing timing) {
        return timing.spent() >= each.toNanos() && timing.answers() >= LEAST_ANSWERS;
    }

    /** The contestants that are fastest by the median, and the one with the lowest 99th percentile, on a few questions. */
    List<Contestant<Q>> fastest(List<Contestant<Q>> contestants, int count, int tried) {
        Map<Contestant<Q>, Figure> figures = new LinkedHashMap<>();
        for (Contestant<Q> contestant : contestants) {
            Timing timing = new Timing();
            for (int i = 0; i < tried; i++) {
                sink += contestant.answer(questions.get(i % questions.size())).total();
            }
            for (int i = 0; i < tried; i++) {
                sink += timing.time(contestant, questions.get(i % questions.size()))
                        .total();
            }
            figures.put(contestant, timing.figure(contestant.name()));
        }
        List<Contestant<Q>> fastest = new ArrayList<>(contestants);
        fastest.sort(Comparator.comparingDouble(it -> figure(figures, it).cpuP50()));
        Contestant<Q> steadiest = Collections.min(
                contestants,
                Comparator.comparingDouble(it -> figure(figures, it).cpuP99()));
        List<Contestant<Q>> chosen = new ArrayList<>(fastest.subList(0, Math.min(count, fastest.size())));
        if (!chosen.contains(steadiest)) {
            chosen.add(steadiest);
        }
        return chosen;
    }

    private Figure figure(Map<Contestant<Q>, Figure> figures, Contestant<Q> contestant) {
        return Objects.requireNonNull(figures.get(contestant));
    }
}
