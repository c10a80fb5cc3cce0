package org.himatch.benchmarks;

import java.time.LocalDate;
import java.util.AbstractList;
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
import org.himatch.ranking.Candidate;
import org.himatch.ranking.CandidateFilter;
import org.himatch.ranking.CandidatesForJob;
import org.himatch.ranking.CategoryWeights;
import org.himatch.ranking.CredentialCriterion;
import org.himatch.ranking.CredentialExpression.AnyOf;
import org.himatch.ranking.CredentialExpression.Holds;
import org.himatch.ranking.Criteria;
import org.himatch.ranking.DeclaredSkill;
import org.himatch.ranking.EmploymentType;
import org.himatch.ranking.Expectations;
import org.himatch.ranking.ExperienceCriterion;
import org.himatch.ranking.HeldCredential;
import org.himatch.ranking.Job;
import org.himatch.ranking.Page;
import org.himatch.ranking.Pay;
import org.himatch.ranking.PayRange;
import org.himatch.ranking.RemotePreference;
import org.himatch.ranking.Schedule;
import org.himatch.ranking.SkillCriterion;
import org.himatch.ranking.Terms;

/**
 * A job market of the shape of a real one, without end: candidate, job and question of any number, the same for the same
 * seed whatever was asked before. So nobody has to keep a million candidates to ask about them again.
 */
final class Market {

    /** The day of all questions. */
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    static final String COUNTRY = "US";

    private static final int STATES = 50;

    /** What a posting insists on is mostly among what many have. */
    private static final int COMMON_SKILLS = 40;

    private static final int ANY_SKILLS = MarketVocabulary.SKILLS;

    private final long seed;
    private final MarketVocabulary vocabulary;

    Market(long seed) {
        this.seed = seed;
        vocabulary = new MarketVocabulary(new SplittableRandom(seed));
    }

    MarketVocabulary vocabulary() {
        return vocabulary;
    }

    /** The first candidates, each made anew whenever it is read. */
    List<Candidate> candidates(int count) {
        return new AbstractList<>() {
            @Override
            public Candidate get(int index) {
                return candidate(index);
            }

            @Override
            public int size() {
                return count;
            }
        };
    }

    Candidate candidate(int number) {
        return new One(1, number).candidate();
    }

    Job job(int number) {
        One one = new One(2, number);
        return one.job(one.between(4, 10), one.between(0, 3), one.between(0, 2), COMMON_SKILLS);
    }

    CandidatesForJob question(QuestionClass kind, int number) {
        return new One(3 + kind.ordinal(), number).question(kind);
    }

    /** One candidate, job or question in the making. */
    private final class One {

        private final SplittableRandom random;

        One(int stream, int number) {
            random = new SplittableRandom(new SplittableRandom(seed + ((long) stream << 40) + number).nextLong());
        }

        Candidate candidate() {
            Map<String, DeclaredSkill> skills = new LinkedHashMap<>();
            for (int i = between(8, 34); i > 0; i--) {
                String skill = vocabulary.popularSkill(random);
                skills.put(skill, new DeclaredSkill(skill, level()));
            }
            List<HeldCredential> credentials = new ArrayList<>();
            for (int i = Math.max(0, between(-1, 4)); i > 0; i--) {
                LocalDate issued = TODAY.minusDays(between(0, 2000));
                credentials.add(new HeldCredential(credential(), issued, issued.plusDays(between(700, 2500))));
            }
            return new Candidate(
                    id(), 1 + between(0, 9), List.copyOf(skills.values()), credentials, between(0, 25), expectations());
        }

        private Expectations expectations() {
            String home = state();
            Set<String> states = new LinkedHashSet<>();
            if (between(0, 1) == 0) {
                states.add(home);
                for (int i = between(1, 5); i > 0; i--) {
                    states.add(state());
                }
            }
            return new Expectations(
                    COUNTRY,
                    home,
                    List.of(RemotePreference.values()).get(Math.min(2, between(0, 3))),
                    states,
                    EnumSet.of(EmploymentType.values()[between(0, 2)], EmploymentType.FULL_TIME),
                    EnumSet.of(Schedule.values()[between(0, 5)], Schedule.DAY),
                    between(0, 2) == 0 ? null : new Pay(between(20, 70) * 100L, "USD", Pay.Per.HOUR),
                    between(0, 2) == 0 ? null : TODAY.plusDays(between(0, 60)));
        }

        CandidatesForJob question(QuestionClass kind) {
            return switch (kind) {
                case STANDARD ->
                    ask(job(between(6, 10), between(0, 3), Math.min(between(0, 2), between(0, 2)), COMMON_SKILLS));
                case POPULAR_20 -> ask(popular());
                case TYPICAL -> ask(unfiltered());
                case FEW_ELIGIBLE -> ask(job(8, 3, 2, ANY_SKILLS));
                case TIES -> {
                    SkillCriterion asked =
                            new SkillCriterion(MarketVocabulary.skill(between(0, 5)), 3, between(1, 3), false, true);
                    yield ask(job(List.of(asked), List.of(), Terms.UNSAID));
                }
                case NEAR_MISSES -> ask(job(8, 3, 2, ANY_SKILLS), CandidateFilter.NONE, true);
                case LEAST_SCORE -> ask(unfiltered(), atLeast(between(4000, 8000)), false);
            };
        }

        private Job popular() {
            List<SkillCriterion> asked = IntStream.range(0, 20)
                    .mapToObj(i ->
                            new SkillCriterion(MarketVocabulary.skill(i), between(1, 5), between(2, 5), false, true))
                    .toList();
            return job(asked, List.of(), Terms.UNSAID);
        }

        private CandidateFilter atLeast(int points) {
            return new CandidateFilter(Set.of(), Set.of(), Set.of(), List.of(), points);
        }

        private CandidatesForJob ask(Job job) {
            return ask(job, CandidateFilter.NONE, false);
        }

        private CandidatesForJob ask(Job job, CandidateFilter filter, boolean nearMisses) {
            return new CandidatesForJob(job, TODAY, filter, nearMisses, Page.first(Question.PAGE));
        }

        private Job unfiltered() {
            return job(8, 0, 0, ANY_SKILLS, Terms.UNSAID);
        }

        /** A job that insists on some skills; on which of, with the likely ones first, says a number of them. */
        Job job(int skills, int essentialSkills, int essentialCredentials, int essentialsAmong) {
            return job(skills, essentialSkills, essentialCredentials, essentialsAmong, terms());
        }

        private Job job(int skills, int essentialSkills, int essentialCredentials, int essentialsAmong, Terms terms) {
            Map<String, SkillCriterion> asked = new LinkedHashMap<>();
            while (asked.size() < skills) {
                boolean essential = asked.size() < essentialSkills;
                String skill = essential && essentialsAmong < ANY_SKILLS
                        ? MarketVocabulary.skill(low(essentialsAmong))
                        : vocabulary.popularSkill(random);
                asked.putIfAbsent(
                        skill,
                        new SkillCriterion(skill, between(1, 5), between(2, essential ? 3 : 5), essential, true));
            }
            List<CredentialCriterion> credentials = new ArrayList<>();
            for (int i = 0; i < essentialCredentials; i++) {
                credentials.add(new CredentialCriterion(
                        new AnyOf(List.of(new Holds(credential()), new Holds(credential()), new Holds(credential()))),
                        3,
                        true));
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

        Terms terms() {
            return new Terms(
                    COUNTRY,
                    state(),
                    between(0, 2) == 0,
                    between(0, 2) == 0 ? EnumSet.of(EmploymentType.values()[between(0, 2)]) : Set.of(),
                    Set.of(),
                    new PayRange(4_000_000L, between(80, 160) * 100_000L, "USD", Pay.Per.YEAR),
                    between(0, 2) == 0 ? TODAY.plusDays(between(10, 60)) : null);
        }

        private int level() {
            return Math.min(5, 1 + between(0, 2) + between(0, 2));
        }

        private String credential() {
            return MarketVocabulary.credential(low(MarketVocabulary.CREDENTIALS));
        }

        private String state() {
            return ("S" + low(STATES)).intern();
        }

        /** A number from 0, the low ones more often. */
        private int low(int count) {
            return Math.min(Math.min(between(0, count - 1), between(0, count - 1)), between(0, count - 1));
        }

        private UUID id() {
            return new UUID(random.nextLong(), random.nextLong());
        }

        int between(int lowest, int highest) {
            return random.nextInt(lowest, highest + 1);
        }
    }
}
