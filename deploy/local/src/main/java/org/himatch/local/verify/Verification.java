package org.himatch.local.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Compares the writers with the index, and has published again what differs. */
public final class Verification {
    private static final int AT_ONCE = 1000;
    private static final int SHOWN = 20;

    private final Services services;
    private final Duration patience;
    private final Duration poll;
    private final Consumer<String> out;

    /**
     * Nothing is compared yet.
     *
     * @param patience how late a change may be in the index before it counts as lost
     * @param out told what is found, a line each
     */
    public Verification(Services services, Duration patience, Consumer<String> out) {
        this.services = services;
        this.patience = patience;
        this.poll = patience.dividedBy(20);
        this.out = out;
    }

    /** Compares, and changes nothing; whether both sides are the same. */
    public boolean check() {
        boolean same = true;
        for (Kind kind : Kind.values()) {
            same &= damages(kind).isEmpty();
        }
        return same;
    }

    /** Compares, and has published again what differs; whether both sides are the same in the end. */
    public boolean repair() {
        boolean same = true;
        for (Kind kind : Kind.values()) {
            List<Damage> damages = damages(kind);
            if (!damages.isEmpty()) {
                for (int from = 0; from < damages.size(); from += AT_ONCE) {
                    services.republish(kind, damages.subList(from, Math.min(from + AT_ONCE, damages.size())));
                }
                out.accept("%s: %d published again".formatted(kind.segment(), damages.size()));
                same &= damages(kind).isEmpty();
            }
        }
        return same;
    }

    private List<Damage> damages(Kind kind) {
        Map<UUID, Held> before = services.inIndex(kind);
        Map<UUID, Held> writer = services.atWriter(kind);
        long end = System.nanoTime() + patience.toNanos();
        List<Damage> damages = new ArrayList<>();
        do {
            pause();
            Map<UUID, Held> after = services.inIndex(kind);
            damages.clear();
            damages.addAll(new Comparison(kind, before, writer, after).damages());
        } while (!damages.isEmpty() && System.nanoTime() < end);
        out.accept("%s: %d at the writer, %s"
                .formatted(
                        kind.segment(),
                        writer.size(),
                        damages.isEmpty()
                                ? "and in the index the same"
                                : damages.size() + " of them otherwise in the index"));
        damages.stream().limit(SHOWN).forEach(damage -> out.accept("  " + damage));
        return damages;
    }

    private void pause() {
        try {
            Thread.sleep(poll);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
