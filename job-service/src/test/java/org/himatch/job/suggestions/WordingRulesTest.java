package org.himatch.job.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.himatch.catalogue.Catalogue;
import org.himatch.job.JobDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of docs/posting-formats.md, one sentence at a time. */
class WordingRulesTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Suggester SUGGESTER = new Suggester(Catalogue.builtIn());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                RHIT or RHIA required; CCS preferred.             | {"anyOf":["RHIT","RHIA"]} REQUIRED + "CCS" PREFERRED
                RHIT or RHIA required, CCS preferred.             | {"anyOf":["RHIT","RHIA"]} REQUIRED + "CCS" PREFERRED
                Must have RHIT, CCS preferred.                    | "RHIT" REQUIRED + "CCS" PREFERRED
                RHIT and CCS required.                            | {"allOf":["RHIT","CCS"]} REQUIRED
                RHIT and either CCS or CIC required.              | {"allOf":["RHIT",{"anyOf":["CCS","CIC"]}]} REQUIRED
                RHIA or RHIT and CCS required.                    | {"allOf":[{"anyOf":["RHIA","RHIT"]},"CCS"]} REQUIRED
                Required: RHIA, RHIT, CCS or CPC.                 | {"anyOf":["RHIA","RHIT","CCS","CPC"]} REQUIRED
                AHIMA credential such as RHIA, RHIT, and CCS required. | {"anyOf":["RHIA","RHIT","CCS"]} REQUIRED
                CCS and/or CPC is a plus for this coder.          | {"anyOf":["CCS","CPC"]} PREFERRED
                CCS-P/CPC certification is mandatory for coders.  | {"anyOf":["CCS-P","CPC"]} REQUIRED
                Registered Health Information Technician (RHIT) required. | "RHIT" REQUIRED
                Ideally you hold the CCS.                         | "CCS" PREFERRED
                RHIT preferred but not required.                  | "RHIT" PREFERRED
                CCS must be obtained within 12 months of hire.    | "CCS" PREFERRED
                RHIT required within one year of hire.            | "RHIT" PREFERRED
                Our coders hold the CCS.                          | "CCS" MENTIONED
                RHIT required. RHIT is needed for coding.         | "RHIT" REQUIRED
                CTR required at this cancer registry.             | "ODS" REQUIRED
                No CPC, COC or CIC needed. CCS required.          | "CCS" REQUIRED
                """)
    void credentials(String sentence, String expected) {
        List<String> found = read("Coder\n\n" + sentence).suggestions().credentials().stream()
                .map(credential -> json(credential.expression()) + " " + credential.basis())
                .toList();

        assertThat(String.join(" + ", found)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                Required qualifications\\n- ICD-10-CM                     | icd-10-cm | 4! level 3 REQUIRED ASSUMED
                Required qualifications\\n- ICD-10-CM preferred           | icd-10-cm | 2 level 2 PREFERRED ASSUMED
                Preferred qualifications\\n- ICD-10-CM                    | icd-10-cm | 2 level 2 PREFERRED ASSUMED
                Nice to have:\\n- CPT\\n- Expert in ICD-10-CM             | icd-10-cm | 2 level 5 PREFERRED STATED
                Responsibilities\\n- Assigns ICD-10-CM codes              | icd-10-cm | 3 level 3 MENTIONED ASSUMED
                Responsibilities\\n- Codes.\\n\\nSummary\\nWe use ICD-10-CM. | icd-10-cm | 2 level 3 MENTIONED ASSUMED
                Must have: ICD-10-CM and CPT                              | icd-10-cm | 4! level 3 REQUIRED ASSUMED
                You must have advanced knowledge of ICD-10-CM.            | icd-10-cm | 4! level 4 REQUIRED STATED
                Duties\\n- ICD-10-CM\\n- ICD-10-CM again\\n- ICD-10-CM once more | icd-10-cm | 4 level 3 MENTIONED ASSUMED
                Required: 6 years of ICD-10-CM coding.                    | icd-10-cm | 4! level 4 REQUIRED ASSUMED
                Minimum Qualifications\\nEducation:\\nICD-10-CM course    | icd-10-cm | 4! level 3 REQUIRED ASSUMED
                Requirements:\\n- Excel                                   | excel     | 3 level 2 REQUIRED ASSUMED
                REQUIREMENTS\\n* CPT, HCPCS (preferred), ICD-10-CM        | icd-10-cm | 4! level 3 REQUIRED ASSUMED
                ICD-10-CM is used as required by the payer.               | icd-10-cm | 3 level 3 MENTIONED ASSUMED
                """)
    void skills(String text, String skill, String expected) {
        String found = read("Coder\n\n" + text.replace("\\n", "\n")).suggestions().skills().stream()
                .filter(suggestion -> suggestion.skill().equals(skill))
                .map(suggestion -> "%d%s level %d %s %s"
                        .formatted(
                                suggestion.importance(),
                                suggestion.essential() ? "!" : "",
                                suggestion.level(),
                                suggestion.basis(),
                                suggestion.levelBasis()))
                .findFirst()
                .orElse("none");

        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                No ICD-10-CM experience needed.
                ICD-10-CM is not required of this coder.
                This job does not require ICD-10-CM.
                Benefits\\n- Free ICD-10-CM training
                About us\\nOur ICD-10-CM team is the best.
                How to apply\\nName your ICD-10-CM certificate.
                """)
    void whatIsDeniedOrSaidOfTheEmployerIsNotAskedFor(String text) {
        assertThat(read("Coder\n\n" + text.replace("\\n", "\n")).suggestions().skills())
                .extracting(SkillSuggestion::skill)
                .doesNotContain("icd-10-cm");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                3+ years of coding experience required          | 3 REQUIRED
                Minimum of two (2) years coding experience      | 2 REQUIRED
                5-7 yrs of HIM experience preferred             | 5 PREFERRED
                Coding experience of at least 4 years           | 4 REQUIRED
                Bachelor's degree and 3 years of experience, or 5 years of experience, required | 3 REQUIRED
                Two years in release of information             | 2 MENTIONED
                We have 20 years of experience behind us        | 20 MENTIONED
                Experience within the last 2 years              | none
                RHIT required within 1 year of hire             | none
                Must be 18 years old with coding experience     | none
                A 2 year degree                                 | none
                """)
    void experience(String text, String expected) {
        ExperienceSuggestion found = read("Coder\n\n" + text).suggestions().experience();

        assertThat(found == null ? "none" : found.years() + " " + found.basis()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                $29.50 - $38.00 per hour                    | 29.50 38.00 USD HOUR
                $29.50/hr to $38/hr                         | 29.50 38.00 USD HOUR
                Salary: $85,000 – $110,000                  | 85000.00 110000.00 USD YEAR
                $85k-$105k a year                           | 85000.00 105000.00 USD YEAR
                $80-95k annually                            | 80000.00 95000.00 USD YEAR
                Hourly rate: $30                            | 30.00 30.00 USD HOUR
                up to $34 an hour                           | null 34.00 USD HOUR
                starting at $24.75 per hour                 | 24.75 null USD HOUR
                £28,000 per annum                           | 28000.00 28000.00 GBP YEAR
                CA$40 an hour                               | 40.00 40.00 CAD HOUR
                $52,000 annually, plus a $2,500 sign-on bonus | 52000.00 52000.00 USD YEAR
                $5,000 sign-on bonus                        | none
                Tuition help of $3,000 per year, bonus      | none
                Manages a budget of $4,000,000 per year     | none
                $1,200 per week                             | none
                $90                                         | none
                """)
    void pay(String text, String expected) {
        var pay = read("Coder\n\n" + text).job().pay();

        assertThat(pay == null ? "none" : pay.minimum() + " " + pay.maximum() + " " + pay.currency() + " " + pay.per())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                Full-time, Monday through Friday            | [FULL_TIME] [DAY] null
                Part time or PRN; nights and weekends       | [PART_TIME, PER_DIEM] [WEEKEND] null
                Night shift. No weekends.                   | [] [NIGHT] null
                Contract position, rotating shifts          | [CONTRACTOR] [ROTATING] null
                Handles contracts and temporary files       | [] [] null
                100% remote. Flexible schedule.             | [] [FLEXIBLE] true
                This is an on-site position                 | [] [] false
                This is not a remote position               | [] [] false
                Hybrid, remote work twice a week            | [] [] null
                Supports remote access for clinics          | [] [] null
                """)
    void terms(String text, String expected) {
        JobDraft job = read("Coder\n\n" + text).job();

        assertThat(job.employmentTypes() + " " + job.schedules() + " "
                        + (job.location() == null ? null : job.location().remote()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                Location: Columbus, OH 43215                | OH Columbus 43215
                Work location: Santa Fe, New Mexico         | NM Santa Fe null
                Location: Mercy Hospital, Columbus, OH      | OH Columbus null
                **Location:** Ohio                          | OH null null
                Location: Remote - US                       | null null null
                Toledo, OH                                  | OH Toledo null
                Location: ask us                            | none
                Works with sites in Toledo, OH and others   | none
                """)
    void place(String text, String expected) {
        var place = read("Coder\n\n" + text).job().location();

        assertThat(
                        place == null || place.country() == null
                                ? "none"
                                : place.state() + " " + place.city() + " " + place.postalCode())
                .isEqualTo(expected);
    }

    @Test
    void theTemplateAddsWhatTheTextDoesNotName() {
        var template = Catalogue.builtIn().role("inpatient-coder").orElseThrow();

        Suggestions found = SUGGESTER
                .read("Coder\n\nRequired: ICD-10-PCS. MS-DRG is not required of a coder.", template)
                .suggestions();

        TemplateAddition added = found.fromTemplate();
        assertThat(added).isNotNull();
        assertThat(added.role()).isEqualTo("inpatient-coder");
        assertThat(added.skills())
                .extracting(TemplateAddition.AddedSkill::skill)
                .contains("icd-10-cm", "present-on-admission")
                .doesNotContain("icd-10-pcs", "ms-drg");
        assertThat(added.skills()).allMatch(skill -> !skill.essential());
    }

    @Test
    void aTextThatIsNearToNoRoleHasNone() {
        Suggestions found = SUGGESTER.read("Pastry chef\n\nBakes bread.", null).suggestions();

        assertThat(found.nearestRole()).isNull();
        assertThat(found.fromTemplate()).isNull();
        assertThat(found.skills()).isEmpty();
    }

    @Test
    void aLongHostileTextTakesNoLongerThanAnHonestOne() {
        for (String piece : List.of(
                "one of one of ",
                "required ",
                "(RHIT or ",
                "$1,",
                "Location: A, ",
                "A ",
                "a,",
                "\n",
                "- \n",
                "* ",
                ":",
                "Aa. ",
                "1 ",
                "$1-",
                "Must have CCS, ",
                "no ",
                "x\nY",
                "due, ")) {
            String text = piece.repeat(100_000 / piece.length());
            long start = System.nanoTime();

            SUGGESTER.read(text, null);

            assertThat((System.nanoTime() - start) / 1_000_000).as(piece).isLessThan(5_000);
        }
    }

    private static Suggester.Reading read(String text) {
        return SUGGESTER.read(text, null);
    }

    private static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
