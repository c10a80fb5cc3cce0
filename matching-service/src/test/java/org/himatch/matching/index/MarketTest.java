package org.himatch.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.LongStream;
import org.himatch.matching.Samples;
import org.himatch.ranking.Vocabulary;
import org.junit.jupiter.api.Test;

class MarketTest {
    private static final UUID ID = Samples.id("acme", "someone");

    private static final Vocabulary VOCABULARY =
            Vocabulary.builder("test").skill("icd-10-pcs", 3).build();

    private final Market market = new Market(VOCABULARY, new Words(), Runnable::run);

    @Test
    void aNewerSaveReplacesAndAnOlderOrEqualOneDoesNot() {
        assertThat(market.save(entry(2))).isTrue();
        assertThat(market.save(entry(1))).isFalse();
        assertThat(market.save(entry(2))).isFalse();
        assertThat(market.save(entry(5))).isTrue();
        assertThat(newest(market)).isEqualTo(5);
    }

    @Test
    void aDeletionIsRememberedWithItsVersion() {
        market.save(entry(2));

        assertThat(market.deleteCandidate(ID, 3)).isTrue();
        assertThat(market.deleteCandidate(ID, 3)).isFalse();
        assertThat(market.save(entry(2))).isFalse();
        assertThat(market.save(entry(3))).isFalse();
        assertThat(market.candidate(ID)).isEmpty();
        assertThat(newest(market)).isEqualTo(3);
    }

    @Test
    void aDeletionOlderThanTheSaveChangesNothing() {
        market.save(entry(4));

        assertThat(market.deleteCandidate(ID, 3)).isFalse();
        assertThat(market.candidate(ID)).isPresent();
    }

    @Test
    void aDeletionThatComesBeforeItsSavesKeepsThemOut() {
        assertThat(market.deleteCandidate(ID, 3)).isTrue();
        assertThat(market.save(entry(1))).isFalse();
        assertThat(market.candidateCount()).isZero();
    }

    @Test
    void whateverTheOrderTheNewestIsLeft() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 200; round++) {
            // Given
            boolean deleted = random.nextBoolean();
            List<Long> versions = shuffled(random, 6);
            Market any = new Market(VOCABULARY, new Words(), Runnable::run);

            // When
            for (long version : versions) {
                if (deleted && version == 6) {
                    any.deleteCandidate(ID, version);
                } else {
                    any.save(entry(version));
                }
            }

            // Then
            assertThat(newest(any)).isEqualTo(6);
            assertThat(any.visibleCount()).isEqualTo(deleted ? 0 : 1);
            assertThat(any.candidate(ID).isEmpty()).isEqualTo(deleted);
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

    private static long newest(Market market) {
        return LongStream.iterate(1, version -> version + 1)
                .takeWhile(version -> market.has(new VersionedId(ID, version)))
                .count();
    }

    private static CandidateEntry entry(long version) {
        return CandidateEntry.from(Samples.at(version, Samples.coder("acme", "someone", 3)));
    }
}
