package org.himatch.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An answer is worked out once for as long as nothing changes. */
class LastAnswersTest {
    private final LastAnswers<String, Integer> answers = new LastAnswers<>();
    private final AtomicInteger worked = new AtomicInteger();

    @Test
    void anAnswerLastsUntilTheNextChange() {
        assertThat(ask(1, "one")).isEqualTo(1);
        assertThat(ask(1, "one")).isEqualTo(1);
        assertThat(ask(2, "one")).isEqualTo(2);
        assertThat(ask(2, "one")).isEqualTo(2);
    }

    @Test
    void onlyTheLastQuestionsAreRemembered() {
        for (String question : new String[] {"one", "two", "three", "four", "five"}) {
            ask(1, question);
        }

        assertThat(ask(1, "five")).isEqualTo(5);
        assertThat(ask(1, "two")).isEqualTo(2);
        assertThat(ask(1, "one")).isEqualTo(6);
    }

    private int ask(long changes, String question) {
        return answers.get(changes, question, worked::incrementAndGet);
    }
}
