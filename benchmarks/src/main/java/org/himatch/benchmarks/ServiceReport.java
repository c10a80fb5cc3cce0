package org.himatch.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.himatch.benchmarks.OfService.Intake;
import org.himatch.benchmarks.OfService.Quantiles;
import org.himatch.benchmarks.OfService.Requests;
import org.jspecify.annotations.Nullable;

/** What is printed about the service, and what it has to reach. */
final class ServiceReport {

    private ServiceReport() {}

    static String line(Intake intake) {
        return format(
                "  service: index filled from Kafka in %.1f s, %,.0f records of %.0f bytes a second%n"
                        + "    fetch %.1f s (%.0f %%), decode %.1f s (%.0f %%), index %.1f s (%.0f %%), added up over"
                        + " threads; %.1f s of processor in all%n"
                        + "    the whole service takes %.0f bytes of heap for each candidate; resident %.0f",
                intake.seconds(),
                intake.perSecond(),
                intake.bytesPerRecord(),
                intake.fetchSeconds(),
                intake.share(intake.fetchSeconds()),
                intake.decodeSeconds(),
                intake.share(intake.decodeSeconds()),
                intake.indexSeconds(),
                intake.share(intake.indexSeconds()),
                intake.cpuSeconds(),
                intake.heapPerCandidate(),
                intake.residentPerCandidate());
    }

    static String line(Requests requests) {
        return format(
                "%n  %s: %s, over HTTP; %,d answers of %,.0f bytes. By the clock:%n"
                        + "    the client waits %24s%n    the engine takes %24s%n    so HTTP adds     %24s",
                requests.id(),
                requests.meaning(),
                requests.answers(),
                requests.bytes(),
                text(requests.wall()),
                text(requests.engine()),
                text(requests.added()));
    }

    private static String text(Quantiles quantiles) {
        return format("%.3f (%.3f)", quantiles.p50(), quantiles.p99());
    }

    static List<Bar> bars(OfService service) {
        Bar intake = Bar.atLeast(
                service.candidates(),
                "records a second from Kafka",
                service.intake().perSecond(),
                100_000,
                200_000,
                "");
        return Stream.concat(
                        Stream.of(intake),
                        service.requests().stream()
                                .map(it -> Bar.atMost(
                                        service.candidates(),
                                        it.id() + ", p50 that HTTP adds",
                                        it.added().p50(),
                                        3,
                                        1.5,
                                        " ms")))
                .toList();
    }

    private static String format(String format, @Nullable Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
