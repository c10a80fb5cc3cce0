package org.himatch.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of skills, in the order in which a form would show them. */
public enum SkillFamily {
    /** Speech, writing, explaining, working with clinicians. */
    COMMUNICATION("communication", "Communication"),
    /** Keeping records complete, current, findable and disclosed only as allowed. */
    RECORD_ORGANISATION("record-organisation", "Organisation of records"),
    /** Electronic health records and the systems around them. */
    EHR_SYSTEMS("ehr-systems", "EHR and departmental systems"),
    /** Keyboard work, office software, scheduling. */
    OFFICE("office", "Data entry and office"),
    /** Messages, documents and terminologies that systems exchange. */
    STANDARDS("standards", "Standards and interoperability"),
    /** Data systems, cloud, development and support. */
    TECHNOLOGY("technology", "Information technology"),
    /** Regulation, consent, professional ethics. */
    LAW_AND_ETHICS("law-and-ethics", "Law and ethics of patient data"),
    /** Protection of patient data against loss and misuse. */
    SECURITY("security", "Security of patient data"),
    /** Being right, and measuring it. */
    ACCURACY("accuracy", "Accuracy and quality"),
    /** Classifying diagnoses and procedures. */
    CODING("coding", "Coding and classification"),
    /** How coded care is grouped and paid. */
    REIMBURSEMENT("reimbursement", "Grouping and reimbursement"),
    /** From charge to payment. */
    REVENUE_CYCLE("revenue-cycle", "Revenue cycle"),
    /** Making the record say what was found and done. */
    CDI("cdi", "Clinical documentation integrity"),
    /** Medicine as far as the record needs it. */
    CLINICAL("clinical", "Clinical knowledge"),
    /** Turning records into numbers, trends and reports. */
    ANALYTICS("analytics", "Data and analytics"),
    /** Cancer, trauma and other registries. */
    REGISTRIES("registries", "Registries"),
    /** Solving problems and deciding. */
    JUDGEMENT("judgement", "Problem solving and judgement"),
    /** Leading people, money, projects. */
    MANAGEMENT("management", "Management");

    private final String slug;
    private final String title;

    SkillFamily(String slug, String title) {
        this.slug = slug;
        this.title = title;
    }

    /** The family's name in files and in the API, kebab-case. */
    public String slug() {
        return slug;
    }

    /** The family's name for people. */
    public String title() {
        return title;
    }

    /** The family of a slug; empty when there is none. The case matters, as it does for ids. */
    public static Optional<SkillFamily> ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(family -> family.slug.equals(slug))
                .findFirst();
    }
}
