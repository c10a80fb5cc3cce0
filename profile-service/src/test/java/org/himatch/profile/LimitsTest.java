package org.himatch.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.himatch.api.testing.Limits;
import org.junit.jupiter.api.Test;

@ProfileServiceTest
class LimitsTest {

    @Test
    void everyLimitOfABodyIsTold() throws IOException {
        assertThat(Limits.told("profile-service")).containsExactlyElementsOf(Limits.ofTheService());
    }
}
