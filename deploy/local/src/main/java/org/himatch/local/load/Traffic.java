package org.himatch.local.load;

import java.net.URI;
import org.himatch.local.load.Calls.Reply;
import org.himatch.local.load.Outcome.Done;
import org.himatch.local.load.Outcome.Written;

/** Does what an arrival says. */
final class Traffic {
    private static final Done ANSWERED = new Done(null);
    private static final int TRIES = 20;

    private final Target target;
    private final Calls calls;
    private final Population population;

    Traffic(Target target, Calls calls, Population population) {
        this.target = target;
        this.calls = calls;
        this.population = population;
    }

    Outcome perform(Arrival arrival) {
        // Different bits for different choices, so that these do not go together.
        long choice = arrival.choice();
        long other = choice >>> 32;
        boolean isCandidate = Math.floorMod(choice >>> 16, 3) != 0;
        return switch (arrival.operation()) {
            case CREATE -> create(isCandidate, choice);
            case UPDATE -> update(isCandidate, choice);
            case DELETE -> delete(choice);
            case READ -> read(isCandidate ? population.candidate(choice) : population.job(choice));
            case SEARCH -> answered(target.job(), "/v1/jobs/search?limit=20&q=" + population.word(choice));
            case RANK_CANDIDATES ->
                answered(
                        target.matching(),
                        "/v1/matches/jobs/" + population.job(choice).id() + "/candidates?limit=20");
            case RANK_JOBS ->
                answered(
                        target.matching(),
                        "/v1/matches/candidates/" + population.candidate(choice).id() + "/jobs?limit=20");
            case EXPLAIN ->
                answered(
                        target.matching(),
                        "/v1/matches/jobs/" + population.job(choice).id() + "/candidates/"
                                + population.candidate(other).id());
            case SIMULATE ->
                answered(
                        target.matching(),
                        "/v1/matches/jobs/" + population.job(choice).id() + "/simulation");
        };
    }

    private Outcome answered(Target.Service service, String path) {
        return calls.get(URI.create(service.root() + path)).outcome(200, ANSWERED);
    }

    private Outcome read(Held held) {
        return calls.get(held.uri()).outcome(200, ANSWERED);
    }

    private Outcome create(boolean isCandidate, long choice) {
        URI all = population.all(isCandidate);
        Reply reply = calls.create(all, "load-" + Long.toHexString(choice), population.body(isCandidate, choice));
        if (reply.status() == 201) {
            population.add(Population.held(all, reply));
        }
        return reply.outcome(201, new Done(new Written(reply.id(), reply.version())));
    }

    /** Of what was created; while there is nothing, something is read. */
    private Outcome delete(long choice) {
        Held held = population.removeOldest();
        if (held == null) {
            return read(population.candidate(choice));
        }
        Reply reply = calls.delete(held.uri(), held.version());
        Outcome outcome = reply.outcome(204, new Done(new Written(held.id(), held.version() + 1)));
        if (outcome instanceof Outcome.HeldOff) {
            population.add(held);
        }
        return outcome;
    }

    private Outcome update(boolean isCandidate, long choice) {
        for (long place = choice; place < choice + TRIES; place++) {
            Held held = isCandidate ? population.candidate(place) : population.job(place);
            if (held.take()) {
                return update(held, population.body(isCandidate, choice >>> 8));
            }
        }
        // There are fewer postings than candidates, and each is written to by one at a time.
        return isCandidate
                ? new Outcome.Unexpected("everything is being written to: the market is too small for the rate")
                : update(true, choice);
    }

    private Outcome update(Held held, String body) {
        long base = held.version();
        try {
            if (base == Held.UNKNOWN) {
                Reply present = calls.get(held.uri());
                if (present.status() != 200) {
                    return present.outcome(200, ANSWERED);
                }
                base = present.version();
            }
            Reply reply = calls.replace(held.uri(), base, body);
            Outcome outcome = reply.outcome(200, new Done(new Written(held.id(), reply.version())));
            base = outcome instanceof Done ? reply.version() : Held.UNKNOWN;
            return outcome;
        } finally {
            held.release(base);
        }
    }
}
