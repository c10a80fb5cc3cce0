package org.himatch.local.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himatch.catalogue.Catalogue;
import org.himatch.local.faults.Contents;
import org.himatch.local.load.Calls.Reply;
import org.jspecify.annotations.Nullable;

/** The market that is asked about: what stays, what comes and goes, and bodies to write. */
final class Population {
    private static final List<String> TITLES = List.of(
            "Inpatient coder",
            "Outpatient coder",
            "Documentation specialist",
            "Records specialist",
            "Release of information specialist",
            "Cancer registrar",
            "Privacy officer",
            "Coding manager");
    private static final int BODIES = 500;
    private static final int LOADERS = 8;
    private static final Duration RANKED_WITHIN = Duration.ofMinutes(1);

    /** So many versions fit into one address. */
    private static final int TOGETHER = 50;

    private final List<String> candidateBodies = new ArrayList<>();
    private final List<String> jobBodies = new ArrayList<>();
    private final List<Held> candidates = new ArrayList<>();
    private final List<Held> jobs = new ArrayList<>();
    private final ConcurrentLinkedQueue<Held> passing = new ConcurrentLinkedQueue<>();
    private final Target target;

    private Population(Target target, long seed, LocalDate today, String employer) {
        this.target = target;
        Random random = new Random(seed);
        Contents contents = new Contents(Catalogue.builtIn(), seed, random, today);
        for (int i = 0; i < BODIES; i++) {
            ObjectNode candidate = contents.candidate("Candidate " + i, i).put("visible", true);
            candidateBodies.add(candidate.toString());
            jobBodies.add(contents.job(TITLES.get(i % TITLES.size()), i, employer, "OPEN")
                    .toString());
        }
    }

    /** Writes a market of this size. */
    static Population load(Target target, Calls calls, long seed, LocalDate today, LoadOptions options) {
        Reply employer = calls.create(
                URI.create(target.job().root() + "/v1/employers"),
                "load-employer-" + seed,
                "{\"name\": \"Acme Health\"}");
        Population population =
                new Population(target, seed, today, created(employer).id());
        population.candidates.addAll(population.create(calls, true, options.candidates()));
        population.jobs.addAll(population.create(calls, false, options.jobs()));
        population.awaitRanked(calls);
        return population;
    }

    /** Waits until all of it is in the index: what is not there yet cannot be asked about. */
    private void awaitRanked(Calls calls) {
        List<Held> all = Stream.concat(jobs.stream(), candidates.stream()).toList();
        long begin = System.nanoTime();
        for (int from = 0; from < all.size(); from += TOGETHER) {
            String versions = all.subList(from, Math.min(from + TOGETHER, all.size())).stream()
                    .map(held -> "&atLeast=" + held.id() + ":" + held.version())
                    .collect(Collectors.joining());
            URI ranking = URI.create("%s/v1/matches/jobs/%s/candidates?limit=1%s"
                    .formatted(target.matching().root(), jobs.getFirst().id(), versions));
            Reply reply = calls.get(ranking);
            while (reply.status() == 503 && System.nanoTime() - begin < RANKED_WITHIN.toNanos()) {
                reply = calls.get(ranking);
            }
            if (reply.status() != 200) {
                throw new IllegalStateException("before there was any load, a ranking was answered with " + reply);
            }
        }
    }

    private List<Held> create(Calls calls, boolean isCandidate, int count) {
        try (ExecutorService loaders = Executors.newFixedThreadPool(LOADERS)) {
            List<Callable<Held>> creations = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                URI all = all(isCandidate);
                creations.add(() -> {
                    Reply reply = created(calls.create(all, "load-" + number, body(isCandidate, number)));
                    return held(all, reply);
                });
            }
            List<Held> made = new ArrayList<>();
            for (Future<Held> creation : loaders.invokeAll(creations)) {
                made.add(creation.get());
            }
            return made;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the market could not be written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Reply created(Reply reply) {
        if (reply.status() != 201) {
            throw new IllegalStateException("before there was any load, a creation was answered with " + reply);
        }
        return reply;
    }

    static Held held(URI all, Reply created) {
        return new Held(URI.create(all + "/" + created.id()), created.id(), created.version());
    }

    /** Where candidates or postings are created. */
    URI all(boolean isCandidate) {
        return isCandidate
                ? URI.create(target.profile().root() + "/v1/candidates")
                : URI.create(target.job().root() + "/v1/jobs");
    }

    /** A whole candidate or posting as JSON. */
    String body(boolean isCandidate, long choice) {
        return picked(isCandidate ? candidateBodies : jobBodies, choice);
    }

    /** A word that some titles have. */
    String word(long choice) {
        String title = picked(TITLES, choice);
        return title.substring(title.lastIndexOf(' ') + 1);
    }

    /** A candidate that stays. */
    Held candidate(long choice) {
        return picked(candidates, choice);
    }

    /** A posting that stays. */
    Held job(long choice) {
        return picked(jobs, choice);
    }

    void add(Held created) {
        passing.add(created);
    }

    /** What was created longest ago and is still there, which it then is no longer; null when there is nothing. */
    @Nullable
    Held removeOldest() {
        return passing.poll();
    }

    private static <T> T picked(List<T> all, long choice) {
        return all.get(Math.floorMod(choice, all.size()));
    }
}
