package org.himatch.job.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.himatch.api.Caller;
import org.himatch.job.EmployerService;

/** Whose statistics a caller can see. */
@ApplicationScoped
class StatisticsService {
    private final StatisticsRepository statistics;
    private final EmployerService employers;
    private final Caller caller;
    private final Clock clock;

    StatisticsService(StatisticsRepository statistics, EmployerService employers, Caller caller, Clock clock) {
        this.statistics = statistics;
        this.employers = employers;
        this.caller = caller;
        this.clock = clock;
    }

    /** Over one employer's postings; 404 when the caller cannot see the employer. */
    @Transactional
    PostingStatistics ofEmployer(UUID id) {
        employers.get(id);
        return statistics.read(caller.partner(), id, id, now());
    }

    /** Over the postings of every employer that the caller can see. */
    @Transactional
    PostingStatistics ofAll() {
        return statistics.read(caller.partner(), caller.onlyEmployer().orElse(null), null, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
