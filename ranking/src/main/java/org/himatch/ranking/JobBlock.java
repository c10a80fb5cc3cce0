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

    private final List<JobArrival> jobs;
    private final RowIds ids;
    private final TermsColumns terms;
    private final CodedColumn<UUID> employers;
    private final EssentialColumns essentials;
    private final Asks asks;
    private final SkillsAsked asking;
    private final List<CredentialExpression> expressions;
    private final long[] alternatives;
    private final int[][] named;

    /** Seals jobs, of which each has the row of its place in the list. */
    JobBlock(List<JobArrival> jobs, Vocabulary vocabulary) {
        CredentialTable credentialTable = vocabulary.credentials();
        this.jobs = List.copyOf(jobs);
        ids = new RowIds(jobs);
        terms = new TermsColumns(jobs.stream().map(it -> it.job().terms()).toList());
        employers = new CodedColumn<>(jobs, it -> it.job().employer());
        essentials = new EssentialColumns(jobs);
        expressions = new ArrayList<>();
        Map<CredentialExpression, Integer> places = new HashMap<>();
        asks = new Asks(
                jobs,
                expression -> places.computeIfAbsent(expression, it -> {
                    expressions.add(it);
                    return expressions.size() - 1;
                }));
        asking = new SkillsAsked(jobs, vocabulary.skills().size());
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

    Asks asks() {
        return asks;
    }

    SkillsAsked asking() {
        return asking;
    }

    /** The different expressions that its jobs ask for, in the places that {@link #asks} names. */
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
                + asks.bytes()
                + asking.bytes()
                + essentials.bytes()
                + Memory.of(alternatives)
                + Memory.of(named)
                + Stream.of(named).mapToLong(Memory::of).sum()
                + (long) COMPILED * jobs.size();
    }
}
