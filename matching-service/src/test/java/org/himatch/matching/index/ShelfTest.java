package org.himatch.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.himatch.matching.Samples;
import org.junit.jupiter.api.Test;

class ShelfTest {
    private static final UUID ID = Samples.id("acme", "someone");

    private final Shelf<CandidateEntry> shelf = new Shelf<>();

    @Test
    void aNewerSaveReplacesAndAnOlderOrEqualOneDoesNot() {
        assertThat(shelf.save(entry(2))).isTrue();
        assertThat(shelf.save(entry(1))).isFalse();
        assertThat(shelf.save(entry(2))).isFalse();
        assertThat(shelf.save(entry(5))).isTrue();
        assertThat(shelf.version(ID)).isEqualTo(5);
    }

    @Test
    void aDeletionIsRememberedWithItsVersion() {
        shelf.save(entry(2));

        assertThat(shelf.delete(ID, 3)).isTrue();
        assertThat(shelf.delete(ID, 3)).isFalse();
        assertThat(shelf.save(entry(2))).isFalse();
        assertThat(shelf.save(entry(3))).isFalse();
        assertThat(shelf.find(ID)).isEmpty();
        assertThat(shelf.version(ID)).isEqualTo(3);
    }

    @Test
    void aDeletionOlderThanTheSaveChangesNothing() {
        shelf.save(entry(4));

        assertThat(shelf.delete(ID, 3)).isFalse();
        assertThat(shelf.find(ID)).isPresent();
    }

    @Test
    void aDeletionThatComesBeforeItsSavesKeepsThemOut() {
        assertThat(shelf.delete(ID, 3)).isTrue();
        assertThat(shelf.save(entry(1))).isFalse();
        assertThat(shelf.size()).isZero();
    }

    @Test
    void whateverTheOrderTheNewestIsLeft() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 200; round++) {
            // Given
            boolean deleted = random.nextBoolean();
            List<Long> versions = shuffled(random, 6);
            Shelf<CandidateEntry> any = new Shelf<>();

            // When
            for (long version : versions) {
                if (deleted && version == 6) {
                    any.delete(ID, version);
                } else {
                    any.save(entry(version));
                }
            }

            // Then
            assertThat(any.version(ID)).isEqualTo(6);
            assertThat(any.find(ID).isEmpty()).isEqualTo(deleted);
        }
    }

    /** The versions from 1 to the last, some of them twice, in any order. */
    private static List<Long> shuffled(SplittableRandom random, int last) {
        List<Long> versions = new ArrayList<>();
        for (long version = 1; version <= last; version++) {
            versions.add(random.nextInt(versions.size() + 1), version);
            if (random.nextBoolean()) {
                versions.add(random.nextInt(versions.size() + 1), version);
            }
        }
        return versions;
    }

    private static CandidateEntry entry(long version) {
        return CandidateEntry.from(Samples.at(version, Samples.coder("acme", "someone", 3)));
    }
}
