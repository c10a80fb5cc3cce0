package org.himatch.matching.rankings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.himatch.ranking.RankKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingCursorTest {
    private static final String FINGERPRINT = RankingCursor.fingerprint("a query");
    private static final RankingCursor CURSOR = new RankingCursor(
            new RankKey(true, 8266, 12_000, -1, UUID.fromString("0197f0c2-7a10-7c00-8000-000000000001")),
            LocalDate.of(2027, 3, 1),
            7,
            FINGERPRINT);

    @Test
    void isReadBackAsItWasWritten() {
        assertThat(RankingCursor.parseFor(FINGERPRINT, CURSOR.text())).isEqualTo(CURSOR);
        assertThat(CURSOR.text()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void belongsToItsQuery() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankingCursor.parseFor(RankingCursor.fingerprint("another"), CURSOR.text()))
                .withMessageContaining("another query");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "a|b|c|d", "1.2.3|2027-03-01|7|x", "é"})
    void anythingElseIsRefused(String inside) {
        String text = Base64.getUrlEncoder().encodeToString(inside.getBytes(StandardCharsets.UTF_8));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankingCursor.parseFor(FINGERPRINT, text))
                .withMessageContaining("is not a cursor");
        assertThatIllegalArgumentException().isThrownBy(() -> RankingCursor.parseFor(FINGERPRINT, "§" + inside));
    }
}
