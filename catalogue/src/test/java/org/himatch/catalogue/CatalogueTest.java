package org.himatch.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.himatch.catalogue.CredentialExpression.AllOf;
import org.himatch.catalogue.CredentialExpression.AnyOf;
import org.himatch.catalogue.CredentialExpression.Holds;
import org.himatch.catalogue.Origin.Confidence;
import org.himatch.catalogue.RoleTemplate.CredentialCriterion;
import org.himatch.catalogue.RoleTemplate.ExperienceCriterion;
import org.himatch.catalogue.RoleTemplate.SkillCriterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private final Catalogue catalogue = SmallCatalogue.load();

    @Test
    void versionIsTextEvenWhenItLooksLikeANumber() {
        assertThat(catalogue.version()).isEqualTo("2026.10");
    }

    @Test
    void skillIsWhatItsEntrySays() {
        assertThat(catalogue.skill("icd-10-cm"))
                .contains(new Skill(
                        "icd-10-cm",
                        "ICD-10-CM",
                        SkillFamily.CODING,
                        2,
                        List.of("ICD10", "ICD-10 diagnosis coding"),
                        List.of(),
                        List.of("diagnosis-coding"),
                        "Classifies diagnoses."));
    }

    @Test
    void everythingIsInTheOrderOfTheFile() {
        assertThat(catalogue.skills())
                .extracting(Skill::id)
                .startsWith("diagnosis-coding", "icd-10-cm")
                .endsWith("oracle-health", "release-of-information");
        assertThat(catalogue.credentials())
                .extracting(Credential::code)
                .containsExactly("RHIT", "RHIA", "FELLOW", "CCS", "ODS");
        assertThat(catalogue.credential("CCS").orElseThrow().evidences().keySet())
                .containsExactly("ms-drg", "icd-10-pcs");
    }

    @Test
    void familiesAreThoseInUse() {
        assertThat(catalogue.families())
                .containsExactly(
                        SkillFamily.RECORD_ORGANISATION,
                        SkillFamily.EHR_SYSTEMS,
                        SkillFamily.CODING,
                        SkillFamily.REIMBURSEMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"oracle-health", "Oracle Health", "ORACLEHEALTH", " oracle  health ", "Orácle Health", "cerner"})
    void skillIsFoundByAnyOfItsNames(String name) {
        assertThat(catalogue.skillNamed(name)).map(Skill::id).contains("oracle-health");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "…", "Oracle", "CCS"})
    void otherTextNamesNoSkill(String name) {
        assertThat(catalogue.skillNamed(name)).isEmpty();
    }

    @Test
    void idIsExact() {
        assertThat(catalogue.skill("ICD-10-CM")).isEmpty();
        assertThat(catalogue.role("Inpatient coder")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ODS, ODS", "ods, ODS", "CTR, ODS", "ctr, ODS", "ODSC, ODS", "Oncology data specialist, ODS"})
    void credentialIsFoundByAnyOfItsCodes(String written, String code) {
        assertThat(catalogue.credential(written)).map(Credential::code).contains(code);
    }

    @Test
    void credentialIsWhatItsEntrySays() {
        assertThat(catalogue.credential("CCS"))
                .contains(new Credential(
                        "CCS",
                        "Certified Coding Specialist",
                        "AHIMA",
                        3,
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of("ms-drg", 3, "icd-10-pcs", 4),
                        new Renewal(2, 20, 45, new Origin("its page", LocalDate.of(2026, 11, 1), Confidence.VERIFIED)),
                        "the hospital coder's own"));
    }

    @Test
    void renewalSaysHowWellItIsFounded() {
        assertThat(catalogue.credential("ODS")).map(Credential::renewal).hasValueSatisfying(renewal -> {
            assertThat(renewal.origin().confidence()).isEqualTo(Confidence.RECALLED);
            assertThat(renewal.origin().asOf()).isNull();
            assertThat(renewal.graceDays()).isZero();
        });
    }

    @Test
    void narrowerSkillsAreFoundHoweverManyStepsDown() {
        assertThat(catalogue.narrower("ehr-use")).containsExactlyInAnyOrder("epic", "epic-him", "oracle-health");
        assertThat(catalogue.narrower("epic-him")).isEmpty();
    }

    @Test
    void broaderSkillsAreTheDirectOnes() {
        assertThat(catalogue.broader("epic-him")).containsExactly("epic");
    }

    @Test
    void betweenIsARelationInBothDirections() {
        assertThat(catalogue.relations())
                .containsExactly(
                        new Relation("ms-drg", "apr-drg", 60),
                        new Relation("apr-drg", "ms-drg", 60),
                        new Relation("icd-10-pcs", "ms-drg", 30));
        assertThat(catalogue.relationsTowards("ms-drg"))
                .containsExactly(new Relation("apr-drg", "ms-drg", 60), new Relation("icd-10-pcs", "ms-drg", 30));
    }

    @Test
    void supersedingCredentialsCountHoweverManyStepsUp() {
        assertThat(catalogue.codesSatisfying("RHIT")).containsExactly("RHIT", "RHIA", "FELLOW");
        assertThat(catalogue.codesSatisfying("FELLOW")).containsExactly("FELLOW");
        assertThat(catalogue.codesSatisfying("CTR")).containsExactly("ODS");
    }

    @Test
    void factsOfWhatDoesNotExistAreADefect() {
        assertThatThrownBy(() -> catalogue.narrower("icd10")).hasMessage("unknown skill icd10");
        assertThatThrownBy(() -> catalogue.broader("icd10")).hasMessage("unknown skill icd10");
        assertThatThrownBy(() -> catalogue.relationsTowards("icd10")).hasMessage("unknown skill icd10");
        assertThatThrownBy(() -> catalogue.codesSatisfying("CSS")).hasMessage("unknown credential CSS");
    }

    @Test
    void roleIsWhatItsEntrySays() {
        CredentialExpression expression =
                new AllOf(List.of(new Holds("RHIT"), new AnyOf(List.of(new Holds("CCS"), new Holds("RHIA")))));

        assertThat(catalogue.role("inpatient-coder"))
                .contains(new RoleTemplate(
                        "inpatient-coder",
                        "Inpatient coder",
                        "29-2072.00",
                        null,
                        "Codes hospital stays.",
                        List.of(
                                new SkillCriterion("icd-10-pcs", 5, 4, true),
                                new SkillCriterion("ms-drg", 4, 3, false)),
                        List.of(new CredentialCriterion(expression, 5, false)),
                        new ExperienceCriterion(2, 1, false)));
        assertThat(expression.codes()).containsExactly("RHIT", "CCS", "RHIA");
    }

    @Test
    void nothingOfItCanBeChanged() {
        assertThatThrownBy(() -> catalogue.skills().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> catalogue.narrower("epic").clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() ->
                        catalogue.credential("CCS").orElseThrow().evidences().put("epic", 5))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
