package org.himatch.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The data that comes with HIMatch: that it loads is the check of all its references, names and ranges. */
class BuiltInCatalogueTest {
    private final Catalogue catalogue = Catalogue.builtIn();

    @Test
    void coversTheField() {
        assertThat(catalogue.version()).matches("\\d{4}\\.\\d{1,2}\\.\\d+");
        assertThat(catalogue.skills()).hasSizeGreaterThanOrEqualTo(220);
        assertThat(catalogue.credentials()).hasSizeGreaterThanOrEqualTo(25);
        assertThat(catalogue.roles()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(catalogue.relations()).isNotEmpty();
        assertThat(catalogue.families()).containsExactly(SkillFamily.values());
    }

    @Test
    void holdsWhatTheWorkedExampleOfTheScoreTakesFromIt() {
        assertThat(catalogue.relations())
                .contains(new Relation("apr-drg", "ms-drg", 60), new Relation("ms-drg", "apr-drg", 60))
                .contains(new Relation("optum-enterprise-cac", "solventum-360-encompass", 60));
        assertThat(catalogue.credential("CCS").orElseThrow().evidences())
                .containsEntry("icd-10-pcs", 4)
                .containsEntry("ms-drg", 3);
        assertThat(catalogue.credential("RHIT").orElseThrow().evidences())
                .doesNotContainKeys("icd-10-pcs", "ms-drg", "solventum-360-encompass");
        assertThat(catalogue.codesSatisfying("RHIT")).containsExactly("RHIT", "RHIA");
    }

    @ParameterizedTest(name = "{0}: {1} units")
    @CsvSource({
        "RHIT, 20",
        "RHIT CCS, 30",
        "CCS RHIA, 40",
        "RHIA RHIT, 30",
        "RHIA RHIT CCS CCS-P CHDA CDIP, 50",
        "CPC, 36",
        "CPC COC, 40",
        "CPC CPC-A, 36",
        "CPC COC CIC, 44",
        "CPC COC CIC CRC, 48",
        "CPC COC CIC CRC CPMA, 52",
        "CPC COC CIC CRC CPMA CPB, 52",
        "CCDS CCDS-O, 30",
        "RHIA CPC, 30",
    })
    void holdersOfSeveralRenewThemAsTheirIssuersSay(String codes, int units) {
        List<CredentialHolding> holdings = Arrays.stream(codes.split(" "))
                .map(code -> new CredentialHolding(code, null, null, null))
                .toList();

        assertThat(CredentialEvaluation.standings(holdings, LocalDate.EPOCH, catalogue)
                        .getFirst()
                        .units())
                .isNotNull()
                .extracting(CycleUnits::required)
                .isEqualTo(units);
    }

    @Test
    void knowsTheOldNamesThatResumesStillUse() {
        assertThat(catalogue.credential("CTR").map(Credential::code)).contains("ODS");
        assertThat(catalogue.credential("cpc-h").map(Credential::code)).contains("COC");
        assertThat(catalogue.searchSkills("Cerner", Set.of(), 3))
                .anySatisfy(match -> assertThat(match.skill().name()).contains("Oracle Health"));
    }
}
