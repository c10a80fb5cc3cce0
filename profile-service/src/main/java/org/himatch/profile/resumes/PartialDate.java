package org.himatch.profile.resumes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is stated.
 *
 * @param year 1900 to 2200
 * @param month 1 to 12; null when only the year is stated
 * @param day the day of the month; null when it is not stated
 */
record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) {
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    /** A year alone is read as its middle, so that "2015 to 2018" are three years. */
    private static final int MIDDLE_OF_YEAR = 7;

    /** The date of these numbers, if there is one. */
    static Optional<PartialDate> of(int year, @Nullable Integer month, @Nullable Integer day) {
        if (year < 1900 || year > 2200) {
            return Optional.empty();
        }
        try {
            LocalDate unused = LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
            return Optional.of(new PartialDate(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The date of a text such as {@code 2014}, {@code 2014-05} or {@code 2014-05-31}. */
    static Optional<PartialDate> ofIso(@Nullable String text) {
        Matcher iso = ISO.matcher(text == null ? "" : text);
        return iso.matches()
                ? of(Integer.parseInt(iso.group(1)), number(iso.group(2)), number(iso.group(3)))
                : Optional.empty();
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    LocalDate firstDay() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    LocalDate lastDay() {
        YearMonth last = YearMonth.of(year, month == null ? 12 : month);
        return day == null ? last.atEndOfMonth() : last.atDay(day);
    }

    Basis basis() {
        return month == null ? Basis.STATED_YEAR : day == null ? Basis.STATED_MONTH : Basis.STATED;
    }

    /** Months since the year 0 at which a period begins that begins so. */
    int beginningMonth() {
        return year * 12 + (month == null ? MIDDLE_OF_YEAR : month) - 1;
    }

    /** Months since the year 0 at which a period has ended that ends so; a month that is stated counts. */
    int endingMonth() {
        return beginningMonth() + (month == null ? 0 : 1);
    }
}
