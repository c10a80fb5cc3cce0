package org.himatch.catalogue.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.himatch.catalogue.Catalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of other trades, full of the words that mean something else in health information: {@code other-trades.txt}. */
class OtherTradesTest {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();
    private static final SkillRecogniser RECOGNISER = SkillRecogniser.of(CATALOGUE);

    @ParameterizedTest
    @MethodSource("texts")
    void haveNothingOfThisFieldAlone(String text) {
        assertThat(RECOGNISER.recognise(text)).noneMatch(mention -> FieldAlone.has(CATALOGUE, mention));
    }

    private static Stream<String> texts() throws IOException {
        try (InputStream in = Objects.requireNonNull(OtherTradesTest.class.getResourceAsStream("other-trades.txt"))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }
}
