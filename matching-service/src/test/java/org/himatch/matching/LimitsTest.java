package org.himatch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.himatch.api.testing.Limits;
import org.junit.jupiter.api.Test;

@MatchingServiceTest
class LimitsTest {

    @Test
    void everyLimitOfABodyIsTold() throws IOException {
        assertThat(Limits.told("matching-service")).containsExactlyElementsOf(Limits.ofTheService());
    }
}
