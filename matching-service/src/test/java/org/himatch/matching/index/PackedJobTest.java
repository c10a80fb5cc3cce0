package org.himatch.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.himatch.events.JobStatus;
import org.himatch.ranking.CategoryWeights;
import org.himatch.ranking.CredentialCriterion;
import org.himatch.ranking.CredentialExpression;
import org.himatch.ranking.CredentialExpression.AllOf;
import org.himatch.ranking.CredentialExpression.AnyOf;
import org.himatch.ranking.CredentialExpression.Holds;
import org.himatch.ranking.Criteria;
import org.himatch.ranking.EmploymentType;
import org.himatch.ranking.ExperienceCriterion;
import org.himatch.ranking.Job;
import org.himatch.ranking.Pay;
import org.himatch.ranking.PayRange;
import org.himatch.ranking.Schedule;
import org.himatch.ranking.SkillCriterion;
import org.himatch.ranking.Terms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is packed comes out as it was. */
class PackedJobTest {
    private final SplittableRandom random = new SplittableRandom(9);
    private final Words words = new Words();

    @Test
    void postingsOfEveryKindComeOutAsTheyWere() {
        for (int i = 0; i < 3000; i++) {
            JobEntry entry = entry();

            byte[] packed = PackedJob.pack(entry, words);

            assertThat(PackedJob.unpack(entry.id(), entry.partner(), entry.version(), packed, words))
                    .isEqualTo(entry);
        }
    }

    private JobEntry entry() {
        UUID id = id();
        long version = 1 + random.nextLong(Long.MAX_VALUE);
        Instant through = maybe()
                ? Instant.ofEpochSecond(random.nextLong(-5_000_000_000L, 5_000_000_000L), random.nextInt(1_000_000_000))
                : null;
        return new JobEntry(
                id, "partner", version, id(), any(JobStatus.values()), through, maybe() ? job(id, version) : null);
    }

    private Job job(UUID id, long version) {
        Criteria criteria = new Criteria(
                List.of(
                        new SkillCriterion("a", oneToFive(), oneToFive(), maybe(), maybe()),
                        new SkillCriterion("b-" + random.nextInt(300), oneToFive(), oneToFive(), maybe(), maybe())),
                maybe() ? List.of() : List.of(new CredentialCriterion(expression(), oneToFive(), maybe())),
                maybe() ? new ExperienceCriterion(1 + random.nextInt(50), oneToFive(), maybe()) : null,
                new CategoryWeights(1 + random.nextInt(100), random.nextInt(101), random.nextInt(101)));
        Terms terms = new Terms(
                maybe() ? "US" : null,
                maybe() ? "TX" : null,
                maybe() ? Boolean.valueOf(maybe()) : null,
                maybe() ? Set.of() : Set.of(any(EmploymentType.values())),
                maybe() ? Set.of(Schedule.values()) : Set.of(any(Schedule.values())),
                maybe() ? pay() : null,
                maybe() ? LocalDate.ofEpochDay(random.nextInt(-400_000, 400_000)) : null);
        return new Job(id, version, criteria, terms, maybe() ? id() : null);
    }

    private PayRange pay() {
        @Nullable Long minimum = maybe() ? Long.valueOf(random.nextLong(1000)) : null;
        @Nullable
        Long maximum = minimum == null || maybe() ? Long.valueOf(1000 + random.nextLong(Pay.MAX_AMOUNT - 1000)) : null;
        return new PayRange(minimum, maximum, "USD", any(Pay.Per.values()));
    }

    private CredentialExpression expression() {
        return switch (random.nextInt(3)) {
            case 0 -> new Holds("CCS");
            case 1 -> new AnyOf(List.of(new Holds("RHIT"), new AllOf(List.of(new Holds("CCS"), new Holds("CIC")))));
            default -> new AllOf(List.of(new AnyOf(List.of(new Holds("RHIA"))), new Holds("CDIP")));
        };
    }

    private <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private int oneToFive() {
        return 1 + random.nextInt(5);
    }

    private boolean maybe() {
        return random.nextBoolean();
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
