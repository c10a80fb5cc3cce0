package org.himatch.matching.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.himatch.events.CandidatePreferences;
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.CredentialCriterion;
import org.himatch.events.CredentialExpression.AllOf;
import org.himatch.events.CredentialExpression.AnyOf;
import org.himatch.events.CredentialExpression.Holds;
import org.himatch.events.Criteria;
import org.himatch.events.EmploymentType;
import org.himatch.events.JobSnapshot;
import org.himatch.events.JobStatus;
import org.himatch.events.Pay;
import org.himatch.events.PayPeriod;
import org.himatch.events.PayRange;
import org.himatch.events.RemotePreference;
import org.himatch.events.Schedule;
import org.himatch.events.SkillCriterion;
import org.himatch.matching.Samples;
import org.himatch.ranking.CategoryWeights;
import org.himatch.ranking.CredentialExpression;
import org.himatch.ranking.Expectations;
import org.himatch.ranking.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MappingTest {
    private static final String PARTNER = "acme";

    @Test
    void everyChoiceOfTheContractIsOneOfTheScore() {
        assertThat(names(org.himatch.ranking.EmploymentType.values())).isEqualTo(names(EmploymentType.values()));
        assertThat(names(org.himatch.ranking.Schedule.values())).isEqualTo(names(Schedule.values()));
        assertThat(names(org.himatch.ranking.RemotePreference.values())).isEqualTo(names(RemotePreference.values()));
        assertThat(names(org.himatch.ranking.Pay.Per.values())).isEqualTo(names(PayPeriod.values()));
    }

    @Test
    void aCandidatesWishesBecomeExpectations() {
        // Given
        CandidateSnapshot snapshot = Samples.living(
                "OH",
                new CandidatePreferences(
                        RemotePreference.OK,
                        List.of("OH", "PA"),
                        List.of(EmploymentType.PART_TIME),
                        List.of(Schedule.NIGHT),
                        new Pay(new BigDecimal("31.5"), "USD", PayPeriod.HOUR),
                        LocalDate.of(2027, 4, 1)),
                Samples.goldenA(PARTNER));

        // When
        CandidateEntry entry = CandidateEntry.from(snapshot);

        // Then
        assertThat(entry.candidate().expectations())
                .isEqualTo(new Expectations(
                        "US",
                        "OH",
                        org.himatch.ranking.RemotePreference.OK,
                        Set.of("OH", "PA"),
                        Set.of(org.himatch.ranking.EmploymentType.PART_TIME),
                        Set.of(org.himatch.ranking.Schedule.NIGHT),
                        new org.himatch.ranking.Pay(3150, "USD", org.himatch.ranking.Pay.Per.HOUR),
                        LocalDate.of(2027, 4, 1)));
        assertThat(entry.candidate().skills()).hasSize(3);
        assertThat(entry.candidate().credentials()).hasSize(2);
        assertThat(entry.candidate().experienceYears()).isEqualTo(2);
    }

    @Test
    void aPostingsTermsAndCriteriaAreKept() {
        JobSnapshot snapshot =
                posting(Samples.GOLDEN_CRITERIA, new PayRange(new BigDecimal("60000"), null, "USD", PayPeriod.YEAR));

        Job job = JobMapping.toRanking(snapshot).orElseThrow();

        assertThat(job.terms().pay())
                .isEqualTo(new org.himatch.ranking.PayRange(6_000_000L, null, "USD", org.himatch.ranking.Pay.Per.YEAR));
        assertThat(job.terms().employmentTypes()).containsExactly(org.himatch.ranking.EmploymentType.FULL_TIME);
        assertThat(job.employer()).isEqualTo(Samples.id(PARTNER, "employer"));
        assertThat(job.criteria().weights()).isEqualTo(CategoryWeights.DEFAULT);
        assertThat(job.criteria().credentials().getFirst().expression())
                .isEqualTo(new CredentialExpression.AllOf(List.of(
                        new CredentialExpression.Holds("RHIT"),
                        new CredentialExpression.AnyOf(List.of(
                                new CredentialExpression.Holds("CCS"), new CredentialExpression.Holds("CIC"))))));
    }

    @Test
    void aPostingWithoutSkillsHasNothingToRankBy() {
        Criteria credentialsOnly =
                new Criteria(List.of(), List.of(new CredentialCriterion(new Holds("CCS"), 5, true)), null, null);

        assertThat(JobMapping.toRanking(posting(credentialsOnly, null))).isEmpty();
    }

    @Test
    void whatTheScoreCannotTakeIsRefusedWithItsReason() {
        refused(posting(Samples.asking(new SkillCriterion("ms-drg", 0, 3, true, true)), null), "importance");
        refused(
                posting(Samples.ONE_SKILL, new PayRange(new BigDecimal("1.005"), null, "USD", PayPeriod.HOUR)),
                "more than two decimals");
        refused(
                posting(Samples.ONE_SKILL, new PayRange(new BigDecimal("1e1000000000"), null, "USD", PayPeriod.HOUR)),
                "too large");
        refused(posting(Samples.ONE_SKILL, new PayRange(null, null, "USD", PayPeriod.HOUR)), "minimum or a maximum");
        refused(
                posting(
                        new Criteria(
                                Samples.ONE_SKILL.skills(),
                                List.of(new CredentialCriterion(new AllOf(List.of(new AnyOf(List.of()))), 1, false)),
                                null,
                                null),
                        null),
                "branches of anyOf");
    }

    private static void refused(JobSnapshot snapshot, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JobEntry.from(snapshot))
                .withMessageContaining(reason);
    }

    private static JobSnapshot posting(Criteria criteria, @Nullable PayRange pay) {
        return new JobSnapshot(
                Samples.id(PARTNER, "posting"),
                PARTNER,
                1,
                Samples.id(PARTNER, "employer"),
                JobStatus.OPEN,
                null,
                "US",
                "OH",
                true,
                List.of(EmploymentType.FULL_TIME),
                List.of(),
                pay,
                null,
                criteria);
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
