package org.himatch.local.demo;

import java.util.List;

/**
 * How a role of the catalogue occurs in the market. Numbers of people and pay are invented, in the proportions that the
 * field is known for.
 *
 * @param role id of the role template
 * @param people how many candidates come from it
 * @param hourlyPay usual pay in US dollars an hour
 * @param salaried whether pay is said by the year
 * @param remotePercent how many of a hundred want to work from home
 * @param neighbours roles that people of this one also know something of, or come from
 */
record Trade(String role, int people, int hourlyPay, boolean salaried, int remotePercent, List<String> neighbours) {

    /** Every role template, once. */
    static final List<Trade> ALL = List.of(
            hourly("inpatient-coder", 32, 31, 85, "cdi-specialist", "outpatient-coder", "coding-auditor"),
            hourly("outpatient-coder", 24, 27, 80, "professional-fee-coder", "inpatient-coder", "medical-biller"),
            hourly("professional-fee-coder", 24, 26, 75, "outpatient-coder", "risk-adjustment-coder", "medical-biller"),
            hourly("risk-adjustment-coder", 16, 27, 90, "professional-fee-coder", "coding-auditor"),
            hourly("coding-auditor", 12, 36, 85, "inpatient-coder", "outpatient-coder", "revenue-integrity-analyst"),
            hourly("cdi-specialist", 20, 41, 60, "inpatient-coder", "coding-auditor"),
            salaried("coding-supervisor", 10, 42, 55, "coding-auditor", "inpatient-coder", "him-director"),
            hourly("release-of-information-specialist", 20, 20, 45, "health-information-technician", "privacy-officer"),
            hourly(
                    "health-information-technician",
                    24,
                    22,
                    30,
                    "release-of-information-specialist",
                    "document-imaging-clerk",
                    "data-integrity-analyst"),
            hourly("document-imaging-clerk", 12, 17, 10, "health-information-technician", "medical-biller"),
            hourly("data-integrity-analyst", 12, 28, 60, "health-information-technician", "health-data-analyst"),
            hourly("transcription-editor", 8, 20, 90, "health-information-technician", "inpatient-coder"),
            hourly("cancer-registrar", 14, 31, 70, "trauma-registrar", "inpatient-coder"),
            hourly("trauma-registrar", 6, 30, 45, "cancer-registrar", "health-data-analyst"),
            salaried("health-data-analyst", 12, 38, 70, "data-integrity-analyst", "interoperability-analyst"),
            salaried("clinical-informatics-specialist", 10, 44, 40, "epic-him-analyst", "cdi-specialist"),
            salaried(
                    "epic-him-analyst",
                    8,
                    45,
                    70,
                    "clinical-informatics-specialist",
                    "release-of-information-specialist",
                    "data-integrity-analyst"),
            salaried("interoperability-analyst", 7, 46, 80, "health-data-analyst", "epic-him-analyst"),
            salaried("privacy-officer", 8, 45, 40, "release-of-information-specialist", "him-director"),
            salaried("him-director", 10, 56, 25, "coding-supervisor", "privacy-officer"),
            hourly("revenue-integrity-analyst", 8, 33, 65, "medical-biller", "outpatient-coder", "coding-auditor"),
            hourly("medical-biller", 11, 21, 55, "professional-fee-coder", "revenue-integrity-analyst"));

    static Trade of(String role) {
        return ALL.stream()
                .filter(trade -> trade.role.equals(role))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no trade for the role " + role));
    }

    private static Trade hourly(String role, int people, int pay, int remotePercent, String... neighbours) {
        return new Trade(role, people, pay, false, remotePercent, List.of(neighbours));
    }

    private static Trade salaried(String role, int people, int pay, int remotePercent, String... neighbours) {
        return new Trade(role, people, pay, true, remotePercent, List.of(neighbours));
    }
}
