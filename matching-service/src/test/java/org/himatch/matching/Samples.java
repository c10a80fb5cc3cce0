package org.himatch.matching;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.himatch.events.CandidatePreferences;
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.CredentialCriterion;
import org.himatch.events.CredentialExpression.AllOf;
import org.himatch.events.CredentialExpression.AnyOf;
import org.himatch.events.CredentialExpression.Holds;
import org.himatch.events.Criteria;
import org.himatch.events.ExperienceCriterion;
import org.himatch.events.HeldCredential;
import org.himatch.events.HeldSkill;
import org.himatch.events.JobSnapshot;
import org.himatch.events.JobStatus;
import org.himatch.events.SkillCriterion;
import org.jspecify.annotations.Nullable;

/** Candidates and postings to rank. An id is made of the partner and a name, so a test knows it without asking. */
public final class Samples {
    /** What scoring.md's worked example asks for. */
    public static final Criteria GOLDEN_CRITERIA = new Criteria(
            List.of(
                    new SkillCriterion("icd-10-pcs", 5, 4, true, true),
                    new SkillCriterion("ms-drg", 4, 5, true, true),
                    new SkillCriterion("solventum-360-encompass", 3, 3, false, true)),
            List.of(new CredentialCriterion(
                    new AllOf(List.of(new Holds("RHIT"), new AnyOf(List.of(new Holds("CCS"), new Holds("CIC"))))),
                    5,
                    true)),
            new ExperienceCriterion(3, 1, false),
            null);

    /** One skill, so that the score is the level: 20 points of 100 for each. */
    public static final Criteria ONE_SKILL = asking(new SkillCriterion("icd-10-pcs", 5, 5, false, true));

    private Samples() {}

    public static UUID id(String partner, String name) {
        return UUID.nameUUIDFromBytes((partner + "/" + name).getBytes(StandardCharsets.UTF_8));
    }

    public static Criteria asking(SkillCriterion... skills) {
        return new Criteria(List.of(skills), List.of(), null, null);
    }

    /** Candidate A of the worked example: 8266 points, eligible. */
    public static CandidateSnapshot goldenA(String partner) {
        return candidate(
                partner,
                "a",
                List.of(
                        new HeldSkill("icd-10-pcs", 4),
                        new HeldSkill("apr-drg", 4),
                        new HeldSkill("optum-enterprise-cac", 3)),
                List.of(inForce("RHIT"), inForce("CCS")),
                2);
    }

    /** Candidate B of the worked example: 6200 points, not eligible. */
    public static CandidateSnapshot goldenB(String partner) {
        return candidate(
                partner,
                "b",
                List.of(new HeldSkill("icd-10-pcs", 5), new HeldSkill("solventum-360-encompass", 5)),
                List.of(inForce("RHIT")),
                9);
    }

    public static JobSnapshot goldenJob(String partner) {
        return job(partner, "golden", GOLDEN_CRITERIA);
    }

    public static HeldCredential inForce(String code) {
        return new HeldCredential(code, LocalDate.of(2024, 1, 1), LocalDate.of(2028, 12, 31));
    }

    /** A candidate with one skill at this level. */
    public static CandidateSnapshot coder(String partner, String name, int level) {
        return candidate(partner, name, List.of(new HeldSkill("icd-10-pcs", level)), List.of(), null);
    }

    public static CandidateSnapshot candidate(
            String partner,
            String name,
            List<HeldSkill> skills,
            List<HeldCredential> credentials,
            @Nullable Integer years) {
        return new CandidateSnapshot(
                id(partner, name), partner, 1, true, null, null, skills, credentials, years, CandidatePreferences.NONE);
    }

    public static CandidateSnapshot at(long version, CandidateSnapshot of) {
        return new CandidateSnapshot(
                of.id(),
                of.partner(),
                version,
                of.visible(),
                of.country(),
                of.state(),
                of.skills(),
                of.credentials(),
                of.experienceYears(),
                of.preferences());
    }

    public static CandidateSnapshot hidden(CandidateSnapshot of) {
        return new CandidateSnapshot(
                of.id(),
                of.partner(),
                of.version(),
                false,
                of.country(),
                of.state(),
                of.skills(),
                of.credentials(),
                of.experienceYears(),
                of.preferences());
    }

    public static CandidateSnapshot living(String state, CandidatePreferences preferences, CandidateSnapshot of) {
        return new CandidateSnapshot(
                of.id(),
                of.partner(),
                of.version(),
                of.visible(),
                "US",
                state,
                of.skills(),
                of.credentials(),
                of.experienceYears(),
                preferences);
    }

    public static JobSnapshot job(String partner, String name, Criteria criteria) {
        return posting(partner, name, 1, JobStatus.OPEN, null, criteria);
    }

    public static JobSnapshot posting(
            String partner,
            String name,
            long version,
            JobStatus status,
            @Nullable Instant validThrough,
            Criteria criteria) {
        return new JobSnapshot(
                id(partner, name),
                partner,
                version,
                id(partner, "employer"),
                status,
                validThrough,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                criteria);
    }
}
