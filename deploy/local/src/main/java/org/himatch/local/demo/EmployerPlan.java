package org.himatch.local.demo;

import static org.himatch.local.demo.Opening.onSite;
import static org.himatch.local.demo.Opening.remote;

import java.util.List;
import org.himatch.local.demo.DemoPosting.Status;

/**
 * An employer of the market and whom it looks for. All of them are invented.
 *
 * @param slug short name, part of the ids
 * @param name as candidates see it
 * @param about what kind of employer it is, as a sentence
 * @param state where it is
 * @param city where it is
 * @param payPercent what it pays, in percent of the usual
 * @param ehr the skill id of its electronic record
 * @param hiring kinds of employment that it offers
 * @param openings what it looks for
 */
record EmployerPlan(
        String slug,
        String name,
        String about,
        String state,
        String city,
        int payPercent,
        String ehr,
        List<EmploymentType> hiring,
        List<Opening> openings) {

    private static final List<EmploymentType> STAFF = List.of(EmploymentType.FULL_TIME);
    private static final List<EmploymentType> STAFF_OR_PART =
            List.of(EmploymentType.FULL_TIME, EmploymentType.PART_TIME);
    private static final List<EmploymentType> CONTRACT = List.of(EmploymentType.CONTRACTOR, EmploymentType.FULL_TIME);
    private static final List<EmploymentType> BY_THE_HOUR =
            List.of(EmploymentType.PART_TIME, EmploymentType.FULL_TIME, EmploymentType.PER_DIEM);

    static final List<EmployerPlan> ALL = List.of(
            new EmployerPlan(
                    "lakemont",
                    "Lakemont University Health",
                    "An academic medical center with 1,100 beds and its own schools.",
                    "OH",
                    "Cleveland",
                    106,
                    "epic",
                    STAFF,
                    List.of(
                            onSite("cdi-specialist"),
                            remote("coding-auditor"),
                            onSite("epic-him-analyst"),
                            onSite("clinical-informatics-specialist"),
                            onSite("him-director"),
                            onSite("privacy-officer"))),
            new EmployerPlan(
                    "fernhill",
                    "Fernhill Community Hospital",
                    "A community hospital of 140 beds where everybody knows everybody.",
                    "IA",
                    "Ames",
                    94,
                    "meditech",
                    STAFF_OR_PART,
                    List.of(
                            onSite("health-information-technician"),
                            onSite("document-imaging-clerk").entry(),
                            remote("outpatient-coder"),
                            onSite("medical-biller"))),
            new EmployerPlan(
                    "quillstone",
                    "Quillstone Coding Partners",
                    "A coding company whose people all work from home, for hospitals in thirty states.",
                    "TN",
                    "Nashville",
                    101,
                    "epic",
                    CONTRACT,
                    List.of(
                            remote("inpatient-coder").senior(),
                            remote("outpatient-coder"),
                            remote("professional-fee-coder"),
                            remote("professional-fee-coder").entry().but(Status.PAUSED),
                            remote("coding-auditor").senior(),
                            remote("coding-supervisor"))),
            new EmployerPlan(
                    "granary",
                    "Granary Mutual Health Plan",
                    "A health plan that answers for 600,000 members.",
                    "CO",
                    "Denver",
                    105,
                    "ehr-use",
                    STAFF,
                    List.of(
                            remote("risk-adjustment-coder"),
                            remote("risk-adjustment-coder").senior().but(Status.FILLED),
                            remote("health-data-analyst").senior(),
                            remote("privacy-officer"))),
            new EmployerPlan(
                    "tamarind",
                    "Tamarind Cancer Center",
                    "A cancer center accredited by the Commission on Cancer.",
                    "FL",
                    "Tampa",
                    103,
                    "epic",
                    STAFF_OR_PART,
                    List.of(
                            remote("cancer-registrar"),
                            onSite("cancer-registrar").entry(),
                            remote("cancer-registrar").senior(),
                            onSite("release-of-information-specialist"))),
            new EmployerPlan(
                    "saltmarsh",
                    "Saltmarsh Physician Group",
                    "Ninety physicians in eleven offices.",
                    "GA",
                    "Atlanta",
                    96,
                    "athenahealth",
                    STAFF,
                    List.of(
                            onSite("professional-fee-coder"),
                            onSite("medical-biller"),
                            remote("medical-biller"),
                            onSite("revenue-integrity-analyst"))),
            new EmployerPlan(
                    "federal-veterans",
                    "Federal Veterans Hospital, Dry Creek",
                    "A federal hospital for veterans, with grades, steps and a pension.",
                    "TX",
                    "Lubbock",
                    97,
                    "vista-cprs",
                    STAFF,
                    List.of(
                            remote("inpatient-coder"),
                            onSite("release-of-information-specialist").but(Status.CLOSED),
                            onSite("health-information-technician"),
                            onSite("him-director"))),
            new EmployerPlan(
                    "clearquery",
                    "Clearquery CDI Advisors",
                    "A consultancy for clinical documentation, at work in forty hospitals.",
                    "MA",
                    "Worcester",
                    110,
                    "epic",
                    CONTRACT,
                    List.of(
                            remote("cdi-specialist"),
                            remote("cdi-specialist").senior(),
                            remote("coding-auditor").but(Status.DRAFT))),
            new EmployerPlan(
                    "ridgeline",
                    "Ridgeline Regional Trauma Center",
                    "A level I trauma center for three states.",
                    "WA",
                    "Spokane",
                    104,
                    "oracle-health",
                    STAFF,
                    List.of(
                            onSite("trauma-registrar"),
                            onSite("inpatient-coder"),
                            onSite("data-integrity-analyst"),
                            onSite("coding-supervisor"))),
            new EmployerPlan(
                    "lanternpost",
                    "Lanternpost Record Services",
                    "A company that answers requests for records on behalf of hospitals.",
                    "PA",
                    "Harrisburg",
                    92,
                    "ehr-use",
                    BY_THE_HOUR,
                    List.of(
                            remote("release-of-information-specialist").entry(),
                            onSite("document-imaging-clerk"),
                            remote("transcription-editor"))),
            new EmployerPlan(
                    "northmesh",
                    "Northmesh Health Exchange",
                    "The exchange that carries records between the hospitals of its state.",
                    "MN",
                    "Saint Paul",
                    102,
                    "ehr-use",
                    STAFF,
                    List.of(
                            remote("interoperability-analyst"),
                            remote("data-integrity-analyst"),
                            onSite("health-data-analyst"))),
            new EmployerPlan(
                    "silverbirch",
                    "Silverbirch Behavioral Health",
                    "Clinics and day hospitals for mental health in the whole state.",
                    "NC",
                    "Raleigh",
                    95,
                    "behavioral-health-ehr",
                    STAFF_OR_PART,
                    List.of(onSite("health-information-technician"))));

    /** Whether anybody in this state looks for somebody in this role to come to work. */
    static boolean needsOnSite(String role, String state) {
        return ALL.stream()
                .filter(employer -> employer.state.equals(state))
                .flatMap(employer -> employer.openings.stream())
                .anyMatch(opening -> opening.role().equals(role) && !opening.remote());
    }

    /** The employer's external id. */
    String externalId() {
        return "demo-" + slug;
    }
}
