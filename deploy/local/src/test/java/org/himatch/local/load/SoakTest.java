package org.himatch.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoakTest {
    private static final long MEBIBYTE = 1 << 20;

    @Test
    void aLittleMoreIsFlatAndALotIsNot() {
        assertThat(Soak.isFlat(60 * MEBIBYTE, 55 * MEBIBYTE)).isTrue();
        assertThat(Soak.isFlat(60 * MEBIBYTE, 70 * MEBIBYTE)).isTrue();
        assertThat(Soak.isFlat(60 * MEBIBYTE, 90 * MEBIBYTE)).isFalse();
    }
}
