package org.himatch.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.himatch.local.faults.Api.Answer;
import org.himatch.local.faults.Write.Kind;
import org.himatch.local.faults.Write.Outcome;

/**
 * One of several who write to the same things at the same time. Whatever is unclear it does again: a creation under the same
 * key, a change under the same condition; when the condition is then refused, it reads what has become of it.
 */
final class Client implements Runnable {
    private static final int MOST_CANDIDATES = 150;
    private static final int MOST_JOBS = 40;

    private final Api api;
    private final History history;
    private final Contents contents;
    private final Random random;
    private final Market market;
    private final BooleanSupplier over;
    private final BooleanSupplier givenUp;

    /**
     * What is there before the clients begin.
     *
     * @param employer who has the postings
     * @param anchor a posting that nobody changes
     * @param today the day that is asked about
     */
    record Market(String employer, UUID anchor, LocalDate today) {}

    /**
     * A client that has done nothing yet.
     *
     * @param over whether nothing new is to be begun
     * @param givenUp whether what is unclear is not to be tried again either
     */
    Client(
            Api api,
            History history,
            Contents contents,
            Random random,
            Market market,
            BooleanSupplier over,
            BooleanSupplier givenUp) {
        this.api = api;
        this.history = history;
        this.contents = contents;
        this.random = random;
        this.market = market;
        this.over = over;
        this.givenUp = givenUp;
    }

    @Override
    public void run() {
        while (!over.getAsBoolean()) {
            Subject subject = random.nextInt(100) < 70 ? Subject.CANDIDATES : Subject.JOBS;
            int dice = random.nextInt(100);
            if (dice < 25 && history.countLiving(subject) < most(subject)) {
                create(subject);
            } else if (dice < 70) {
                history.anyLiving(subject, random).ifPresent(this::replace);
            } else if (dice < 82) {
                history.anyLiving(subject, random).ifPresent(this::delete);
            } else {
                rank(subject);
            }
            pause(0, 60);
        }
    }

    private static int most(Subject subject) {
        return switch (subject) {
            case CANDIDATES -> MOST_CANDIDATES;
            case JOBS -> MOST_JOBS;
        };
    }

    private void create(Subject subject) {
        int number = history.nextNumber();
        String creation = "creation " + number;
        JsonNode body = switch (subject) {
            case CANDIDATES -> contents.candidate(creation, number);
            case JOBS -> contents.job(creation, number, market.employer(), random.nextInt(5) == 0 ? "DRAFT" : "OPEN");
        };
        Write write = history.begin(number, Kind.CREATE, subject, null, 0, body);
        // 409: the same request is still in progress.
        Answer answer = untilClear(() -> api.create(subject, "faults-" + number, body), true)
                .answer();
        if (answer.is(201)) {
            history.created(
                    write,
                    UUID.fromString(answer.body().path("id").asText()),
                    answer.body().path("version").asLong());
        } else if (!answer.isUnclear()) {
            unexpected(write, answer);
        }
    }

    private void replace(Thing thing) {
        Optional<JsonNode> present = read(thing);
        if (present.isEmpty()) {
            return;
        }
        long base = present.get().path("version").asLong();
        int number = history.nextNumber();
        String creation = Contents.creationOf(thing.subject(), present.get());
        JsonNode body = switch (thing.subject()) {
            case CANDIDATES -> contents.candidate(creation, number);
            case JOBS ->
                contents.job(
                        creation,
                        number,
                        market.employer(),
                        nextStatus(present.get().path("status").asText()));
        };
        Write write = history.begin(number, Kind.REPLACE, thing.subject(), thing, base, body);
        Tried tried = untilClear(() -> api.replace(thing, base, body), false);
        Answer answer = tried.answer();
        if (answer.is(200)) {
            long version = answer.body().path("version").asLong();
            if (version != base + 1) {
                history.lost("%s was answered with version %d".formatted(write, version));
            }
            history.acknowledged(write, thing, version);
        } else if (answer.is(412) || answer.is(404)) {
            refused(write, thing, tried);
        } else if (!answer.isUnclear()) {
            unexpected(write, answer);
        }
    }

    private void delete(Thing thing) {
        Optional<JsonNode> present = read(thing);
        if (present.isEmpty()) {
            return;
        }
        long base = present.get().path("version").asLong();
        Write write = history.begin(history.nextNumber(), Kind.DELETE, thing.subject(), thing, base, null);
        Tried tried = untilClear(() -> api.delete(thing, base), false);
        Answer answer = tried.answer();
        if (answer.is(204)) {
            history.acknowledged(write, thing, base + 1);
        } else if (answer.is(412) || answer.is(404)) {
            refused(write, thing, tried);
        } else if (!answer.isUnclear()) {
            unexpected(write, answer);
        }
    }

    /**
     * The condition did not hold. At the first try that says that nothing was done; later it may have been this very write that
     * changed what it was based on.
     */
    private void refused(Write write, Thing thing, Tried tried) {
        boolean isGone = tried.answer().is(404);
        if (isGone) {
            history.gone(thing);
        }
        if (tried.times() == 1 || (write.kind == Kind.DELETE && !isGone)) {
            write.is(Outcome.REFUSED);
        } else if (!isGone) {
            long asked = System.nanoTime();
            Answer answer = untilClear(() -> api.read(thing), false).answer();
            if (answer.is(200)) {
                long version = answer.body().path("version").asLong();
                history.sawAtWriter(thing, version, asked);
                if (Contents.writerOf(thing.subject(), answer.body()) == write.number) {
                    history.acknowledged(write, thing, version);
                }
            }
        }
    }

    private Optional<JsonNode> read(Thing thing) {
        long asked = System.nanoTime();
        Answer answer = api.read(thing);
        if (answer.is(200)) {
            history.sawAtWriter(thing, answer.body().path("version").asLong(), asked);
            return Optional.of(answer.body());
        }
        if (answer.is(404)) {
            history.gone(thing);
        } else if (!answer.isUnclear()) {
            history.lost("reading %s was answered with %s".formatted(thing, answer));
        }
        return Optional.empty();
    }

    /** From where a posting stands to where it may go; half of them stay. */
    private String nextStatus(String present) {
        return switch (present) {
            case "DRAFT", "PAUSED" -> random.nextBoolean() ? "OPEN" : present;
            case "OPEN" -> random.nextInt(4) == 0 ? "PAUSED" : present;
            default -> present;
        };
    }

    private void rank(Subject subject) {
        // A replica that is still filling its index is asked by nobody: that is what readiness is for.
        if (!api.get(Node.MATCHING, "/q/health/ready").is(200)) {
            return;
        }
        String path = switch (subject) {
            case CANDIDATES ->
                "/jobs/"
                        + history.anyLiving(Subject.JOBS, random).map(Thing::id).orElse(market.anchor())
                        + "/candidates";
            case JOBS ->
                "/candidates/"
                        + history.anyLiving(Subject.CANDIDATES, random)
                                .map(Thing::id)
                                .orElse(market.anchor())
                        + "/jobs";
        };
        long asked = System.nanoTime();
        Answer answer =
                api.get(Node.MATCHING, "/v1/matches" + path + "?nearMisses=true&limit=100&asOf=" + market.today());
        if (answer.is(200)) {
            history.countRanking();
            String kind = switch (subject) {
                case CANDIDATES -> "candidate";
                case JOBS -> "job";
            };
            answer.body()
                    .path("items")
                    .forEach(item -> history.sawInRanking(
                            UUID.fromString(item.path(kind + "Id").asText()),
                            item.path(kind + "Version").asLong(),
                            asked));
        } else if (!answer.isUnclear() && !answer.is(404) && !answer.is(422)) {
            history.lost("ranking %s was answered with %s".formatted(path, answer));
        }
    }

    private void unexpected(Write write, Answer answer) {
        write.is(Outcome.REFUSED);
        history.lost("%s was answered with %s".formatted(write, answer));
    }

    /**
     * What came in the end, and of how many requests.
     *
     * @param answer unclear only when the client has given up
     */
    private record Tried(Answer answer, int times) {}

    private Tried untilClear(Supplier<Answer> request, boolean alsoWhileInProgress) {
        int times = 0;
        while (true) {
            Answer answer = request.get();
            times++;
            boolean isClear = !answer.isUnclear() && !(alsoWhileInProgress && answer.is(409));
            if (isClear || givenUp.getAsBoolean()) {
                return new Tried(isClear ? answer : new Answer(0, answer.body()), times);
            }
            pause(50, 300);
        }
    }

    private void pause(int leastMillis, int mostMillis) {
        try {
            Thread.sleep(random.nextInt(leastMillis, mostMillis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
