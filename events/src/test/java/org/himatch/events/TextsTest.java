package org.himatch.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts texts = new Texts();

    @Test
    void aTextThatComesAgainIsTheSameObject() {
        assertThat(of("--icd-10-pcs--", 2, 10)).isEqualTo("icd-10-pcs").isSameAs(of("icd-10-pcs", 0, 10));
    }

    @Test
    void ofMoreTextsThanThereArePlacesEachIsRight() {
        for (int round = 0; round < 2; round++) {
            assertThat(IntStream.range(0, 100_000).mapToObj(Integer::toString))
                    .allMatch(text -> of(text, 0, text.length()).equals(text));
        }
    }

    @Test
    void aLongOneIsNotKept() {
        String text = "x".repeat(65);
        assertThat(of(text, 0, 65)).isEqualTo(text).isNotSameAs(of(text, 0, 65));
        assertThat(of("", 0, 0)).isEmpty();
    }

    private String of(String from, int start, int length) {
        return texts.of(from.toCharArray(), start, length);
    }
}
