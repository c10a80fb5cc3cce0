package org.himatch.ranking;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Candidates by what they hold, for what is asked about all of them at once and is no ranking for a job: who is like
 * whom, and how many hold what. Everyone is looked at, in a few bytes each, so an answer is exact and a change costs
 * nothing but itself.
 *
 * <p>Safe for use by any number of threads. Each candidate is in an answer once; who comes, goes or changes while it is
 * worked out may be in it before or after.
 */
public final class TalentPool {
    private final Vocabulary vocabulary;
    private final Map<UUID, Holding> holdings = new ConcurrentHashMap<>();

    /** An empty pool that knows skills and credentials by a vocabulary. */
    public TalentPool(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Puts a candidate in, in place of the one of the same id if there is one. */
    public void put(Candidate candidate) {
        holdings.put(candidate.id(), new Holding(candidate, vocabulary));
    }

    /** Takes a candidate out. */
    public void remove(UUID id) {
        holdings.remove(id);
    }

    /**
     * The candidates most like one, who need not be among them and is never in the answer.
     *
     * @param asOf the day on which credentials have to be in force
     * @param limit how many at most, at least 1
     */
    public Likest like(Candidate subject, LocalDate asOf, int limit) {
        SkillTable skills = vocabulary.skills();
        HeldVectors reader = new HeldVectors(skills, new HeldLevels(vocabulary, Holding.day(asOf)));
        SkillVector vector = new SkillVector();
        reader.read(new Holding(subject, vocabulary), vector);
        return new LikeSearch<>(subject.id(), vector, skills, limit, reader)
                .among(look -> holdings.values().forEach(look));
    }

    /**
     * How many hold what.
     *
     * @param asOf the day on which credentials have to be in force
     * @param states only who lives in one of these; anybody when empty
     * @param remote true: only who takes remote work; false: only who takes work on site; anybody when null. Who says
     *     nothing about it is in neither
     */
    public Supply supply(LocalDate asOf, Set<String> states, @Nullable Boolean remote) {
        SupplyCount count = new SupplyCount(vocabulary, Holding.day(asOf));
        for (Holding holding : holdings.values()) {
            if ((states.isEmpty() || (holding.state() != null && states.contains(holding.state())))
                    && (remote == null || takes(holding.remote(), remote))) {
                count.add(holding);
            }
        }
        return count.result();
    }

    private static boolean takes(@Nullable RemotePreference says, boolean remote) {
        return switch (says) {
            case ONLY -> remote;
            case OK -> true;
            case NO -> !remote;
            case null -> false;
        };
    }
}
