package org.himatch.local.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is damaged, as told from three readings while both sides go on: of the index, then of the writer, then of the index
 * again. A change takes time from the writer to the index and never goes back, so that
 *
 * <ul>
 *   <li>what the index has first and last, and the writer in between has not reached, no writer has made;
 *   <li>what the writer has and the last reading has not reached is late or will never come; how late, the time between
 *       them says;
 *   <li>what both readings of the index have and the writer in between has not, is gone without the index knowing.
 * </ul>
 *
 * A thing that is written all the time is in none of these.
 */
final class Comparison {
    private final Kind kind;
    private final Map<UUID, Held> before;
    private final Map<UUID, Held> writer;
    private final Map<UUID, Held> after;

    Comparison(Kind kind, Map<UUID, Held> before, Map<UUID, Held> writer, Map<UUID, Held> after) {
        this.kind = kind;
        this.before = before;
        this.writer = writer;
        this.after = after;
    }

    /** Everything that is damaged. */
    List<Damage> damages() {
        Set<UUID> ids = new HashSet<>(writer.keySet());
        ids.addAll(after.keySet());
        List<Damage> damages = new ArrayList<>();
        for (UUID id : ids) {
            if (isAhead(id) || isBehind(id) || isGhost(id)) {
                Held held = writer.get(id);
                damages.add(new Damage(kind, id, held == null ? null : held.version(), after.get(id)));
            }
        }
        return damages;
    }

    private boolean isAhead(UUID id) {
        Held written = writer.get(id);
        Held first = before.get(id);
        Held last = after.get(id);
        return written != null
                && first != null
                && last != null
                && isBeyond(first, written)
                && isBeyond(last, written)
                // What came back to life meanwhile did so by a newer version.
                && first.deleted() == last.deleted();
    }

    /** Whether the index holds what the writer cannot have made: a higher version, or the deletion of what is there. */
    private static boolean isBeyond(Held indexed, Held written) {
        return indexed.deleted() || indexed.version() > written.version();
    }

    private boolean isBehind(UUID id) {
        Held written = writer.get(id);
        Held last = after.get(id);
        return written != null && (last == null || last.version() < written.version());
    }

    private boolean isGhost(UUID id) {
        Held first = before.get(id);
        Held last = after.get(id);
        return !writer.containsKey(id) && first != null && !first.deleted() && last != null && !last.deleted();
    }
}
