package org.himatch.catalogue.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.himatch.catalogue.text.Word.Gap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @Test
    void areNeverEmptyWhateverTheCharacter() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .mapToObj(Character::toString)
                .flatMap(text -> Words.of(text).stream())
                .forEach(word -> {
                    if (word.form().isEmpty() || word.stem().isEmpty()) {
                        throw new AssertionError("empty: " + word);
                    }
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ICD-10-CM          | icd 10 cm",
                "ICD10CM            | icd 10 cm",
                "icd 10 cm          | icd 10 cm",
                "R.O.I. requests    | roi request",
                "R.N.               | rn",
                "38 U.S.C. § 7332   | 38 usc 7332",
                "patient's records  | patient record",
                "patients’ records  | patient record",
                "don't              | dont",
                "Résumé             | resume",
                "DRGs, RNs and MPFS  | drg rn and mpfs",
                "diagnoses, analyses| diagnosis analysis",
                "queries            | query",
                "C++ & A/R          | c a r",
                "medi\u00ADcal           | medical",
                "…                  | ''",
                "docu-\\nmentation    | documentation",
                "docu- \\n  mentation | documentation",
                "docu\u00AD\\nmentation | documentation",
                "docu\u2010\\nmentation | documentation",
                "pre-bill           | pre bill",
                "RHIT-\\nCCS          | rhit ccs",
                "\uFB01led, de\uFB01ciency | filed deficiency",
                "coding \u2011 audit   | coding audit",
            })
    void areRunsOfLettersOrDigits(String text, String forms) {
        assertThat(Words.of(text.replace("\\n", "\n")).stream().map(Word::form).collect(Collectors.joining(" ")))
                .isEqualTo(forms);
    }

    @ParameterizedTest
    @CsvSource({
        "coding, coded",
        "code, coding",
        "query, querying",
        "query, queried",
        "planning, plan",
        "billing, bill",
        "prioritise, prioritizing",
        "identify, identified",
        "sequence, sequencing"
    })
    void ofOneStemAreEqualAmongOthers(String one, String other) {
        assertThat(Words.of(one).getFirst().stem())
                .isEqualTo(Words.of(other).getFirst().stem());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ICD10              | NONE",
                "pro-fee            | TIGHT",
                "CPT / HCPCS        | TIGHT",
                "medical  coding    | SPACE",
                "medical\u00A0coding    | SPACE",
                "coding, billing    | COMMA",
                "Excel (advanced    | APART",
                "coding. Billing    | BREAK",
                "e.g. coding        | SPACE",
                "coding; billing    | BREAK",
                "coding • billing   | BREAK",
                "release of\\ninformation | SPACE",
                "Coding\\nBilling   | BREAK",
                "coding\\n\\nbilling | BREAK",
                "coding\\n- billing | BREAK",
                "ICD-\\n10         | TIGHT",
                "Works in the coding of Procedural\\nTerminology | WRAP",
                "An item that is of some length:\\nTerminology   | BREAK",
            })
    void areSetApartByWhatStandsBetween(String text, Gap last) {
        assertThat(Words.of(text.replace("\\n", "\n")).getLast().before()).isEqualTo(last);
    }
}
