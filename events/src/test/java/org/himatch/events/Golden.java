package org.himatch.events;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The golden files, and the snapshots that they stand for. */
final class Golden {
    static final CandidateSnapshot CANDIDATE = new CandidateSnapshot(
            UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"),
            "acme",
            7,
            true,
            "US",
            "OH",
            List.of(new HeldSkill("icd-10-pcs", 4), new HeldSkill("apr-drg", 4)),
            List.of(
                    new HeldCredential("CCS", LocalDate.of(2024, 5, 1), LocalDate.of(2027, 3, 31)),
                    new HeldCredential("RHIT", null, null)),
            2,
            new CandidatePreferences(
                    RemotePreference.OK,
                    List.of("OH", "MI"),
                    List.of(EmploymentType.FULL_TIME),
                    List.of(Schedule.DAY, Schedule.FLEXIBLE),
                    new Pay(new BigDecimal("31.50"), "USD", PayPeriod.HOUR),
                    LocalDate.of(2027, 1, 15)));

    static final JobSnapshot JOB = new JobSnapshot(
            UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058"),
            "acme",
            3,
            UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8059"),
            JobStatus.OPEN,
            Instant.parse("2027-06-30T00:00:00Z"),
            "US",
            "OH",
            false,
            List.of(EmploymentType.FULL_TIME),
            List.of(Schedule.DAY),
            new PayRange(new BigDecimal("29.50"), new BigDecimal("38.00"), "USD", PayPeriod.HOUR),
            LocalDate.of(2027, 2, 1),
            new Criteria(
                    List.of(
                            new SkillCriterion("icd-10-pcs", 5, 4, true, true),
                            new SkillCriterion("ms-drg", 4, 5, true, false)),
                    List.of(new CredentialCriterion(
                            new CredentialExpression.AllOf(List.of(
                                    new CredentialExpression.Holds("RHIT"),
                                    new CredentialExpression.AnyOf(List.of(
                                            new CredentialExpression.Holds("CCS"),
                                            new CredentialExpression.Holds("CIC"))))),
                            5,
                            true)),
                    new ExperienceCriterion(3, 1, false),
                    new CategoryWeights(70, 20, 10)));

    private Golden() {}

    static String file(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
