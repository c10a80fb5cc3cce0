package org.himatch.catalogue;

import java.util.List;

/** A catalogue small enough to know by heart, and a way to add to it. */
final class SmallCatalogue {
    static final String YAML = """
            version: 2026.10
            skills:
              diagnosis-coding:
                {name: Diagnosis coding, family: coding, specificity: 2, description: Codes what was found.}
              icd-10-cm:
                name: ICD-10-CM
                family: coding
                specificity: 2
                aliases: [ICD10, ICD-10 diagnosis coding]
                broader: [diagnosis-coding]
                description: Classifies diagnoses.
              icd-10-pcs:
                {name: ICD-10-PCS, family: coding, specificity: 3, description: Classifies inpatient procedures.}
              ms-drg:
                {name: MS-DRG, family: reimbursement, specificity: 3, description: Groups inpatient stays.}
              apr-drg:
                {name: APR-DRG, family: reimbursement, specificity: 3, description: Groups stays by severity.}
              ehr-use:
                {name: EHR use, family: ehr-systems, specificity: 1, aliases: [EMR], description: Uses a record.}
              epic:
                {name: Epic, family: ehr-systems, specificity: 2, broader: [ehr-use], description: Uses Epic.}
              epic-him:
                {name: Epic HIM, family: ehr-systems, specificity: 3, broader: [epic], description: Runs Epic HIM.}
              oracle-health:
                name: Oracle Health
                family: ehr-systems
                specificity: 2
                formerly: [Cerner]
                broader: [ehr-use]
                description: Uses Oracle Health.
              release-of-information:
                name: Release of information
                family: record-organisation
                specificity: 2
                aliases: [ROI, Disclosure management]
                description: Gives records to those who may have them.
            relations:
              - {between: [ms-drg, apr-drg], percent: 60}
              - {holding: icd-10-pcs, counts-for: ms-drg, percent: 30}
            credentials:
              RHIT: {name: Registered Health Information Technician, issuer: AHIMA, level: 2}
              RHIA:
                name: Registered Health Information Administrator
                issuer: AHIMA
                level: 4
                supersedes: [RHIT]
              FELLOW: {name: Fellow of the Field, issuer: AHIMA, level: 4, supersedes: [RHIA]}
              CCS:
                name: Certified Coding Specialist
                issuer: AHIMA
                level: 3
                evidences: {ms-drg: 3, icd-10-pcs: 4}
                renewal: {every-years: 2, units: 20, grace-days: 45, source: its page, as-of: 2026-11-01}
                note: the hospital coder's own
              ODS:
                name: Oncology Data Specialist
                issuer: NCRA
                level: 3
                formerly: [CTR]
                aliases: [ODS-C]
                renewal: {every-years: 2, units: 20, source: hearsay, confidence: recalled}
            roles:
              inpatient-coder:
                name: Inpatient coder
                onet: 29-2072.00
                description: Codes hospital stays.
                skills:
                  icd-10-pcs: {importance: 5, level: 4, essential: true}
                  ms-drg: {importance: 4, level: 3}
                credentials:
                  - expression: {allOf: [RHIT, {anyOf: [CCS, RHIA]}]}
                    importance: 5
                experience: {years: 2, importance: 1}
            """;

    private SmallCatalogue() {}

    static Catalogue load() {
        return load("");
    }

    /** The small catalogue and another file, {@code added.yaml}. */
    static Catalogue load(String added) {
        return CatalogueReader.read(new Sources(
                "folder", List.of(new Sources.File("small.yaml", YAML), new Sources.File("added.yaml", added))));
    }
}
