package org.himatch.ranking;

import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the jobs of a block offer, by value. {@link #removeViolating} is {@link Constraints} turned around: not "does
 * this job suit" but "which rows are known not to".
 */
final class TermsColumns {

    private final KeyedRows<String> countries;
    private final KeyedRows<String> states;
    private final KeyedRows<Boolean> remote;
    private final KeyedRows<EmploymentType> employmentTypes;
    private final KeyedRows<Schedule> schedules;
    private final KeyedRows<String> currencies;
    private final OrderedColumn yearlyPay;
    private final OrderedColumn startsOn;

    /** The rows that have a start. */
    private final RowSet dated;

    TermsColumns(List<Terms> rows) {
        countries = KeyedRows.ofOne(rows, Terms::country);
        states = KeyedRows.ofOne(rows, Terms::state);
        remote = KeyedRows.ofOne(rows, Terms::remote);
        employmentTypes = KeyedRows.of(rows, Terms::employmentTypes);
        schedules = KeyedRows.of(rows, Terms::schedules);
        List<@Nullable PayRange> pay = rows.stream().map(Terms::pay).toList();
        currencies = KeyedRows.ofOne(pay, range -> range == null ? null : range.currency());
        yearlyPay = new OrderedColumn(pay.stream()
                .mapToLong(range ->
                        range == null ? OrderedColumn.NONE : range.upperEnd().yearly())
                .toArray());
        startsOn = OrderedColumn.ofDates(rows, Terms::startsOn);
        dated = dated(rows);
    }

    private static RowSet dated(List<Terms> rows) {
        RowList dated = new RowList();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).startsOn() != null) {
                dated.add(row);
            }
        }
        return RowSet.quick(dated, Bitmaps.words(rows.size()));
    }

    /** Keeps the rows that pass the filter's parts of what jobs offer. */
    void keepPassing(JobFilter filter, long[] rows, long[] scratch, int words) {
        if (!filter.states().isEmpty()) {
            Bitmaps.and(rows, states.any(filter.states(), scratch, words), words);
        }
        if (filter.remote() != null) {
            Bitmaps.and(rows, remote.any(Set.of(filter.remote()), scratch, words), words);
        }
        if (!filter.employmentTypes().isEmpty()) {
            Bitmaps.and(rows, employmentTypes.any(filter.employmentTypes(), scratch, words), words);
        }
        if (!filter.schedules().isEmpty()) {
            Bitmaps.and(rows, schedules.any(filter.schedules(), scratch, words), words);
        }
        Pay least = filter.payAtLeast();
        if (least != null) {
            Bitmaps.and(rows, currencies.any(Set.of(least.currency()), scratch, words), words);
            yearlyPay.atLeast(least.yearly(), scratch, words);
            Bitmaps.and(rows, scratch, words);
        }
        if (filter.startsFrom() != null) {
            startsOn.atLeast(filter.startsFrom().toEpochDay(), scratch, words);
            Bitmaps.and(rows, scratch, words);
        }
        if (filter.startsBy() != null) {
            startsOn.atLeast(OrderedColumn.NONE + 1, scratch, words);
            Bitmaps.and(rows, scratch, words);
            startsOn.atLeast(filter.startsBy().toEpochDay() + 1, scratch, words);
            Bitmaps.andNot(rows, scratch, words);
        }
    }

    /** Removes the rows that violate any constraint of a candidate. */
    void removeViolating(Expectations candidate, long[] rows, long[] scratch, int words) {
        if (candidate.country() != null && !countries.isOnly(candidate.country())) {
            countries.removeOnlyOthers(Set.of(candidate.country()), rows, scratch, words);
        }
        removeByPlace(candidate, rows, scratch, words);
        if (Bitmaps.isEmpty(rows, words)) {
            return; // as in most blocks, because rows lie together by place
        }
        Pay least = candidate.minimumPay();
        if (least != null) {
            yearlyPay.atLeast(least.yearly(), scratch, words);
            currencies.with(least.currency()).removeUnless(scratch, rows);
        }
        if (!candidate.employmentTypes().isEmpty()) {
            employmentTypes.removeOnlyOthers(candidate.employmentTypes(), rows, scratch, words);
        }
        if (!candidate.schedules().isEmpty()) {
            schedules.removeOnlyOthers(candidate.schedules(), rows, scratch, words);
        }
        if (candidate.availableFrom() != null) {
            startsOn.atLeast(candidate.availableFrom().toEpochDay(), scratch, words);
            dated.removeUnless(scratch, rows);
        }
    }

    private void removeByPlace(Expectations candidate, long[] rows, long[] scratch, int words) {
        RemotePreference preference = candidate.remote();
        if (preference == RemotePreference.ONLY) {
            remote.with(false).removeFrom(rows);
            return;
        }
        if (preference == RemotePreference.NO) {
            remote.with(true).removeFrom(rows);
        }
        Set<String> acceptable = candidate.acceptableStates();
        if (!acceptable.isEmpty() && !remote.isEverywhere(true)) {
            states.any(acceptable, scratch, words);
            remote.with(true).addTo(scratch);
            states.anywhere().removeUnless(scratch, rows);
        }
    }

    /** Tells how many of the given rows have which value. */
    void count(Facet facet, long[] rows, long[] scratch, int words, ObjIntConsumer<Object> counts) {
        switch (facet) {
            case STATE -> states.count(rows, scratch, words, counts);
            case REMOTE -> remote.count(rows, scratch, words, counts);
            case EMPLOYMENT_TYPE -> employmentTypes.count(rows, scratch, words, counts);
            case SCHEDULE -> schedules.count(rows, scratch, words, counts);
            case CREDENTIAL, SKILL, SCORE ->
                throw new IllegalArgumentException(facet + " is not among what jobs offer");
        }
    }

    long bytes() {
        return countries.bytes()
                + states.bytes()
                + remote.bytes()
                + employmentTypes.bytes()
                + schedules.bytes()
                + currencies.bytes()
                + yearlyPay.bytes()
                + startsOn.bytes()
                + dated.bytes();
    }
}
