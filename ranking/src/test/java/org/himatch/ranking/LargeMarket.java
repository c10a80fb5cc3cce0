package org.himatch.ranking;

import static org.himatch.ranking.RandomMarket.AS_OF;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.himatch.ranking.CredentialExpression.AnyOf;
import org.himatch.ranking.CredentialExpression.Holds;

/**
 * A seeded job market of the shape of a real one, for timing: 400 skills of which few are popular, 18 held by a
 * candidate on average, fifty states, twenty credentials that expire over the years.
 */
final class LargeMarket {

    private static final int SKILLS = 400;
    private static final int CREDENTIALS = 20;
    private static final int STATES = 50;

    /** The classes of questions. */
    enum Kind {
        STANDARD,
        POPULAR_20,
        TYPICAL_8,
        FEW_ELIGIBLE,
        TIES_ON_TOP
    }

    final Vocabulary vocabulary;

    private final SplittableRandom random;
    private final double[] popularity = new double[SKILLS];

    LargeMarket(long seed) {
        random = new SplittableRandom(seed);
        Vocabulary.Builder builder = Vocabulary.builder("large");
        double sum = 0;
        for (int i = 0; i < SKILLS; i++) {
            builder.skill(skill(i), 1 + i % 3);
            if (i >= 20 && i % 4 == 0) {
                builder.broader(skill(i), skill(i / 2));
            }
            for (int related = between(0, 3); related > 0; related--) {
                builder.relation(skill(between(0, SKILLS - 1)), skill(i), between(30, 80));
            }
            sum += 1 / (i + 6.0);
            popularity[i] = sum;
        }
        for (int i = 0; i < CREDENTIALS; i++) {
            Map<String, Integer> evidences = new LinkedHashMap<>();
            for (int j = 0; j < 4; j++) {
                evidences.put(skill(between(0, 120)), between(2, 4));
            }
            builder.credential(
                    "CRED-" + i, List.of(), i > 0 && i % 5 == 0 ? Set.of("CRED-" + (i - 1)) : Set.of(), evidences);
        }
        vocabulary = builder.build();
    }

    Candidate candidate() {
        Map<String, DeclaredSkill> skills = new LinkedHashMap<>();
        for (int i = between(8, 34); i > 0; i--) {
            String skill = popularSkill();
            skills.put(skill, new DeclaredSkill(skill, level()));
        }
        List<HeldCredential> credentials = new ArrayList<>();
        for (int i = Math.max(0, between(-2, 3)); i > 0; i--) {
            LocalDate issued = AS_OF.minusDays(between(0, 2000));
            credentials.add(new HeldCredential(credential(), issued, issued.plusDays(between(700, 1500))));
        }
        return new Candidate(
                id(), 1 + between(0, 9), List.copyOf(skills.values()), credentials, between(0, 25), expectations());
    }

    private Expectations expectations() {
        String home = state();
        Set<String> states = new LinkedHashSet<>();
        if (between(0, 2) == 0) {
            states.add(home);
            states.add(state());
        }
        return new Expectations(
                "US",
                home,
                List.of(RemotePreference.values()).get(Math.min(2, between(0, 3))),
                states,
                EnumSet.of(EmploymentType.values()[between(0, 2)], EmploymentType.FULL_TIME),
                EnumSet.of(Schedule.values()[between(0, 5)], Schedule.DAY),
                between(0, 2) == 0 ? null : new Pay(between(20, 70) * 100L, "USD", Pay.Per.HOUR),
                between(0, 2) == 0 ? null : AS_OF.plusDays(between(0, 60)));
    }

    CandidatesForJob question(Kind kind) {
        return switch (kind) {
            case STANDARD -> ask(job(between(6, 10), between(0, 3), between(0, 2), terms()));
            case POPULAR_20 -> {
                List<SkillCriterion> asked = IntStream.range(0, 20)
                        .mapToObj(i -> new SkillCriterion(skill(i), between(1, 5), between(2, 5), false, true))
                        .toList();
                yield ask(job(asked, List.of(), Terms.UNSAID));
            }
            case TYPICAL_8 -> ask(job(8, 0, 0, Terms.UNSAID));
            case FEW_ELIGIBLE -> ask(job(8, 3, 2, terms()));
            case TIES_ON_TOP -> {
                SkillCriterion asked = new SkillCriterion(skill(between(0, 5)), 3, between(1, 3), false, true);
                yield ask(job(List.of(asked), List.of(), Terms.UNSAID));
            }
        };
    }

    private static CandidatesForJob ask(Job job) {
        return new CandidatesForJob(job, AS_OF, CandidateFilter.NONE, false, Page.first(50));
    }

    Job job() {
        return job(between(4, 10), between(0, 3), between(0, 2), terms());
    }

    private Job job(int skills, int essentialSkills, int essentialCredentials, Terms terms) {
        Map<String, SkillCriterion> asked = new LinkedHashMap<>();
        while (asked.size() < skills) {
            String skill = popularSkill();
            asked.putIfAbsent(
                    skill,
                    new SkillCriterion(skill, between(1, 5), between(2, 5), asked.size() < essentialSkills, true));
        }
        List<CredentialCriterion> credentials = new ArrayList<>();
        for (int i = 0; i < essentialCredentials; i++) {
            credentials.add(new CredentialCriterion(
                    new AnyOf(List.of(new Holds(credential()), new Holds(credential()))), 3, true));
        }
        return job(asked.values(), credentials, terms);
    }

    private Job job(Collection<SkillCriterion> skills, List<CredentialCriterion> credentials, Terms terms) {
        ExperienceCriterion experience = new ExperienceCriterion(between(1, 8), 1, false);
        return new Job(
                id(),
                1 + between(0, 9),
                new Criteria(List.copyOf(skills), credentials, experience, CategoryWeights.DEFAULT),
                terms);
    }

    private Terms terms() {
        boolean remote = between(0, 3) == 0;
        return new Terms(
                "US",
                state(),
                remote,
                EnumSet.of(EmploymentType.values()[between(0, 2)]),
                Set.of(),
                new PayRange(4_000_000L, between(50, 120) * 100_000L, "USD", Pay.Per.YEAR),
                AS_OF.plusDays(between(10, 60)));
    }

    private int level() {
        return Math.min(5, 1 + between(0, 2) + between(0, 2));
    }

    private String popularSkill() {
        double at = random.nextDouble() * popularity[SKILLS - 1];
        int found = java.util.Arrays.binarySearch(popularity, at);
        return skill(found >= 0 ? found : -found - 1);
    }

    private String credential() {
        return "CRED-" + Math.min(between(0, CREDENTIALS - 1), between(0, CREDENTIALS - 1));
    }

    private String state() {
        return "S" + Math.min(between(0, STATES - 1), between(0, STATES - 1));
    }

    private static String skill(int number) {
        return "skill-" + number;
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private int between(int lowest, int highest) {
        return random.nextInt(lowest, highest + 1);
    }
}
