package org.himatch.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.himatch.catalogue.Origin.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody of the field would forgive us for lacking: names, old names, credentials and roles. */
class VocabularyOfTheFieldTest {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();

    /** A skill, and how people call it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "icd-10-cm                        | ICD-10-CM; ICD10; ICD-10CM; ICD-10 diagnosis coding",
                "icd-10-pcs                       | ICD-10-PCS; PCS; inpatient procedure coding",
                "icd-9-cm                         | ICD-9-CM; ICD9",
                "icd-11                           | ICD-11; WHO ICD-11",
                "icd-o-3                          | ICD-O-3; ICD for Oncology",
                "cpt                              | CPT; Current Procedural Terminology; HCPCS Level I",
                "hcpcs-level-ii                   | HCPCS Level II; HCPCS",
                "modifiers                        | CPT modifiers; modifier 25; modifier 59",
                "evaluation-and-management        | E/M; E&M; E/M levelling; evaluation and management",
                "inpatient-coding                 | Inpatient facility coding; IP coding",
                "outpatient-coding                | Outpatient facility coding; hospital outpatient coding",
                "professional-fee-coding          | profee coding; pro-fee coding; physician coding",
                "interventional-radiology-coding  | IR coding; cath lab coding",
                "cdt                              | CDT dental codes; dental coding",
                "icd-official-guidelines          | OCG; coding guidelines",
                "coding-clinic                    | AHA Coding Clinic; CPT Assistant",
                "principal-diagnosis-selection    | PDX; principal diagnosis",
                "present-on-admission             | POA",
                "cc-mcc-capture                   | CC and MCC capture; comorbidity capture",
                "computer-assisted-coding         | CAC",
                "hcc-risk-adjustment              | HCC; CMS-HCC; RAF; HHS-HCC; RxHCC; MRA",
                "coding-audit                     | coding QA; coding auditor",
                "drg-validation                   | DRG validation",
                "ms-drg                           | MS-DRG; IPPS",
                "apr-drg                          | APR-DRG; 3M APR-DRG",
                "apc                              | APC; OPPS",
                "ncci-edits                       | NCCI; MUE; CCI edits",
                "medical-necessity                | LCD; NCD; ABN",
                "relative-value-units             | RVU; wRVU; MPFS",
                "case-mix-analysis                | CMI",
                "pepper-and-audit-targets         | PEPPER",
                "chargemaster                     | CDM; charge description master",
                "claims-processing                | CMS-1500; UB-04",
                "payment-posting                  | ERA; EOB",
                "medical-billing                  | patient accounts; PFS",
                "dnfb-management                  | DNFB; discharged not final billed",
                "clinical-documentation-integrity | CDI; clinical documentation improvement; CDIS",
                "provider-query                   | physician query",
                "severity-and-mortality-risk      | SOI; ROM",
                "anatomy-and-physiology           | A&P",
                "records-management               | HIM; health information management; medical records",
                "release-of-information           | ROI; disclosure management",
                "legal-health-record              | LHR; DRS",
                "master-patient-index             | MPI; EMPI",
                "accounting-of-disclosures        | AOD",
                "oracle-health                    | Cerner; Oracle Cerner; PowerChart; Cerner Millennium",
                "altera-veradigm                  | Allscripts; Allscripts Sunrise; Altera Sunrise",
                "vista-cprs                       | VistA; CPRS; JLV",
                "legacy-hospital-systems          | Soarian; McKesson STAR",
                "athenaidx-centricity             | GE Centricity; athenaIDX",
                "solventum-360-encompass          | 3M 360 Encompass; 3M Encoder; 3M CRS; 360 Encompass",
                "trubridge-encoder                | TruCode",
                "microsoft-cde-one                | Nuance CDE One; JATA",
                "dragon-medical                   | Nuance Dragon; Nuance DAX",
                "roi-platforms                    | Ciox; Datavant; Verisma; MRO",
                "claims-clearinghouses            | Change Healthcare",
                "cancer-registry-software         | METRIQ; CNExT; Abstract Plus; RegistryPlus",
                "c-cda                            | CDA; CCD",
                "hl7-v2                           | HL7 v2",
                "health-information-exchange      | HIE; TEFCA; QHIN",
                "42-cfr-part-2                    | 42 CFR Part 2; Part 2",
                "information-blocking             | 21st Century Cures Act",
                "privacy-act-and-foia             | Privacy Act; FOIA; 5 USC 552a",
                "joint-commission-standards       | Joint Commission; JCAHO",
                "fraud-and-abuse-law              | False Claims Act; Stark; AKS",
                "cancer-registry-operations       | tumor registry",
                "ajcc-tnm-staging                 | TNM staging",
                "commission-on-cancer-standards   | CoC; NCDB; RCRS",
                "injury-scoring                   | AIS; ISS",
                "trauma-registry-operations       | trauma registrar",
            })
    void hasSkillsUnderAllTheirNames(String id, String names) {
        assertThat(Arrays.stream(names.split(";")).map(String::strip))
                .allMatch(name ->
                        CATALOGUE.skillNamed(name).map(Skill::id).orElse("").equals(id));
    }

    /** Code, issuer, level, years and units of a cycle, former codes and other spellings, what it proves best. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RHIA   | AHIMA  | 4 | 2 y 30 | RRA           | data-governance 4",
                "RHIT   | AHIMA  | 3 | 2 y 20 | ART           | records-management 3",
                "CCA    | AHIMA  | 1 | 2 y 20 |               | icd-10-cm 2",
                "CCS    | AHIMA  | 3 | 2 y 20 |               | inpatient-coding 4",
                "CCS-P  | AHIMA  | 3 | 2 y 20 | CCSP          | professional-fee-coding 4",
                "CDIP   | AHIMA  | 3 | 2 y 30 |               | clinical-documentation-integrity 4",
                "CHDA   | AHIMA  | 3 | 2 y 30 |               | healthcare-statistics 4",
                "CHPS   | AHIMA  | 3 | 2 y 30 |               | hipaa-privacy-rule 4",
                "CPHI   | AHIMA  | 3 | 2 y 30 |               | clinical-informatics 4",
                "CHTS   | AHIMA  | 2 | 2 y 20 | CHTS-IM       | ehr-use 3",
                "CPC    | AAPC   | 2 | 2 y 36 |               | cpt 4",
                "CPC-A  | AAPC   | 1 | 2 y 36 | CPCA          | cpt 3",
                "COC    | AAPC   | 2 | 2 y 36 | CPC-H         | outpatient-coding 4",
                "COC-A  | AAPC   | 1 | 2 y 36 | CPC-H-A       | outpatient-coding 2",
                "CIC    | AAPC   | 3 | 2 y 36 |               | inpatient-coding 4",
                "CRC    | AAPC   | 2 | 2 y 36 |               | hcc-risk-adjustment 4",
                "CPMA   | AAPC   | 3 | 2 y 36 |               | coding-audit 4",
                "CPB    | AAPC   | 2 | 2 y 36 |               | medical-billing 4",
                "CPCO   | AAPC   | 3 | 2 y 36 |               | compliance-program-management 4",
                "CDEO   | AAPC   | 3 | 2 y 36 |               | outpatient-cdi 4",
                "CPPM   | AAPC   | 3 | 2 y 36 |               | practice-management 4",
                "CIRCC  | AAPC   | 3 | 2 y 36 |               | interventional-radiology-coding 4",
                "CBCS   | NHA    | 1 | 2 y 10 |               | medical-billing 2",
                "CEHRS  | NHA    | 1 | 2 y 10 |               | ehr-use 3",
                "CCDS   | ACDIS  | 3 | 2 y 30 |               | clinical-documentation-integrity 4",
                "CCDS-O | ACDIS  | 3 | 2 y 30 | CCDSO         | outpatient-cdi 4",
                "ODS    | NCRA   | 3 | 2 y 20 | CTR; ODS-C    | cancer-registry-operations 4",
                "CAISS  | AAAM   | 3 |        |               | injury-scoring 4",
                "CHC    | CCB    | 3 | 2 y 40 |               | compliance-program-management 4",
                "CHPC   | CCB    | 3 | 2 y 40 |               | hipaa-privacy-rule 4",
                "CPHIMS | HIMSS  | 3 | 3 y 45 |               | ehr-implementation 3",
                "CAHIMS | HIMSS  | 1 | 3 y 45 |               | ehr-use 2",
                "RHDS   | AHDI   | 2 | 3 y 20 |               | medical-transcription 3",
                "CHDS   | AHDI   | 3 | 3 y 30 |               | medical-transcription 4",
                "RN     | State board of nursing | 3 |  |         | nursing-practice 4",
                "EPIC-HIM | Epic | 3 |        | Epic HIM Certified | epic-him 4",
            })
    void hasCredentialsWithTheirRules(
            String code, String issuer, int level, String cycle, String otherCodes, String evidence) {
        Credential credential = CATALOGUE.credential(code).orElseThrow();
        Renewal renewal = credential.renewal();
        String[] proven = evidence.split(" ");

        assertThat(credential.code()).isEqualTo(code);
        assertThat(credential.issuer()).isEqualTo(issuer);
        assertThat(credential.level()).isEqualTo(level);
        assertThat(renewal == null ? null : renewal.everyYears() + " y " + renewal.units())
                .isEqualTo(cycle);
        assertThat(otherCodes == null ? List.<String>of() : List.of(otherCodes.split("; ")))
                .allMatch(other -> CATALOGUE.credential(other).orElseThrow().equals(credential));
        assertThat(credential.evidences()).containsEntry(proven[0], Integer.valueOf(proven[1]));
    }

    @Test
    void saysWhereEachRenewalComesFromAndHowSure() {
        assertThat(CATALOGUE.credentials())
                .allMatch(credential -> credential.renewal() != null || credential.note() != null)
                .filteredOn(credential -> credential.renewal() != null)
                .extracting(Credential::renewal)
                .allMatch(renewal -> !renewal.origin().source().isBlank())
                .filteredOn(renewal -> renewal.origin().confidence() == Confidence.RECALLED)
                .hasSizeLessThan(6);
    }

    @Test
    void knowsWhichCredentialStandsForAnother() {
        assertThat(CATALOGUE.codesSatisfying("RHIT")).contains("RHIA");
        assertThat(CATALOGUE.codesSatisfying("CPC-A")).contains("CPC");
        assertThat(CATALOGUE.codesSatisfying("COC-A")).contains("COC");
        assertThat(CATALOGUE.codesSatisfying("CHP")).contains("CHPS");
        assertThat(CATALOGUE.codesSatisfying("CCS")).containsExactly("CCS");
    }

    /** A role, its O*NET code, its ESCO code, and what it insists on. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "inpatient-coder                    | 29-2072.00 | 3252.1.1 | icd-10-cm icd-10-pcs inpatient-coding",
                "outpatient-coder                   | 29-2072.00 | 3252.1.1 | icd-10-cm cpt",
                "professional-fee-coder             | 29-2072.00 | 3252.1.1 | cpt evaluation-and-management",
                "risk-adjustment-coder              | 29-2072.00 | 3252.1.1 | icd-10-cm hcc-risk-adjustment",
                "coding-auditor                     | 29-2072.00 |          | coding-audit icd-10-cm",
                "cdi-specialist                     | 29-2072.00 |          | clinical-documentation-integrity provider-query",
                "coding-supervisor                  | 11-9111.00 |          | staff-supervision icd-10-cm",
                "release-of-information-specialist  | 29-2072.00 |          | release-of-information hipaa-privacy-rule",
                "health-information-technician      | 29-2072.00 | 3252.1   | records-management",
                "document-imaging-clerk             | 43-4071.00 |          | data-entry",
                "data-integrity-analyst             | 29-9021.00 |          | master-patient-index",
                "cancer-registrar                   | 29-9021.00 |          | cancer-registry-operations cancer-abstracting",
                "trauma-registrar                   | 29-9021.00 |          | trauma-registry-operations",
                "health-data-analyst                | 29-9021.00 |          | sql",
                "clinical-informatics-specialist    | 15-1211.01 | 1342.1   | ehr-optimization clinical-workflow",
                "epic-him-analyst                   | 15-1211.00 |          | epic-him",
                "interoperability-analyst           | 15-1211.00 |          | hl7-v2",
                "privacy-officer                    | 13-1041.00 | 2619.4   | hipaa-privacy-rule hipaa-breach-notification",
                "him-director                       | 11-9111.00 | 3252.2   | staff-supervision hipaa-privacy-rule",
                "revenue-integrity-analyst          | 29-2072.00 |          | charge-capture revenue-integrity",
                "medical-biller                     | 43-3021.00 |          | medical-billing claims-processing",
                "transcription-editor               | 31-9094.00 | 3344.3   | medical-transcription medical-terminology",
            })
    void hasRolesOfTheOccupationalSystems(String id, String onet, String esco, String essential) {
        RoleTemplate role = CATALOGUE.role(id).orElseThrow();

        assertThat(role.onet()).isEqualTo(onet);
        assertThat(role.esco()).isEqualTo(esco);
        assertThat(role.skills())
                .filteredOn(RoleTemplate.SkillCriterion::essential)
                .extracting(RoleTemplate.SkillCriterion::skill)
                .contains(essential.split(" "));
    }

    /** What one skill is worth where another is asked for, in percent; for these the experts' sheet names a figure. */
    @ParameterizedTest
    @CsvSource({
        "icd-10-cm, icd-10-pcs, 50",
        "cpt, hcpcs-level-ii, 60",
        "cpt, icd-10-pcs, 20",
        "icd-9-cm, icd-10-cm, 50",
        "ms-drg, apr-drg, 60",
        "ms-drg, apc, 30",
        "inpatient-coding, outpatient-coding, 50",
        "professional-fee-coding, outpatient-coding, 60",
        "evaluation-and-management, professional-fee-coding, 50",
        "hcc-risk-adjustment, icd-10-cm, 70",
        "icd-10-cm, hcc-risk-adjustment, 40",
        "clinical-documentation-integrity, inpatient-coding, 50",
        "provider-query, clinical-documentation-integrity, 60",
        "coding-audit, inpatient-coding, 80",
        "inpatient-coding, coding-audit, 30",
        "epic, oracle-health, 50",
        "epic, meditech, 40",
        "nextgen, eclinicalworks, 35",
        "solventum-360-encompass, optum-enterprise-cac, 60",
        "tableau, power-bi, 70",
        "sql, sql-server, 70",
        "sas, r-statistics, 50",
        "hl7-v2, fhir, 40",
        "snomed-ct, loinc, 30",
        "hipaa-privacy-rule, hipaa-security-rule, 50",
        "hipaa-privacy-rule, 42-cfr-part-2, 40",
        "release-of-information, hipaa-privacy-rule, 70",
        "cancer-registry-operations, trauma-registry-operations, 40",
        "ajcc-tnm-staging, seer-staging, 60",
        "anatomy-and-physiology, pathophysiology, 50",
    })
    void weighsNeighboursAsTheFieldDoes(String holding, String asked, int percent) {
        assertThat(CATALOGUE.relationsTowards(asked)).contains(new Relation(holding, asked, percent));
    }

    @ParameterizedTest
    @CsvSource({
        "epic-him, ehr-use",
        "oracle-health, ehr-use",
        "meditech, ehr-use",
        "solventum-360-encompass, encoder-software",
        "hipaa-privacy-rule, health-information-law",
        "ms-drg, drg-grouper",
        "ajcc-tnm-staging, cancer-registry-operations",
        "naaccr-standards, cancer-registry-operations",
        "icd-10-cm, medical-coding",
    })
    void knowsWhatASkillProvesFully(String narrower, String broader) {
        assertThat(CATALOGUE.narrower(broader)).contains(narrower);
    }
}
