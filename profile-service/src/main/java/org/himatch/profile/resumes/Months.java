package org.himatch.profile.resumes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period of months.
 *
 * @param from the first month, counted from the year 0
 * @param to the month after the last one
 */
record Months(int from, int to) {
    private static final int MONTHS_OF_A_YEAR = 12;

    /** A period of work up to an end or to today; what lies ahead of today does not count. */
    static Months between(PartialDate begin, @Nullable PartialDate end, LocalDate today) {
        int now = today.getYear() * MONTHS_OF_A_YEAR + today.getMonthValue() - 1;
        return new Months(begin.beginningMonth(), end == null ? now : Math.min(now, end.endingMonth()));
    }

    boolean isEmpty() {
        return to <= from;
    }

    /** The whole years that some periods make together, each month counted once. */
    static int years(List<Months> periods) {
        int months = 0;
        int counted = 0;
        for (Months period :
                periods.stream().sorted(Comparator.comparingInt(Months::from)).toList()) {
            int from = Math.max(period.from(), counted);
            months += Math.max(0, period.to() - from);
            counted = Math.max(counted, period.to());
        }
        return months / MONTHS_OF_A_YEAR;
    }
}
