package org.himatch.local.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.himatch.catalogue.CredentialExpression;
import org.himatch.catalogue.CredentialExpression.AllOf;
import org.himatch.catalogue.CredentialExpression.AnyOf;
import org.himatch.catalogue.CredentialExpression.Holds;

/**
 * The two postings that are written by hand: the one that is shown first, which asks for enough to show every way of
 * meeting a criterion, and the worked example of the score, with the very numbers of the documentation.
 */
final class Showcase {
    /** The requisition that is shown first. */
    static final String REQUISITION = "LAKEMONT-001";

    private static final String WORKED_EXAMPLE = "LAKEMONT-002";
    private static final String EMPLOYER = "demo-lakemont";
    private static final CredentialExpression DEGREE_AND_CODER =
            new AllOf(List.of(new Holds("RHIT"), new AnyOf(List.of(new Holds("CCS"), new Holds("CIC")))));

    private Showcase() {}

    /** The posting that is shown first. */
    static DemoPosting posting(LocalDate today) {
        return remote(
                today,
                REQUISITION,
                "Senior inpatient coder",
                "Codes the hospital's most complex stays, from transplants to long intensive care, and answers for the DRG.",
                List.of(
                        new DemoPosting.Skill("icd-10-pcs", 5, 4, true),
                        new DemoPosting.Skill("ms-drg", 4, 5, true),
                        new DemoPosting.Skill("icd-10-cm", 4, 4, false),
                        new DemoPosting.Skill("solventum-360-encompass", 3, 3, false),
                        new DemoPosting.Skill("cc-mcc-capture", 2, 4, false),
                        new DemoPosting.Skill("provider-query", 2, 3, false),
                        new DemoPosting.Skill("ehr-use", 1, 3, false)));
    }

    /** The posting of the worked example. */
    static DemoPosting workedExample(LocalDate today) {
        return remote(
                today,
                WORKED_EXAMPLE,
                "Inpatient coder (the worked example)",
                "Asks for exactly what the worked example of HIMatch's score asks for. Its two candidates, who also have"
                        + " their names from it, come to 82.66 and 62.00.",
                List.of(
                        new DemoPosting.Skill("icd-10-pcs", 5, 4, true),
                        new DemoPosting.Skill("ms-drg", 4, 5, true),
                        new DemoPosting.Skill("solventum-360-encompass", 3, 3, false)));
    }

    private static DemoPosting remote(
            LocalDate today, String requisition, String title, String description, List<DemoPosting.Skill> skills) {
        return new DemoPosting(
                EMPLOYER,
                requisition,
                title,
                description,
                DemoPosting.Status.OPEN,
                today.plusDays(300).atStartOfDay().toInstant(ZoneOffset.UTC),
                new DemoPosting.Location("US", "OH", "Cleveland", true),
                List.of(EmploymentType.FULL_TIME),
                List.of(Schedule.DAY, Schedule.FLEXIBLE),
                new DemoPosting.PayRange(BigDecimal.valueOf(34), BigDecimal.valueOf(45), "USD", Pay.Per.HOUR),
                today.plusWeeks(7),
                new DemoPosting.Criteria(
                        skills,
                        List.of(new DemoPosting.Credential(DEGREE_AND_CODER, 5, true)),
                        new DemoPosting.Experience(3, 1, false),
                        null));
    }
}
