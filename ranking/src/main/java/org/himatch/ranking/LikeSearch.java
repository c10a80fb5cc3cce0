package org.himatch.ranking;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The likest of many, found in one pass.
 *
 * @param <T> what is compared
 */
final class LikeSearch<T> {
    private final UUID subjectId;
    private final SkillVector subject;
    private final SkillTable table;
    private final Reader<T> reader;
    private final Likeness likeness;
    private final SkillVector vector = new SkillVector();
    private final int limit;
    private final PriorityQueue<Found<T>> worstFirst = new PriorityQueue<>(
            Comparator.comparing((Found<T> found) -> found.key()).reversed());
    private int total;

    /** Knows what is compared by its skills. */
    interface Reader<T> {
        UUID id(T item);

        long version(T item);

        void read(T item, SkillVector into);
    }

    private record Found<T>(RankKey key, T item) {}

    LikeSearch(UUID subjectId, SkillVector subject, SkillTable table, int limit, Reader<T> reader) {
        this.subjectId = subjectId;
        this.subject = subject;
        this.table = table;
        this.limit = limit;
        this.reader = reader;
        likeness = new Likeness(subject, table);
    }

    /** Lets it look at all of them, and tells the likest. The subject itself is not among them. */
    Likest among(Consumer<Consumer<T>> all) {
        all.accept(this::look);
        return new Likest(
                worstFirst.stream()
                        .sorted(Comparator.comparing((Found<T> found) -> found.key()))
                        .map(this::explain)
                        .toList(),
                total);
    }

    private void look(T item) {
        UUID id = reader.id(item);
        if (id.equals(subjectId)) {
            return;
        }
        reader.read(item, vector);
        int alike = likeness.of(vector);
        if (alike == 0) {
            return;
        }
        total++;
        if (worstFirst.size() == limit) {
            Found<T> worst = worstFirst.element();
            if (alike < worst.key().primary()) {
                return;
            }
        }
        worstFirst.add(new Found<>(new RankKey(true, alike, likeness.covered(), TieBreak.of(subjectId, id), id), item));
        if (worstFirst.size() > limit) {
            worstFirst.poll();
        }
    }

    private Alike explain(Found<T> found) {
        reader.read(found.item(), vector);
        int alike = likeness.of(vector);
        return new Alike(
                found.key().id(),
                reader.version(found.item()),
                alike,
                likeness.covered(),
                likeness.covers(),
                likeness.shared(vector),
                Likeness.without(subject, vector, table),
                Likeness.without(vector, subject, table));
    }
}
