package org.himatch.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreePortsTest {
    private final List<Integer> tried = new ArrayList<>();

    @Test
    void aPortThatWasTakenMeanwhileIsReplacedByAnother() {
        int started = FreePorts.on(0, port -> {
            tried.add(port);
            if (tried.size() == 1) {
                throw new InfrastructureException("taken");
            }
            return port;
        });
        assertThat(tried).hasSize(2).doesNotHaveDuplicates().last().isEqualTo(started);
    }

    @Test
    void whatFailsOnEveryPortIsNotTriedWithoutEnd() {
        assertThatThrownBy(() -> FreePorts.on(0, this::refuse)).hasMessage("refused");
        assertThat(tried).hasSize(3);
    }

    @Test
    void aPortThatWasAskedForIsNotReplaced() {
        assertThatThrownBy(() -> FreePorts.on(19_092, this::refuse)).hasMessage("refused");
        assertThat(tried).containsExactly(19_092);
    }

    private Object refuse(int port) {
        tried.add(port);
        throw new InfrastructureException("refused");
    }
}
