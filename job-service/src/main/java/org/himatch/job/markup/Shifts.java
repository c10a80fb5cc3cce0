package org.himatch.job.markup;

import java.util.List;
import java.util.stream.Collectors;
import org.himatch.events.Schedule;
import org.jspecify.annotations.Nullable;

/** Schedules in the words of a {@code workHours} that a person, and our own reader, understands. */
final class Shifts {
    private Shifts() {}

    static @Nullable String write(List<Schedule> schedules) {
        return schedules.isEmpty()
                ? null
                : schedules.stream()
                        .map(schedule -> switch (schedule) {
                            case DAY -> "day shift";
                            case EVENING -> "evening shift";
                            case NIGHT -> "night shift";
                            case WEEKEND -> "weekend shift";
                            case ROTATING -> "rotating shift";
                            case FLEXIBLE -> "flexible hours";
                        })
                        .collect(Collectors.joining(", "));
    }
}
