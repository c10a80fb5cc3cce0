package org.himatch.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Up to some thousand jobs, sealed: what they offer by column, and what they ask by row, in arrays of bare numbers. The
 * jobs themselves are kept too, because explanations quote them. Immutable.
 */
final class JobBlock implements Block<JobArrival> {

    /** Bytes of a compiled job; the job itself is the caller's. An estimate. */
    private static final int COMPILED = 660;

    /** The whole, which is the most that a criterion can give, fits so many bits. */
    private static final int POINT_BITS = 14;

    private final List<JobArrival> jobs;
    private final RowIds ids;
    private final TermsColumns terms;
    private final CodedColumn<UUID> employers;
    private final EssentialColumns essentials;
    private final Asks skills;
    private final SkillsAsked asking;
    private final char[] besideSkills;
    private final Asks credentials;
    private final int[] years;
    private final char[] pointsOfYears;
    private final List<CredentialExpression> expressions;
    private final long[] alternatives;
    private final int[][] named;

    /**
     * What the jobs ask in one category, row after row: the asks of a row are those from its start to the next row's.
     * What is asked is a number in {@link AskedSkills}, or the place of an expression.
     */
    static final class Asks {

        private final int[] starts;
        private final int[] asks;

        private Asks(int[] starts, int[] asks) {
            this.starts = starts;
            this.asks = asks;
        }

        /** What is asked and its points in one number, because what lies together is read at once. */
        static int pack(int what, int maxPoints) {
            return what << POINT_BITS | maxPoints;
        }

        static int what(int packed) {
            return packed >>> POINT_BITS;
        }

        static int maxPoints(int packed) {
            return packed & (1 << POINT_BITS) - 1;
        }

        int from(int row) {
            return starts[row];
        }

        int to(int row) {
            return starts[row + 1];
        }

        /** What an ask is for. */
        int whatOf(int ask) {
            return what(asks[ask]);
        }

        /** All asks, packed. Not to be changed. */
        int[] packed() {
            return asks;
        }

        private long bytes() {
            return 24 + Memory.of(starts) + Memory.of(asks);
        }

        private static final class Collector {

            private final List<Integer> starts = new ArrayList<>(List.of(0));
            private final List<Integer> asks = new ArrayList<>();

            private void add(int packed) {
                asks.add(packed);
            }

            private void endRow() {
                starts.add(asks.size());
            }

            private Asks toAsks() {
                asks.add(0); // stands behind the last row, where its end can be read as if more were asked
                return new Asks(toArray(starts), toArray(asks));
            }

            private static int[] toArray(List<Integer> numbers) {
                return numbers.stream().mapToInt(Integer::intValue).toArray();
            }
        }
    }

    /** Seals jobs, of which each has the row of its place in the list. */
    JobBlock(List<JobArrival> jobs, Vocabulary vocabulary) {
        CredentialTable credentialTable = vocabulary.credentials();
        this.jobs = List.copyOf(jobs);
        ids = new RowIds(jobs);
        terms = new TermsColumns(jobs.stream().map(it -> it.job().terms()).toList());
        employers = new CodedColumn<>(jobs, it -> it.job().employer());
        essentials = new EssentialColumns(jobs);
        Asks.Collector ofSkills = new Asks.Collector();
        Asks.Collector ofCredentials = new Asks.Collector();
        years = new int[jobs.size()];
        pointsOfYears = new char[jobs.size()];
        besideSkills = new char[jobs.size()];
        expressions = new ArrayList<>();
        Map<CredentialExpression, Integer> places = new HashMap<>();
        for (int row = 0; row < years.length; row++) {
            JobArrival it = jobs.get(row);
            for (int ask : it.asks()) {
                ofSkills.add(ask);
            }
            for (CompiledCredentials credential : it.compiled().credentials()) {
                int place = places.computeIfAbsent(credential.asked().expression(), expression -> {
                    expressions.add(expression);
                    return expressions.size() - 1;
                });
                ofCredentials.add(Asks.pack(place, credential.maxPoints()));
            }
            CompiledExperience experience = it.compiled().experience();
            if (experience != null) {
                years[row] = experience.asked().years();
                pointsOfYears[row] = (char) experience.maxPoints();
            }
            ofSkills.endRow();
            ofCredentials.endRow();
            besideSkills[row] = (char) it.besideSkills();
        }
        skills = ofSkills.toAsks();
        asking = new SkillsAsked(jobs, vocabulary.skills().size());
        credentials = ofCredentials.toAsks();
        alternatives =
                expressions.stream().mapToLong(credentialTable::alternatives).toArray();
        named = expressions.stream()
                .map(expression -> credentialTable.named(expression).toArray())
                .toArray(int[][]::new);
    }

    @Override
    public int words() {
        return ids.words();
    }

    @Override
    public long high(int row) {
        return ids.high(row);
    }

    @Override
    public long low(int row) {
        return ids.low(row);
    }

    @Override
    public JobArrival item(int row) {
        return jobs.get(row);
    }

    @Override
    public int neighbourhood(int row) {
        return Neighbourhood.of(jobs.get(row).job().terms());
    }

    TermsColumns terms() {
        return terms;
    }

    CodedColumn<UUID> employers() {
        return employers;
    }

    EssentialColumns essentials() {
        return essentials;
    }

    Asks skills() {
        return skills;
    }

    SkillsAsked asking() {
        return asking;
    }

    /** The points that a row gives for anything but skills. */
    int pointsBesideSkills(int row) {
        return besideSkills[row];
    }

    Asks credentials() {
        return credentials;
    }

    /** The points that a row gives for so many years, rounded down. */
    int pointsOfYears(int row, int held) {
        int asked = years[row];
        return asked == 0 ? 0 : (int) ((long) pointsOfYears[row] * Math.min(held, asked) / asked);
    }

    /**
     * Reads a little of what some rows ask. Nothing waits for what is read, so the processor fetches many rows from memory
     * at the same time; one after another, each would be waited for.
     *
     * @return what was read, which is to be kept, lest the compiler leave the reading out
     */
    int fetchAsks(int[] rows, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            sum += skills.asks[skills.starts[row]] + skills.asks[skills.starts[row + 1]] + besideSkills[row];
        }
        return sum;
    }

    /** The different expressions that its jobs ask for, in the places that {@link #credentials} names. */
    List<CredentialExpression> expressions() {
        return expressions;
    }

    /** {@link CredentialTable#alternatives} of an expression. */
    long alternatives(int expression) {
        return alternatives[expression];
    }

    /** The known credentials that an expression names, each once. Not to be changed. */
    int[] named(int expression) {
        return named[expression];
    }

    @Override
    public long bytes() {
        return ids.bytes()
                + terms.bytes()
                + employers.bytes()
                + skills.bytes()
                + asking.bytes()
                + credentials.bytes()
                + Memory.of(years)
                + Memory.of(pointsOfYears)
                + essentials.bytes()
                + Memory.of(besideSkills)
                + Memory.of(alternatives)
                + Memory.of(named)
                + Stream.of(named).mapToLong(Memory::of).sum()
                + (long) COMPILED * jobs.size();
    }
}
