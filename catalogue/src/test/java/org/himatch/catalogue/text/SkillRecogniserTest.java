package org.himatch.catalogue.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Skill;
import org.himatch.catalogue.text.Mention.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On the built-in catalogue, for a name is only as good as its rules. What is expected reads {@code id}s in order. */
class SkillRecogniserTest {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();
    private static final SkillRecogniser RECOGNISER = SkillRecogniser.of(CATALOGUE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ICD 10 CM                                  | icd-10-cm",
                "icd10cm                                    | icd-10-cm",
                "ICD-10-CM/PCS                              | icd-10-cm icd-10-pcs",
                "E/M coding and MS-DRGs                     | evaluation-and-management ms-drg",
                "release of health information              | release-of-information",
                "released of information by the patient     | release-of-information",
                "Cerner Millennium, 3M Encoder              | oracle-health solventum-360-encompass",
                "CTR or ODS in a tumor registry             | ODS ODS cancer-registry-operations",
                "Certified Coding Specialist, AHIMA         | CCS",
                "CCS-P, coder                               | CCS-P medical-coding",
                "C.P.C. certified by the AAPC               | CPC",
                "registered nurse                           | nursing-practice RN",
                "inpatient, observation and outpatient coding | inpatient-coding outpatient-coding",
                "verbal and written communication           | verbal-communication written-communication",
                "medical coding and billing                 | medical-coding medical-billing",
                "release of\\ninformation to patients       | release-of-information",
                "chart analysis and tracked deficiencies    | record-analysis",
                "CPT, E/M and CoC in the cancer registry    | "
                        + "cpt evaluation-and-management commission-on-cancer-standards cancer-registry-operations",
            })
    void findsNamesHoweverTheyAreWritten(String text, String ids) {
        assertThat(ids(text)).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ROI requests under HIPAA                   | release-of-information hipaa-privacy-rule",
                "CDI specialist, queries to physicians on documentation | clinical-documentation-integrity",
                "MPI clean-up of medical records            | master-patient-index",
                "CRC, CPC and CIC through AAPC              | CRC CPC CIC",
                "Epic for hospital charts                   | epic",
                "R and SAS for statistics                   | r-statistics sas healthcare-statistics",
                "VistA in a hospital                        | vista-cprs",
            })
    void findsCollidingNamesInTheirContext(String text, String ids) {
        assertThat(ids(text)).isEqualTo(ids);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Return on investment (ROI) of a marketing campaign",
                "CDI beans and dependency injection in Java",
                "Tests for C. difficile infection (CDI) in patients",
                "MPI message passing on a cluster",
                "CRC of each message",
                "Colorectal cancer (CRC) found by colonoscopy",
                "CIC, certified in infection control",
                "CPC, or cost per click, of an advertising campaign",
                "COC, the certificate of coverage",
                "An epic novel about a hospital",
                "Epic user story in the sprint backlog",
                "Permanent change of station (PCS) orders",
                "AmeriCorps VISTA volunteer in a clinic",
                "SAS, the airline",
                "Teacher of ART",
                "Plan R",
                "I excel at sports",
                "Privacy Act Statement",
                "Terms of Use · FOIA · Privacy & Cookies",
                "Copy of your birth certificate",
                "A coder of JavaScript and HTML",
                "They codify what a hospital does",
                "CMS such as WordPress for the website of a hospital",
                "implantable defibrillator (ICD)",
            })
    void leavesTheirNamesakesAlone(String text) {
        assertThat(ids(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No coding experience in hospitals          | medical-coding",
                "Works without ICD-10, CPT or HCPCS         | icd-10-cm cpt hcpcs-level-ii",
                "Experience with MEDITECH is not necessary  | meditech",
                "RHIT or RHIA not required                  | RHIT RHIA",
                "Never used Tableau, but knows SQL          | tableau",
                "Not only CPT, also HCPCS                   | ''",
                "Including but not limited to CPT           | ''",
                "CPT without errors                         | ''",
                "RHIT preferred but not required            | ''",
                "No supervision needed. CPT                 | ''",
                "Not yet CCS certified, RHIT                 | CCS",
                "You will not do medical coding              | medical-coding",
                "I do not hold the CPC, an AAPC credential   | CPC",
            })
    void knowsWhatIsDenied(String text, String ids) {
        assertThat(recognise(text).stream()
                        .filter(Mention::negated)
                        .map(Mention::id)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3+ years of inpatient coding               | 3",
                "five years in cancer registry              | 5",
                "two (2) years of release of information    | 2",
                "5-7 yrs of medical billing                 | 5",
                "18 months of chart abstraction             | 1",
                "HEDIS, 4 years                             | 4",
                "HEDIS experience of 4 years                | 4",
                "6 months of chart abstraction              | -",
                "HEDIS within the last five years           | -",
                "A program of about one year in HEDIS       | -",
                "HEDIS is 30 years old                      | -",
                "3 years in retail. HEDIS                   | -",
                "4 years of HEDIS and 2 years of Tableau    | 4 2",
                "HEDIS (4 years), Tableau: 2 years, SQL     | 4 2 -",
                "RHIT with 3 years supervisory experience   | - 3",
                "seasoned medical coder with 7 years of HEDIS | - 7",
            })
    void attachesYearsOfTheClause(String text, String years) {
        assertThat(recognise(text).stream()
                        .map(mention ->
                                mention.years() == null ? "-" : mention.years().toString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "familiar with HEDIS                        | 1",
                "basic knowledge of HEDIS                   | 2",
                "proficient in HEDIS                        | 3",
                "advanced HEDIS                             | 4",
                "expert in HEDIS                            | 5",
                "expert in HEDIS and Tableau, familiar with SQL | 5 5 1",
                "Tableau (advanced), SQL                    | 4 -",
                "advanced age. HEDIS                        | -",
                "advanced degree in the use of HEDIS        | -",
            })
    void attachesLevelsOfTheClause(String text, String levels) {
        assertThat(recognise(text).stream()
                        .map(mention ->
                                mention.level() == null ? "-" : mention.level().toString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(levels);
    }

    @Test
    void saysWhereItStands() {
        assertThat(RECOGNISER.recognise("Résumé: five years of ICD-10-PCS."))
                .containsExactly(new Mention(22, 32, "ICD-10-PCS", Kind.SKILL, "icd-10-pcs", false, 5, null));
    }

    @Test
    void summaryHasEachThingOnceWithItsBestMentionAndNothingDenied() {
        // Given
        String text = "HEDIS. No Tableau. Two years of HEDIS. Expert in HEDIS, holder of an RHIT. Familiar with SQL.";

        // When
        List<Recognised> all = RECOGNISER.recogniseAll(text);

        // Then
        assertThat(all).extracting(Recognised::id).containsExactly("hedis", "RHIT", "sql");
        assertThat(all.getFirst().mentions()).hasSize(3);
        assertThat(all.getFirst().best().level()).isEqualTo(5);
        assertThat(all.get(1).kind()).isEqualTo(Kind.CREDENTIAL);
    }

    @Test
    void everySkillIsFoundByItsOwnNameInAPostingOfTheField() {
        String before =
                "Coder (AHIMA) of a hospital, for health information management and HIPAA: data, registration. ";

        assertThat(CATALOGUE.skills().stream()
                        .filter(skill -> RECOGNISER.recognise(before + skill.name() + ".").stream()
                                .noneMatch(mention -> mention.id().equals(skill.id())))
                        .map(Skill::name))
                .isEmpty();
    }

    @Test
    void stepsGrowWithTheTextAndNoFaster() {
        List<String> repeated = List.of(
                "release of ",
                "and ",
                "coding, ",
                "no ",
                "3 years ",
                "ICD-10-CM and CPT coding, expert in MS-DRG; ",
                "medical and or and or coding and ");
        for (String part : repeated) {
            // Given
            long once = steps(part.repeat(200));

            // When
            long tenTimes = steps(part.repeat(2_000));

            // Then
            assertThat(tenTimes).as(part).isLessThan(11 * once);
        }
    }

    @Test
    void anyTextIsTakenAndMentionsStandInOrderWithoutOverlap() {
        SplittableRandom random = new SplittableRandom(6);
        List<String> parts = List.of(
                "ICD-10",
                "CPT",
                " ",
                "\n",
                "\r\n",
                ", ",
                " and ",
                "/",
                "(",
                "no ",
                "3 years",
                "expert in ",
                "coding",
                ".",
                "'s",
                "\uD83D\uDE00",
                "\uD83D",
                "é",
                "\u0301",
                "\u0000",
                "inpatient",
                "R",
                "&",
                "Epic ",
                "٣",
                "1".repeat(30));
        for (int round = 0; round < 3_000; round++) {
            // Given
            String text = IntStream.range(0, random.nextInt(30))
                    .mapToObj(i -> parts.get(random.nextInt(parts.size())))
                    .collect(Collectors.joining());

            // When
            List<Mention> mentions = RECOGNISER.recognise(text);

            // Then
            for (int i = 0; i < mentions.size(); i++) {
                Mention mention = mentions.get(i);
                assertThat(mention.text()).isEqualTo(text.substring(mention.start(), mention.end()));
                if (i > 0 && mentions.get(i - 1).start() != mention.start()) {
                    assertThat(mention.start())
                            .isGreaterThanOrEqualTo(mentions.get(i - 1).end());
                }
            }
        }
    }

    private static long steps(String text) {
        Steps steps = new Steps();
        RECOGNISER.recognise(text, steps);
        return steps.count();
    }

    private static List<Mention> recognise(String text) {
        return RECOGNISER.recognise(text.replace("\\n", "\n"));
    }

    private static String ids(String text) {
        return recognise(text).stream().map(Mention::id).collect(Collectors.joining(" "));
    }
}
