package org.himatch.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {
    private static final int ALL = 100;

    private final Catalogue catalogue = SmallCatalogue.load();

    /** Typed text, and the ids found, in order. */
    @ParameterizedTest
    @CsvSource({
        // The very name before names that begin so.
        "epic,           epic epic-him",
        // Names that begin so, in the order of their names.
        "icd,            icd-10-cm icd-10-pcs",
        "icd 10-P,       icd-10-pcs",
        "ICD10,          icd-10-cm icd-10-pcs",
        // A word inside: names before aliases.
        "drg,            apr-drg ms-drg",
        "diagnosis,      diagnosis-coding icd-10-cm",
        "coding,         diagnosis-coding icd-10-cm",
        "of inf,         release-of-information",
        // Words in any order.
        "info release,   release-of-information",
        // Aliases and former names.
        "roi,            release-of-information",
        "manag,          release-of-information",
        "Cern,           oracle-health",
        // Slips: swapped, missing, wrong, too many.
        "epci,           epic epic-him",
        "oracel,         oracle-health",
        "relese,         release-of-information",
        "infrmatoin,     release-of-information",
        "diagnozis,      diagnosis-coding icd-10-cm",
        "ceerner,        oracle-health",
    })
    void findsTheLikeliestFirst(String typed, String ids) {
        assertThat(found(typed, Set.of(), ALL)).containsExactly(ids.split(" "));
    }

    /** Too short for a slip, too many slips, or nothing like it. */
    @ParameterizedTest
    @CsvSource({"rio", "epoc-hxm", "oarclee", "welding", "…"})
    void findsNothingFarOff(String typed) {
        assertThat(found(typed, Set.of(), ALL)).isEmpty();
    }

    @Test
    void forgivesNoSlipWhereSomethingMatchesAsTyped() {
        // ICD-10-PCS is one slip away.
        assertThat(found("icd-10-c", Set.of(), ALL)).containsExactly("icd-10-cm");
    }

    @Test
    void saysByWhichNameItWasFound() {
        assertThat(catalogue.searchSkills("cerner", Set.of(), 1))
                .containsExactly(new SkillMatch(catalogue.skill("oracle-health").orElseThrow(), "Cerner"));
    }

    @Test
    void keepsToTheFamiliesAndTheLimit() {
        assertThat(found("e", Set.of(SkillFamily.EHR_SYSTEMS), ALL)).containsExactly("ehr-use", "epic", "epic-him");
        assertThat(found("e", Set.of(SkillFamily.EHR_SYSTEMS), 2)).containsExactly("ehr-use", "epic");
        assertThat(found("e", Set.of(SkillFamily.CODING), ALL)).isEmpty();
    }

    @Test
    void blankTextBrowsesByName() {
        assertThat(found(" ", Set.of(SkillFamily.CODING, SkillFamily.REIMBURSEMENT), ALL))
                .containsExactly("apr-drg", "diagnosis-coding", "icd-10-cm", "icd-10-pcs", "ms-drg");
    }

    @ParameterizedTest
    @CsvSource({
        "icd10,                   icd-10-cm icd-10-pcs",
        "icd-10-cn,               icd-10-cm",
        "epic-hmi,                epic-him",
        "msdgr,                   ms-drg",
        "relase-of-informations,  release-of-information",
    })
    void suggestsIdsForAnUnknownOne(String unknown, String ids) {
        assertThat(catalogue.nearestSkillIds(unknown, 2)).containsExactly(ids.split(" "));
    }

    @Test
    void suggestsNothingForAnIdLikeNoOther() {
        assertThat(catalogue.nearestSkillIds("welding", 3)).isEmpty();
        assertThat(catalogue.nearestSkillIds("…", 3)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CSS, CCS", "RHI, RHIA RHIT", "CRT, ODS", "Certified Coder, CCS", "ODS-D, ODS"})
    void suggestsCodesForAnUnknownOne(String unknown, String codes) {
        assertThat(catalogue.nearestCredentialCodes(unknown, 2)).containsExactly(codes.split(" "));
    }

    private List<String> found(String typed, Set<SkillFamily> families, int limit) {
        return catalogue.searchSkills(typed, families, limit).stream()
                .map(match -> match.skill().id())
                .toList();
    }
}
