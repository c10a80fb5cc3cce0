package org.himatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "*", " \"7\" ", "\"3\", \"7\"", "\"7\",\"8\""})
    void letsAWriterThroughWhoHasReadThisVersion(String ifMatch) {
        assertThatCode(() -> Preconditions.requireMatch(ifMatch, 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = " ")
    void needsTheHeader(String ifMatch) {
        assertThat(status(ifMatch)).isEqualTo(428);
    }

    @ParameterizedTest
    @CsvSource({"'\"6\"'", "7", "'W/\"7\"'", "'\"77\"'", "'\"*\"'"})
    void refusesAnyOther(String ifMatch) {
        assertThat(status(ifMatch)).isEqualTo(412);
    }

    private static int status(String ifMatch) {
        return catchThrowableOfType(HttpProblem.class, () -> Preconditions.requireMatch(ifMatch, 7))
                .getStatusCode();
    }
}
