package org.himatch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.himatch.api.testing.Limits;
import org.junit.jupiter.api.Test;

@JobServiceTest
class LimitsTest {

    @Test
    void everyLimitOfABodyIsTold() throws IOException {
        assertThat(Limits.told("job-service")).containsExactlyElementsOf(Limits.ofTheService());
    }
}
