package org.himatch.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.DeclaredSkill;
import org.himatch.ranking.EmploymentType;
import org.himatch.ranking.Expectations;
import org.himatch.ranking.HeldCredential;
import org.himatch.ranking.Pay;
import org.himatch.ranking.RemotePreference;
import org.himatch.ranking.Schedule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever is packed comes out as they went in. */
class PackedCandidateTest {

    private final Words words = new Words();
    private final SplittableRandom random = new SplittableRandom(5);

    @Test
    void unpacksWhatWasPacked() {
        for (int round = 0; round < 2000; round++) {
            // Given
            CandidateEntry entry = entry(new Candidate(
                    new UUID(random.nextLong(), random.nextLong()),
                    1 + random.nextLong(1L << random.nextInt(1, 63)),
                    IntStream.range(0, random.nextInt(40))
                            .mapToObj(i -> new DeclaredSkill("skill " + random.nextInt(300), random.nextInt(1, 6)))
                            .toList(),
                    IntStream.range(0, random.nextInt(5))
                            .mapToObj(i -> new HeldCredential("CODE" + random.nextInt(9), date(), date()))
                            .toList(),
                    random.nextBoolean() ? null : random.nextInt(3) * 40,
                    expectations()));

            // When
            PackedCandidate packed = PackedCandidate.of(entry, words);

            // Then
            assertThat(packed.unpack(words)).isEqualTo(entry);
            assertThat(packed.id()).isEqualTo(entry.id());
            assertThat(packed.version()).isEqualTo(entry.version());
        }
    }

    @Test
    void whoSaysNothingAndWhoSaysTheMostAreNoException() {
        CandidateEntry silent =
                entry(new Candidate(new UUID(0, 0), Long.MAX_VALUE, List.of(), List.of(), null, Expectations.UNSAID));
        CandidateEntry most = entry(new Candidate(
                new UUID(-1, -1),
                1,
                List.of(new DeclaredSkill("ü", 5), new DeclaredSkill("ü", 1)),
                List.of(new HeldCredential("X", LocalDate.MIN, LocalDate.MAX)),
                Integer.MAX_VALUE,
                new Expectations(
                        "",
                        "",
                        RemotePreference.NO,
                        Set.of(""),
                        EnumSet.allOf(EmploymentType.class),
                        EnumSet.allOf(Schedule.class),
                        new Pay(Pay.MAX_AMOUNT, "USD", Pay.Per.YEAR),
                        LocalDate.EPOCH)));

        assertThat(PackedCandidate.of(silent, words).unpack(words)).isEqualTo(silent);
        assertThat(PackedCandidate.of(most, words).unpack(words)).isEqualTo(most);
    }

    private CandidateEntry entry(Candidate candidate) {
        return new CandidateEntry(candidate, "acme", candidate.version(), random.nextBoolean());
    }

    private Expectations expectations() {
        return new Expectations(
                random.nextBoolean() ? null : "US",
                random.nextBoolean() ? null : "S" + random.nextInt(50),
                random.nextBoolean() ? null : RemotePreference.values()[random.nextInt(3)],
                IntStream.range(0, random.nextInt(6))
                        .mapToObj(i -> "S" + random.nextInt(50))
                        .collect(Collectors.toSet()),
                some(EnumSet.allOf(EmploymentType.class)),
                some(EnumSet.allOf(Schedule.class)),
                random.nextBoolean()
                        ? null
                        : new Pay(
                                random.nextLong(1L << random.nextInt(1, 39)),
                                "USD",
                                Pay.Per.values()[random.nextInt(2)]),
                date());
    }

    private <E extends Enum<E>> Set<E> some(Set<E> all) {
        all.removeIf(it -> random.nextBoolean());
        return all;
    }

    private @Nullable LocalDate date() {
        return random.nextBoolean() ? null : LocalDate.ofEpochDay(random.nextInt(-40_000, 40_000));
    }
}
