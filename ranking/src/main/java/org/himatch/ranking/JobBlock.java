package org.himatch.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Up to some thousand jobs, sealed: what they offer by column, and what they ask by row, in arrays of bare numbers. The
 * jobs themselves are kept too, because explanations quote them. Immutable.
 */
final class JobBlock implements Part<JobArrival> {

    /** Bytes of a compiled job; the job itself is the caller's. An estimate. */
    private static final int COMPILED = 600;

    private final List<JobArrival> jobs;
    private final long[] high;
    private final long[] low;
    private final TermsColumns terms;
    private final CodedColumn<UUID> employers;
    private final Asks skills;
    private final Asks credentials;
    private final Asks years;
    private final List<CredentialExpression> expressions;
    private final long[] alternatives;
    private final int[][] named;

    /**
     * What the jobs ask in one category, row after row: the asks of a row are those from its start to the next row's.
     * What is asked is a number in {@link AskedSkills}, the place of an expression, or a number of years.
     * Of the skills of a row the essential ones come first.
     */
    static final class Asks {

        private final int[] starts;
        private final int[] what;
        private final char[] worth;

        private Asks(int[] starts, int[] what, char[] worth) {
            this.starts = starts;
            this.what = what;
            this.worth = worth;
        }

        int from(int row) {
            return starts[row];
        }

        int to(int row) {
            return starts[row + 1];
        }

        int what(int ask) {
            return what[ask];
        }

        int maxPoints(int ask) {
            return worth[ask] >> 1;
        }

        boolean isEssential(int ask) {
            return (worth[ask] & 1) != 0;
        }

        private long bytes() {
            return 24 + Memory.of(starts) + Memory.of(what) + Memory.of(worth);
        }

        private static final class Collector {

            private final List<Integer> starts = new ArrayList<>(List.of(0));
            private final List<Integer> what = new ArrayList<>();
            private final RowList worth = new RowList();

            private void add(int asked, int maxPoints, boolean essential) {
                what.add(asked);
                worth.add(maxPoints << 1 | (essential ? 1 : 0));
            }

            private void endRow() {
                starts.add(what.size());
            }

            private Asks toAsks() {
                return new Asks(toArray(starts), toArray(what), worth.toArray());
            }

            private static int[] toArray(List<Integer> numbers) {
                return numbers.stream().mapToInt(Integer::intValue).toArray();
            }
        }
    }

    /** Seals jobs, of which each has the row of its place in the list. */
    JobBlock(List<JobArrival> jobs, AskedSkills askedSkills, CredentialTable credentialTable) {
        this.jobs = List.copyOf(jobs);
        high = jobs.stream().mapToLong(it -> it.id().getMostSignificantBits()).toArray();
        low = jobs.stream().mapToLong(it -> it.id().getLeastSignificantBits()).toArray();
        terms = new TermsColumns(jobs.stream().map(it -> it.job().terms()).toList());
        employers = new CodedColumn<>(jobs, it -> it.job().employer());
        Asks.Collector ofSkills = new Asks.Collector();
        Asks.Collector ofCredentials = new Asks.Collector();
        Asks.Collector ofYears = new Asks.Collector();
        expressions = new ArrayList<>();
        Map<CredentialExpression, Integer> places = new HashMap<>();
        for (JobArrival it : jobs) {
            for (CompiledSkill skill : essentialFirst(it.compiled().skills())) {
                ofSkills.add(askedSkills.number(skill.asked()), skill.maxPoints(), skill.isEssential());
            }
            for (CompiledCredentials credential : it.compiled().credentials()) {
                int place = places.computeIfAbsent(credential.asked().expression(), expression -> {
                    expressions.add(expression);
                    return expressions.size() - 1;
                });
                ofCredentials.add(
                        place, credential.maxPoints(), credential.asked().essential());
            }
            CompiledExperience experience = it.compiled().experience();
            if (experience != null) {
                ofYears.add(
                        experience.asked().years(),
                        experience.maxPoints(),
                        experience.asked().essential());
            }
            ofSkills.endRow();
            ofCredentials.endRow();
            ofYears.endRow();
        }
        skills = ofSkills.toAsks();
        credentials = ofCredentials.toAsks();
        years = ofYears.toAsks();
        alternatives = expressions.stream()
                .mapToLong(expression -> alternatives(expression, credentialTable))
                .toArray();
        named = expressions.stream()
                .map(expression -> credentialTable.named(expression).toArray())
                .toArray(int[][]::new);
    }

    private static List<CompiledSkill> essentialFirst(List<CompiledSkill> skills) {
        return skills.stream()
                .sorted(Comparator.comparing(CompiledSkill::isEssential).reversed())
                .toList();
    }

    int words() {
        return Bitmaps.words(high.length);
    }

    @Override
    public long high(int row) {
        return high[row];
    }

    @Override
    public long low(int row) {
        return low[row];
    }

    @Override
    public JobArrival item(int row) {
        return jobs.get(row);
    }

    TermsColumns terms() {
        return terms;
    }

    CodedColumn<UUID> employers() {
        return employers;
    }

    Asks skills() {
        return skills;
    }

    Asks credentials() {
        return credentials;
    }

    Asks years() {
        return years;
    }

    /** The different expressions that its jobs ask for, in the places that {@link #credentials} names. */
    List<CredentialExpression> expressions() {
        return expressions;
    }

    /**
     * The credentials of which any one satisfies an expression, as bits by their dense ids; 0 when the expression is not
     * of this kind, or ids do not fit.
     */
    long alternatives(int expression) {
        return alternatives[expression];
    }

    /** The known credentials that an expression names, each once. Not to be changed. */
    int[] named(int expression) {
        return named[expression];
    }

    private static long alternatives(CredentialExpression expression, CredentialTable credentials) {
        if (!isOfAlternatives(expression)) {
            return 0;
        }
        long bits = 0;
        for (String code : expression.codes()) {
            Integer credential = credentials.find(code);
            if (credential != null && credential >= Long.SIZE) {
                return 0;
            }
            bits |= credential == null ? 0 : 1L << credential;
        }
        return bits;
    }

    private static boolean isOfAlternatives(CredentialExpression expression) {
        return switch (expression) {
            case CredentialExpression.Holds holds -> true;
            case CredentialExpression.AnyOf anyOf -> anyOf.branches().stream().allMatch(JobBlock::isOfAlternatives);
            case CredentialExpression.AllOf allOf -> false;
        };
    }

    @Override
    public long bytes() {
        return Memory.of(high)
                + Memory.of(low)
                + terms.bytes()
                + employers.bytes()
                + skills.bytes()
                + credentials.bytes()
                + years.bytes()
                + Memory.of(alternatives)
                + Memory.of(named)
                + Stream.of(named).mapToLong(Memory::of).sum()
                + (long) COMPILED * jobs.size();
    }
}
