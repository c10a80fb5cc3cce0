package org.himatch.matching.completeness;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.CategoryWeights;
import org.himatch.ranking.CredentialCriterion;
import org.himatch.ranking.CredentialExpression;
import org.himatch.ranking.CredentialExpression.AllOf;
import org.himatch.ranking.CredentialExpression.AnyOf;
import org.himatch.ranking.CredentialExpression.Holds;
import org.himatch.ranking.Criteria;
import org.himatch.ranking.DeclaredSkill;
import org.himatch.ranking.EmploymentType;
import org.himatch.ranking.Expectations;
import org.himatch.ranking.ExperienceCriterion;
import org.himatch.ranking.HeldCredential;
import org.himatch.ranking.Job;
import org.himatch.ranking.Pay;
import org.himatch.ranking.PayRange;
import org.himatch.ranking.RemotePreference;
import org.himatch.ranking.Schedule;
import org.himatch.ranking.SkillCriterion;
import org.himatch.ranking.Terms;
import org.jspecify.annotations.Nullable;

/** A seeded market of the built-in catalogue's skills that touch one another, where profiles leave much unsaid. */
final class HimMarket {
    static final LocalDate AS_OF = LocalDate.of(2027, 3, 1);
    static final List<String> STATES = List.of("OH", "TX", "IL");

    private static final List<String> SKILLS = List.of(
            "icd-10-cm",
            "icd-10-pcs",
            "ms-drg",
            "apr-drg",
            "cpt",
            "modifiers",
            "inpatient-coding",
            "outpatient-coding",
            "ehr-use",
            "epic",
            "epic-him",
            "solventum-360-encompass",
            "optum-enterprise-cac",
            "no-such-skill");
    private static final List<String> CREDENTIALS =
            List.of("RHIA", "RHIT", "CCS", "CIC", "CPC", "CPC-A", "ODS", "CTR", "no-such-code");

    private final SplittableRandom random;

    HimMarket(long seed) {
        random = new SplittableRandom(seed);
    }

    List<Job> jobs(int count) {
        return Stream.generate(this::job).limit(count).toList();
    }

    Candidate candidate() {
        return new Candidate(
                id(),
                1,
                list(0, 5, () -> new DeclaredSkill(one(SKILLS), between(1, 5))).stream()
                        .collect(Collectors.toMap(DeclaredSkill::skill, skill -> skill, (one, other) -> one))
                        .values()
                        .stream()
                        .toList(),
                list(0, 3, this::held),
                maybe(() -> between(0, 6)),
                new Expectations(
                        maybe(() -> "US"),
                        maybe(() -> one(STATES)),
                        maybe(() -> one(List.of(RemotePreference.values()))),
                        between(0, 2) == 0 ? Set.of(one(STATES)) : Set.of(),
                        some(EmploymentType.class),
                        some(Schedule.class),
                        maybe(() -> new Pay(between(20, 40) * 100L, "USD", Pay.Per.HOUR)),
                        maybe(() -> AS_OF.plusDays(between(0, 30)))));
    }

    private HeldCredential held() {
        return new HeldCredential(
                one(CREDENTIALS),
                maybe(() -> AS_OF.plusDays(between(-900, 1))),
                maybe(() -> AS_OF.plusDays(between(-200, 100))));
    }

    private Job job() {
        List<SkillCriterion> skills = list(
                1,
                3,
                () -> new SkillCriterion(
                        one(SKILLS), between(1, 5), between(1, 5), between(0, 1) == 0, between(0, 3) > 0));
        List<CredentialCriterion> credentials =
                list(0, 1, () -> new CredentialCriterion(expression(2), between(1, 5), between(0, 1) == 0));
        ExperienceCriterion experience =
                maybe(() -> new ExperienceCriterion(between(1, 7), between(1, 5), between(0, 1) == 0));
        return new Job(id(), 1, new Criteria(skills, credentials, experience, CategoryWeights.DEFAULT), terms());
    }

    private CredentialExpression expression(int nesting) {
        if (nesting == 0 || between(0, 1) == 0) {
            return new Holds(one(CREDENTIALS));
        }
        List<CredentialExpression> branches = list(1, 3, () -> expression(nesting - 1));
        return between(0, 1) == 0 ? new AnyOf(branches) : new AllOf(branches);
    }

    private Terms terms() {
        return new Terms(
                maybe(() -> "US"),
                maybe(() -> one(STATES)),
                maybe(() -> between(0, 1) == 0),
                some(EmploymentType.class),
                some(Schedule.class),
                maybe(() -> new PayRange(between(20, 30) * 100L, null, "USD", Pay.Per.HOUR)),
                maybe(() -> AS_OF.plusDays(between(10, 60))));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private int between(int lowest, int highest) {
        return random.nextInt(lowest, highest + 1);
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return between(0, 1) == 0 ? null : value.get();
    }

    private <T> List<T> list(int fewest, int most, Supplier<T> value) {
        return Stream.generate(value).limit(between(fewest, most)).toList();
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (int i = between(0, 3); i > 0; i--) {
            chosen.add(one(List.of(type.getEnumConstants())));
        }
        return chosen;
    }
}
