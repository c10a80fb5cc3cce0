package org.himatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);

    @Test
    void aFullPageNamesTheNextOne() {
        Page<String> page = Page.of(List.of(FIRST, SECOND), 1, id -> id, UUID::toString);

        assertThat(page.items()).containsExactly(FIRST.toString());
        assertThat(Cursor.start(page.next())).isEqualTo(FIRST);
    }

    @Test
    void theLastPageNamesNone() {
        assertThat(Page.of(List.of(FIRST), 1, id -> id, UUID::toString).next()).isNull();
        assertThat(Page.of(List.<UUID>of(), 1, id -> id, UUID::toString).items())
                .isEmpty();
    }

    @Test
    void withoutACursorAListStartsBeforeEveryId() {
        assertThat(Cursor.start(null)).isEqualTo(new UUID(0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "!!!!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void refusesACursorThatIsNotOurs(String cursor) {
        assertThatThrownBy(() -> Cursor.start(cursor)).isInstanceOf(HttpProblem.class);
    }
}
