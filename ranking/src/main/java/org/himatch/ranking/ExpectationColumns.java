package org.himatch.ranking;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the candidates of a block expect, by value: who lives where, who accepts what. {@link #removeViolating} is
 * {@link Constraints} turned around: not "does this candidate fit" but "which rows are known not to".
 */
final class ExpectationColumns {

    private final CodedColumn<String> countries;
    private final CodedColumn<String> homes;
    private final KeyedRows<String> states;
    private final CodedColumn<RemotePreference> remote;
    private final KeyedRows<EmploymentType> employmentTypes;
    private final KeyedRows<Schedule> schedules;
    private final CodedColumn<String> currencies;
    private final CodedColumn<Pay.Per> payPeriods;
    private final OrderedColumn yearlyPay;
    private final OrderedColumn availableFrom;

    // What allViolate asks for lies here: it is asked of every block, and the columns are elsewhere in memory.
    private final boolean areAllOnSite;
    private final boolean areAllOnlyRemote;
    private final boolean areSomeOnlyRemote;
    private final boolean areHomesSaid;

    /** A bit for each state that anybody lives in or names; two states may have the same. */
    private final long places;

    ExpectationColumns(List<Expectations> rows) {
        countries = new CodedColumn<>(rows, Expectations::country);
        homes = new CodedColumn<>(rows, Expectations::state);
        states = KeyedRows.of(rows, Expectations::states);
        remote = new CodedColumn<>(rows, Expectations::remote);
        employmentTypes = KeyedRows.of(rows, Expectations::employmentTypes);
        schedules = KeyedRows.of(rows, Expectations::schedules);
        List<@Nullable Pay> pay = rows.stream().map(Expectations::minimumPay).toList();
        currencies = new CodedColumn<>(pay, least -> least == null ? null : least.currency());
        payPeriods = new CodedColumn<>(pay, least -> least == null ? null : least.per());
        yearlyPay = new OrderedColumn(pay.stream()
                .mapToLong(least -> least == null ? OrderedColumn.NONE : least.yearly())
                .toArray());
        availableFrom = OrderedColumn.ofDates(rows, Expectations::availableFrom);
        areAllOnSite = remote.isEverywhere(RemotePreference.NO);
        areAllOnlyRemote = remote.isEverywhere(RemotePreference.ONLY);
        areSomeOnlyRemote = remote.isAnywhere(RemotePreference.ONLY);
        areHomesSaid = homes.isComplete();
        places = Stream.concat(homes.values().stream(), states.values().stream())
                .mapToLong(ExpectationColumns::bit)
                .reduce(0, (some, more) -> some | more);
    }

    private static long bit(String state) {
        return 1L << TieBreak.mix(state.hashCode());
    }

    /** Keeps the rows that pass the filter's parts of what candidates expect. */
    void keepPassing(CandidateFilter filter, long[] rows, BlockView view) {
        int words = view.words();
        if (!filter.states().isEmpty()) {
            Bitmaps.and(rows, homes.any(filter.states(), view.scratch(0), view.scratch(1), words), words);
        }
        if (!filter.remote().isEmpty()) {
            Bitmaps.and(rows, remote.any(filter.remote(), view.scratch(0), view.scratch(1), words), words);
        }
        if (!filter.employmentTypes().isEmpty()) {
            Bitmaps.and(rows, employmentTypes.any(filter.employmentTypes(), view.scratch(0), words), words);
        }
        if (!filter.schedules().isEmpty()) {
            Bitmaps.and(rows, schedules.any(filter.schedules(), view.scratch(0), words), words);
        }
        Pay most = filter.payAtMost();
        if (most != null) {
            Bitmaps.and(rows, currencies.any(Set.of(most.currency()), view.scratch(0), view.scratch(1), words), words);
            yearlyPay.atLeast(most.yearly() + 1, view.scratch(0), words);
            Bitmaps.andNot(rows, view.scratch(0), words);
        }
        if (filter.availableBy() != null) {
            availableFrom.atLeast(OrderedColumn.NONE + 1, view.scratch(0), words);
            Bitmaps.and(rows, view.scratch(0), words);
            availableFrom.atLeast(filter.availableBy().toEpochDay() + 1, view.scratch(0), words);
            Bitmaps.andNot(rows, view.scratch(0), words);
        }
    }

    /** Whether a look at the values that there are tells that every row violates a constraint of a job. */
    boolean allViolate(Terms job) {
        if (Boolean.TRUE.equals(job.remote())) {
            return areAllOnSite;
        }
        if (job.remote() != null && areAllOnlyRemote) {
            return true;
        }
        boolean allAreAsked = job.remote() != null || !areSomeOnlyRemote;
        return job.state() != null && allAreAsked && areHomesSaid && !isAnyoneIn(job.state());
    }

    private boolean isAnyoneIn(String state) {
        return (places & bit(state)) != 0 && (homes.isAnywhere(state) || states.isAnywhere(state));
    }

    /** Removes the rows that violate any constraint of a job. */
    void removeViolating(Terms job, long[] rows, BlockView view) {
        int words = view.words();
        long[] violating = view.scratch(0);
        long[] scratch = view.scratch(1);
        if (job.country() != null && !countries.isOnly(job.country())) {
            Bitmaps.andNot(rows, countries.other(job.country(), violating, scratch, words), words);
        }
        removeByPlace(job, rows, view);
        PayRange pay = job.pay();
        if (pay != null && currencies.isAnywhere(pay.currency())) {
            yearlyPay.atLeast(pay.upperEnd().yearly() + 1, violating, words);
            if (!currencies.isOnly(pay.currency())) {
                Bitmaps.and(violating, currencies.any(Set.of(pay.currency()), view.scratch(2), scratch, words), words);
            }
            Bitmaps.andNot(rows, violating, words);
        }
        if (!job.employmentTypes().isEmpty()) {
            employmentTypes.removeOnlyOthers(job.employmentTypes(), rows, scratch, words);
        }
        if (!job.schedules().isEmpty()) {
            schedules.removeOnlyOthers(job.schedules(), rows, scratch, words);
        }
        if (job.startsOn() != null) {
            availableFrom.atLeast(job.startsOn().toEpochDay() + 1, violating, words);
            Bitmaps.andNot(rows, violating, words);
        }
    }

    private void removeByPlace(Terms job, long[] rows, BlockView view) {
        int words = view.words();
        long[] violating = view.scratch(0);
        long[] scratch = view.scratch(1);
        if (Boolean.TRUE.equals(job.remote())) {
            if (remote.isAnywhere(RemotePreference.NO)) {
                Bitmaps.andNot(rows, remote.any(Set.of(RemotePreference.NO), violating, scratch, words), words);
            }
            return;
        }
        long[] onlyRemote = view.scratch(2);
        if (areSomeOnlyRemote) {
            remote.any(Set.of(RemotePreference.ONLY), onlyRemote, scratch, words);
        } else {
            Arrays.fill(onlyRemote, 0, words, 0);
        }
        if (job.state() != null && !states.isComplete()) {
            // Those who name no states accept their own; those who want only remote work are not asked.
            homes.other(job.state(), violating, scratch, words);
            states.anywhere().removeFrom(violating);
            Bitmaps.andNot(violating, onlyRemote, words);
            Bitmaps.andNot(rows, violating, words);
        }
        if (job.state() != null && !states.isEmpty()) {
            states.any(Set.of(job.state()), scratch, words);
            Bitmaps.or(scratch, onlyRemote, words);
            states.anywhere().removeUnless(scratch, rows);
        }
        if (job.remote() != null && areSomeOnlyRemote) {
            Bitmaps.andNot(rows, onlyRemote, words);
        }
    }

    /** Tells how many of the given rows have which value. */
    void count(Facet facet, long[] rows, BlockView view, ObjIntConsumer<Object> counts) {
        long[] scratch = view.scratch(0);
        switch (facet) {
            case STATE -> homes.count(rows, scratch, view.words(), counts);
            case REMOTE -> remote.count(rows, scratch, view.words(), counts);
            case EMPLOYMENT_TYPE -> employmentTypes.count(rows, scratch, view.words(), counts);
            case SCHEDULE -> schedules.count(rows, scratch, view.words(), counts);
            case CREDENTIAL, SKILL, SCORE ->
                throw new IllegalArgumentException(facet + " is not among what candidates expect");
        }
    }

    /** What a row expects. */
    Expectations of(int row) {
        long from = availableFrom.value(row);
        return new Expectations(
                countries.valueOf(row),
                homes.valueOf(row),
                remote.valueOf(row),
                states.valuesOf(row),
                employmentTypes.valuesOf(row),
                schedules.valuesOf(row),
                minimumPay(row),
                from == OrderedColumn.NONE ? null : LocalDate.ofEpochDay(from));
    }

    /** The {@link Neighbourhood} of a row that has so many credentials. */
    int neighbourhood(int row, int credentials) {
        return Neighbourhood.of(
                countries.valueOf(row),
                homes.valueOf(row),
                remote.valueOf(row),
                states.anywhere().contains(row),
                credentials);
    }

    private @Nullable Pay minimumPay(int row) {
        String currency = currencies.valueOf(row);
        Pay.Per per = payPeriods.valueOf(row);
        if (currency == null || per == null) {
            return null;
        }
        long yearly = yearlyPay.value(row);
        return new Pay(per == Pay.Per.HOUR ? yearly / Pay.HOURS_A_YEAR : yearly, currency, per);
    }

    /** The bytes of the columns that the terms of a job are compared with. */
    long columnBytes(Terms job) {
        long bytes = job.country() == null ? 0 : countries.bytes();
        if (job.state() != null || job.remote() != null) {
            bytes += remote.bytes();
            bytes += Boolean.TRUE.equals(job.remote()) || job.state() == null ? 0 : homes.bytes() + states.bytes();
        }
        bytes += job.pay() == null ? 0 : currencies.bytes() + yearlyPay.bytes();
        bytes += job.employmentTypes().isEmpty() ? 0 : employmentTypes.bytes();
        bytes += job.schedules().isEmpty() ? 0 : schedules.bytes();
        return bytes + (job.startsOn() == null ? 0 : availableFrom.bytes());
    }

    long bytes() {
        return countries.bytes()
                + homes.bytes()
                + states.bytes()
                + remote.bytes()
                + employmentTypes.bytes()
                + schedules.bytes()
                + currencies.bytes()
                + payPeriods.bytes()
                + yearlyPay.bytes()
                + availableFrom.bytes();
    }
}
