package org.himatch.local.load;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one rate has shown.
 *
 * @param name what the step is for
 * @param asked the rate, requests a second
 * @param arrivals how many requests were sent
 * @param reached answers that are as they should be, a second, until the last one came
 * @param all how long these took
 * @param kinds the same for each kind of operation, by its name
 * @param heldOff answers 429 and 503 with Retry-After, by status
 * @param refusals how long these took
 * @param unexpected everything else, by what it was
 * @param vitals memory and what waits, the highest values
 * @param visible how long after its acknowledgement a write was in the rankings
 * @param unseen writes that were not there for long
 * @param latest by how many milliseconds a request was sent too late at most
 * @param secondsUntilGood after so many seconds every request was answered as it should be and within the bound of the knee
 */
public record Step(
        String name,
        double asked,
        long arrivals,
        double reached,
        Latency all,
        Map<String, Latency> kinds,
        Map<Integer, Long> heldOff,
        Latency refusals,
        Map<String, Long> unexpected,
        Vitals vitals,
        Latency visible,
        long unseen,
        double latest,
        int secondsUntilGood) {

    /** Copies. */
    public Step {
        kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
        heldOff = Map.copyOf(heldOff);
        unexpected = Map.copyOf(unexpected);
    }

    /** The step for people. */
    String line() {
        return format(
                "%s %.0f/s: %.1f/s answered; ms p50/p99/p999: all %s; %s; held off %s; unexpected %s; %s; visible %s%s;"
                        + " sent late by %.0f ms at most",
                name,
                asked,
                reached,
                text(all),
                kinds.entrySet().stream()
                        .map(kind -> kind.getKey() + " " + text(kind.getValue()))
                        .collect(Collectors.joining(", ")),
                heldOff.isEmpty() ? "0" : counted(heldOff) + " after " + text(refusals),
                unexpected.isEmpty() ? "0" : counted(unexpected),
                vitals.text(),
                visible.count() == 0 ? "not measured" : text(visible),
                unseen == 0 ? "" : ", " + unseen + " NOT SEEN",
                latest);
    }

    private static String counted(Map<?, Long> counts) {
        List<String> parts = counts.entrySet().stream()
                .map(entry -> entry.getValue() + " x " + entry.getKey())
                .sorted()
                .toList();
        return String.join(", ", parts);
    }

    private static String text(Latency latency) {
        return format("%.0f/%.0f/%.0f", latency.p50(), latency.p99(), latency.p999());
    }

    private static String format(String format, @Nullable Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
