package org.himatch.job;

import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.himatch.api.Role;
import org.himatch.api.testing.As;
import org.himatch.infrastructure.RealParts;

/** A small market of its own partner, to search in. Its postings are known by short names. */
final class SearchMarket {
    static final String PARTNER = "search-market";

    private static final Map<String, String> EMPLOYERS = new HashMap<>();
    private static final Map<String, String> JOBS = new LinkedHashMap<>();

    private SearchMarket() {}

    /** Posts everything, once for all tests. Short name | title | employer | place | remote | pay | skills | credentials | text. */
    static synchronized void load() {
        if (JOBS.isEmpty()) {
            POSTINGS.lines().filter(line -> !line.isBlank()).forEach(line -> post(line.split("\\|", -1)));
        }
    }

    static String id(String name) {
        return Objects.requireNonNull(JOBS.get(name));
    }

    static String employer(String name) {
        return Objects.requireNonNull(EMPLOYERS.get(name));
    }

    /** The short names of postings. */
    static List<String> names(List<String> ids) {
        return ids.stream()
                .map(id -> JOBS.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(id))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(id))
                .toList();
    }

    static RequestSpecification integrator() {
        return As.integratorOf(PARTNER);
    }

    static RequestSpecification candidate() {
        return As.bearer(RealParts.issuer().token("seeker", Role.CANDIDATE, PARTNER, Map.of()));
    }

    static RequestSpecification employed(String employer) {
        return As.bearer(RealParts.issuer()
                .token("recruiter", Role.EMPLOYER, PARTNER, Map.of("employer", UUID.fromString(employer(employer)))));
    }

    private static void post(String[] given) {
        String[] field = Arrays.stream(given).map(String::strip).toArray(String[]::new);
        Map<String, Object> body = new HashMap<>();
        body.put("employerId", EMPLOYERS.computeIfAbsent(field[2], SearchMarket::create));
        body.put("title", field[1]);
        body.put("status", field[0].startsWith("draft") ? "DRAFT" : field[0].startsWith("paused") ? "PAUSED" : "OPEN");
        body.put("description", field[8]);
        body.put("employmentTypes", field[1].contains("PRN") ? List.of("PER_DIEM") : List.of("FULL_TIME"));
        body.put("schedules", field[1].contains("night") ? List.of("NIGHT", "WEEKEND") : List.of("DAY"));
        Map<String, Object> location = new HashMap<>(Map.of("country", "US", "remote", field[4].equals("remote")));
        if (!field[3].isEmpty()) {
            String[] place = field[3].split(",\\s*");
            location.put("city", place[0]);
            location.put("state", place[1]);
        }
        body.put("location", location);
        if (!field[5].isEmpty()) {
            String[] pay = field[5].split("[- ]");
            body.put(
                    "pay",
                    Map.of(
                            "minimum",
                            new BigDecimal(pay[0]),
                            "maximum",
                            new BigDecimal(pay[1]),
                            "currency",
                            "USD",
                            "per",
                            pay[2]));
        }
        Map<String, Object> criteria = new HashMap<>();
        criteria.put(
                "skills",
                words(field[6])
                        .map(skill -> Map.of("skill", skill, "importance", 3, "level", 3, "essential", true))
                        .toList());
        criteria.put(
                "credentials",
                words(field[7])
                        .map(code -> Map.of(
                                "expression",
                                code.contains("/") ? Map.of("anyOf", Arrays.asList(code.split("/"))) : code,
                                "importance",
                                3))
                        .toList());
        if (field[1].contains("Senior")) {
            criteria.put("experience", Map.of("years", 5, "importance", 2));
        }
        body.put("criteria", criteria);
        JOBS.put(field[0], created("/v1/jobs", body));
    }

    private static String create(String employer) {
        return created("/v1/employers", Map.of("name", employer));
    }

    private static String created(String path, Map<String, ?> body) {
        return integrator()
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Stream<String> words(String text) {
        return text.isEmpty() ? Stream.of() : Arrays.stream(text.split(" "));
    }

    private static final String POSTINGS = """
            inpatient-senior | Senior inpatient coder | Lakemont Health | Columbus, OH | remote | 34-45 HOUR | icd-10-cm icd-10-pcs ms-drg | RHIT CCS/CIC | <p>Codes complex <b>inpatient</b> records with ICD-10-CM and ICD-10-PCS and assigns MS-DRGs.</p>
            inpatient | Inpatient coder | Lakemont Health | Columbus, OH | | 29-38 HOUR | icd-10-cm icd-10-pcs | CCS | Codes inpatient stays in a team of twelve.
            inpatient-night | Inpatient coder, nights | Harborview Regional | Cleveland, OH | | 31-40 HOUR | icd-10-pcs ms-drg | CCS | Night work on the discharged-not-final-billed queue.
            outpatient | Outpatient coder | Harborview Regional | Cleveland, OH | remote | 25-33 HOUR | icd-10-cm cpt evaluation-and-management | CPC/COC | Codes clinic visits: E/M levels, modifiers and ICD-10-CM diagnoses.
            ed-coder | Emergency department coder | Prairie States Clinic | Omaha, NE | | 24-30 HOUR | emergency-department-coding cpt | CPC | Facility and professional coding of emergency visits.
            profee | Professional fee coder | Prairie States Clinic | Lincoln, NE | remote | 52000-64000 YEAR | professional-fee-coding evaluation-and-management | CPC | Multi-specialty pro-fee coding; experience of surgery helps.
            surgery | Ambulatory surgery coder | Bluewater Surgical | Tampa, FL | | 55000-68000 YEAR | ambulatory-surgery-coding cpt | COC | Same-day surgery records.
            radiology | Radiology coder | Bluewater Surgical | Miami, FL | | | radiology-coding interventional-radiology-coding | CIRCC | Interventional and diagnostic imaging.
            hcc | Risk adjustment coder | Summit Payer Group | Denver, CO | remote | 27-36 HOUR | hcc-risk-adjustment icd-10-cm | CRC | Reviews charts for HCC capture.
            coder-prn | Coder, PRN | Harborview Regional | Akron, OH | remote | 30-40 HOUR | icd-10-cm | CCA | Weekend cover for the coding team.
            audit | Coding auditor | Lakemont Health | Cincinnati, OH | remote | 75000-95000 YEAR | coding-audit drg-validation ms-drg | CCS CPMA | Audits inpatient and outpatient coding and teaches from the findings.
            coding-manager | Coding manager | Summit Payer Group | Denver, CO | | 90000-115000 YEAR | coding-operations-management staff-supervision | RHIA | Leads thirty coders and their productivity.
            educator | Coding educator | Prairie States Clinic | Omaha, NE | remote | 70000-84000 YEAR | coder-education icd-official-guidelines | CCS | Teaches physicians and coders.
            cdi | CDI specialist | Lakemont Health | Dayton, OH | | 80000-98000 YEAR | clinical-documentation-integrity provider-query | CCDS/CDIP | Concurrent review and compliant queries.
            cdi-remote | Clinical documentation integrity specialist | Harborview Regional | Toledo, OH | remote | 84000-99000 YEAR | clinical-documentation-integrity severity-and-mortality-risk | CCDS RN | Reviews records while the patient is still in the house.
            cdi-second | Second-level CDI reviewer | Bluewater Surgical | Orlando, FL | remote | 88000-105000 YEAR | clinical-validation mortality-review solventum-360-cdi | CCDS | Second look before the bill drops.
            encompass | Facility coder | Prairie States Clinic | Des Moines, IA | | 28-35 HOUR | solventum-360-encompass apr-drg | CCS | Works in the encoder all day.
            solventum-text | Charge analyst | Summit Payer Group | Boulder, CO | | 60000-72000 YEAR | chargemaster | | You know Solventum 360 Encompass from the other side.
            registrar | Cancer registrar | Harborview Regional | Cleveland, OH | remote | 29-39 HOUR | cancer-abstracting cancer-registry-operations seer-staging | ODS | Abstracts cases for the registry and follows patients.
            registrar-text | Oncology data specialist | Lakemont Health | Columbus, OH | | 27-35 HOUR | cancer-casefinding cancer-follow-up | | Casefinding for a programme of the Commission on Cancer. ODS preferred.
            registrar-former | Tumor registry abstractor | Bluewater Surgical | Tampa, FL | | 26-34 HOUR | cancer-abstracting | CTR | Two days on site.
            trauma | Trauma registrar | Summit Payer Group | Pueblo, CO | | 25-33 HOUR | trauma-registry-operations injury-scoring | CSTR | Scores injuries and reports to the state.
            roi | Release of information specialist | Lakemont Health | Columbus, OH | | 18-22 HOUR | release-of-information hipaa-privacy-rule | | Answers requests for records from patients, lawyers and payers.
            roi-lead | ROI team lead | Harborview Regional | Akron, OH | | 24-28 HOUR | release-of-information staff-supervision | RHIT | Leads six people in disclosure.
            records-clerk | Medical records clerk | Prairie States Clinic | Grand Island, NE | | 16-19 HOUR | records-management filing-systems data-entry | | Files, scans and finds.
            imaging-clerk | Document imaging technician | Bluewater Surgical | Tampa, FL | | 17-20 HOUR | document-imaging | | Scans paper into Hyland OnBase.
            mpi | Patient identity analyst | Summit Payer Group | Denver, CO | remote | 58000-70000 YEAR | master-patient-index epic-identity | | Merges duplicates in Epic's index.
            epic-him | Epic HIM analyst | Lakemont Health | Columbus, OH | remote | 82000-101000 YEAR | epic-him ehr-implementation | EPIC-HIM | Builds deficiency tracking and release workflows.
            oracle | Oracle Health application analyst | Harborview Regional | Cleveland, OH | | 78000-96000 YEAR | oracle-health-him application-support | | Supports the record after Cerner's time.
            privacy | Privacy officer | Lakemont Health | Columbus, OH | | 98000-125000 YEAR | privacy-officer-duties hipaa-privacy-rule hipaa-breach-notification | CHPS/CHPC | Investigates incidents and trains the house.
            security | Health information security analyst | Summit Payer Group | Denver, CO | remote | 92000-118000 YEAR | information-security security-risk-analysis | SECURITY-PLUS | Runs the risk analysis.
            data-analyst | Healthcare data analyst | Summit Payer Group | Denver, CO | remote | 72000-90000 YEAR | sql health-data-analysis tableau | CHDA | Turns claims into measures; SQL every day.
            quality | Quality measure abstractor | Bluewater Surgical | Orlando, FL | remote | 27-34 HOUR | core-measure-abstraction quality-measure-reporting | CPHQ | Abstracts core measures.
            informatics | Clinical informaticist | Prairie States Clinic | Omaha, NE | | 95000-120000 YEAR | ehr-optimization clinical-workflow | NI-BC | Shapes order sets with the wards.
            interop | Interoperability engineer | Summit Payer Group | Boulder, CO | remote | 110000-140000 YEAR | fhir hl7-v2 interface-engines | | FHIR and HL7 v2 interfaces.
            billing | Medical biller | Prairie States Clinic | Lincoln, NE | | 19-24 HOUR | medical-billing claims-processing | CPB | Sends claims and follows them up.
            denials | Denials specialist | Harborview Regional | Toledo, OH | remote | 23-29 HOUR | denials-and-appeals clinical-appeals | | Writes appeals.
            integrity | Revenue integrity analyst | Lakemont Health | Dayton, OH | | 68000-86000 YEAR | revenue-integrity charge-capture | | Keeps charges complete.
            director | Director of health information management | Harborview Regional | Cleveland, OH | | 130000-165000 YEAR | staff-supervision budgeting strategic-planning | RHIA | Runs the department.
            transcription | Transcription editor | Bluewater Surgical | | remote | | speech-recognition-editing medical-transcription | RHDS | Edits what the machine heard.
            draft-coder | Inpatient coding trainee | Lakemont Health | Columbus, OH | | 20-24 HOUR | icd-10-cm | | Not yet announced: a zebrafish programme.
            paused-coder | Outpatient coding trainee | Harborview Regional | Akron, OH | | 20-24 HOUR | cpt | | On hold.
            """;
}
