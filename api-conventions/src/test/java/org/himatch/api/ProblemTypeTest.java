package org.himatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProblemTypeTest {

    @Test
    void everyKindHasItsOwnStableUri() {
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::uri)).doesNotHaveDuplicates();
        assertThat(ProblemType.NOT_CAUGHT_UP.uri()).hasToString("urn:problem-type:himatch:not-caught-up");
    }

    @Test
    void aFileThatCannotBeReadIsAKindOfItsOwn() {
        assertThat(ProblemType.UNREADABLE_FILE.uri()).hasToString("urn:problem-type:himatch:unreadable-file");
        assertThat(ProblemType.UNREADABLE_FILE.status()).isEqualTo(422);
    }

    @Test
    void aBareStatusFindsItsKind() {
        assertThat(ProblemType.ofStatus(404)).contains(ProblemType.NOT_FOUND);
        assertThat(ProblemType.ofStatus(418)).isEmpty();
    }
}
