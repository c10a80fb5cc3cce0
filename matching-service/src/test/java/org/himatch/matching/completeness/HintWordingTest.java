package org.himatch.matching.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.himatch.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

class HintWordingTest {
    private final HintWording wording = new HintWording(Catalogue.builtIn());

    @Test
    void saysWhatToDoAndWhatItIsWorth() {
        assertThat(wording.of(new Finding(HintCode.ADD_SKILL, "/skills/-", "ms-drg", 3, 9, 0, 7)))
                .isEqualTo("If you have it, state MS-DRG at level 3: 7 more postings come within reach.");
        assertThat(wording.of(new Finding(HintCode.RAISE_SKILL, "/skills/2/level", "ms-drg", 4, 9, 0, 1)))
                .isEqualTo("If it is true by now, state MS-DRG at level 4: 1 more posting comes within reach.");
        assertThat(wording.of(new Finding(HintCode.ADD_CREDENTIAL, "/credentials/-", "CCS", null, 9, 0, 2)))
                .isEqualTo("If you hold it, state CCS: 2 more postings come within reach.");
        assertThat(wording.of(new Finding(HintCode.RENEW_CREDENTIAL, "/credentials/0", "CCS", null, 9, 0, 1)))
                .isEqualTo("CCS has expired. Renewed, it brings 1 more posting within reach.");
        assertThat(wording.of(new Finding(HintCode.RENEW_CREDENTIAL, "/credentials/0", "CCS", null, 9, 0, 0)))
                .isEqualTo("CCS has expired. Renewing it brings nothing more within reach at present.");
        assertThat(wording.of(Finding.fact(HintCode.EXPERIENCE_YEARS, "/experienceYears", 12, 0, 5)))
                .isEqualTo("State how many years of experience you have: 12 open postings ask about it, and up to"
                        + " 5 more postings come within reach.");
        assertThat(wording.of(Finding.fact(HintCode.MINIMUM_PAY, "/preferences/minimumPay", 1, 3, 0)))
                .isEqualTo("State the least pay you would work for: 1 open posting asks about it. Until then it counts"
                        + " as unknown, which excludes nothing.");
    }

    @Test
    void hasWordsForEveryCode() {
        assertThat(Arrays.stream(HintCode.values())
                        .map(code -> wording.of(new Finding(code, "/", "CCS", 1, 1, 0, 0)))
                        .distinct())
                .hasSameSizeAs(HintCode.values())
                .allMatch(sentence -> sentence.endsWith("."));
    }
}
