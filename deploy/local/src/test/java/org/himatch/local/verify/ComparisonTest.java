package org.himatch.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is damage, and what only looks like it because both sides go on while they are read. */
class ComparisonTest {
    private static final UUID ID = new UUID(0, 1);
    private static final Map<UUID, Held> NOTHING = Map.of();

    @Test
    void whatBothHaveAlikeIsSound() {
        assertThat(isDamaged(at(3), at(3), at(3))).isFalse();
        assertThat(isDamaged(gone(4), NOTHING, gone(4))).isFalse();
        assertThat(isDamaged(NOTHING, NOTHING, NOTHING)).isFalse();
    }

    @Test
    void aVersionThatNeverArrivesIsDamage() {
        assertThat(isDamaged(NOTHING, at(1), NOTHING)).isTrue();
        assertThat(isDamaged(at(1), at(2), at(1))).isTrue();
    }

    @Test
    void aVersionThatNoWriterHasMadeIsDamage() {
        assertThat(isDamaged(at(9), at(2), at(9))).isTrue();
        assertThat(isDamaged(gone(9), at(2), gone(9))).isTrue();
        assertThat(isDamaged(gone(2), at(2), gone(2))).isTrue();
    }

    @Test
    void whatIsGoneWithoutTheIndexKnowingIsDamage() {
        assertThat(isDamaged(at(2), NOTHING, at(2))).isTrue();
    }

    @Test
    void whatIsOnItsWayIsSound() {
        // Created, changed and deleted between the readings
        assertThat(isDamaged(NOTHING, NOTHING, at(1))).isFalse();
        assertThat(isDamaged(NOTHING, at(1), at(1))).isFalse();
        assertThat(isDamaged(at(1), at(4), at(7))).isFalse();
        assertThat(isDamaged(at(1), at(1), gone(2))).isFalse();
        assertThat(isDamaged(at(1), NOTHING, gone(2))).isFalse();
        assertThat(isDamaged(NOTHING, at(1), gone(3))).isFalse();
    }

    @Test
    void whatWasRepairedMeanwhileIsSound() {
        assertThat(isDamaged(gone(9), at(10), at(10))).isFalse();
        assertThat(isDamaged(gone(9), at(10), at(12))).isFalse();
    }

    private static boolean isDamaged(Map<UUID, Held> before, Map<UUID, Held> writer, Map<UUID, Held> after) {
        return !new Comparison(Kind.JOBS, before, writer, after).damages().isEmpty();
    }

    private static Map<UUID, Held> at(long version) {
        return Map.of(ID, new Held(ID, version, false));
    }

    private static Map<UUID, Held> gone(long version) {
        return Map.of(ID, new Held(ID, version, true));
    }
}
