package org.himatch.local.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How the services are, the highest of what was seen.
 *
 * @param services each of them
 * @param outbox events that waited to be sent to Kafka
 * @param intake records that matching-service had still to read
 */
public record Vitals(List<OfService> services, long outbox, long intake) {

    /** Copies. */
    public Vitals {
        services = List.copyOf(services);
    }

    /**
     * The memory of a service in MiB.
     *
     * @param heap in use, with what is garbage already; -1 when it was not told
     * @param resident what its process has of the machine's; -1 when it was not told
     */
    public record OfService(String service, long heap, long resident) {
        OfService max(OfService other) {
            return new OfService(service, Math.max(heap, other.heap), Math.max(resident, other.resident));
        }
    }

    /** The higher one of each value. */
    Vitals max(Vitals other) {
        List<OfService> both = new ArrayList<>();
        for (int i = 0; i < services.size(); i++) {
            both.add(services.get(i).max(other.services.get(i)));
        }
        return new Vitals(both, Math.max(outbox, other.outbox), Math.max(intake, other.intake));
    }

    /** For people. */
    String text() {
        return "heap/RSS MiB "
                + services.stream()
                        .map(it -> "%s %d/%d".formatted(it.service(), it.heap(), it.resident()))
                        .collect(Collectors.joining(", "))
                + String.format(Locale.ROOT, "; outbox <= %d, intake <= %d", outbox, intake);
    }
}
