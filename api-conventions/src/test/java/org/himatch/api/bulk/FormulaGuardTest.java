package org.himatch.api.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "'",
                "''",
                "'=x",
                "''=x",
                "' x",
                "=HYPERLINK(\"http://x\")",
                "+1 614 555 0100",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                " ",
                "＝1",
                "'t Hooft",
                "Jordan",
                "'"
            })
    void whatIsGuardedIsGivenBack(String text) {
        assertThat(FormulaGuard.off(FormulaGuard.on(text))).isEqualTo(text);
        assertThat(FormulaGuard.on(text)).matches("(?s)[^=+\\-@\\s＝＋－＠].*");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"=1+1,'=1+1", "Jordan,Jordan", "'t Hooft,'t Hooft", "'=1,''=1"})
    void onlyWhatBeginsLikeAFormulaGetsAnApostrophe(String text, String cell) {
        assertThat(FormulaGuard.on(text)).isEqualTo(cell);
    }
}
