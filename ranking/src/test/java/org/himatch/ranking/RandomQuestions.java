package org.himatch.ranking;

import static org.himatch.ranking.RandomMarket.AS_OF;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.himatch.ranking.CredentialExpression.AllOf;
import org.himatch.ranking.CredentialExpression.AnyOf;
import org.himatch.ranking.CredentialExpression.Holds;

/** Questions to a random market, of the kinds that an engine answers in different ways. */
final class RandomQuestions {

    /** How many questions of each kind a test asks; {@code -Dhimatch.long=true} makes it thorough. */
    static final int PER_KIND = Boolean.getBoolean("himatch.long") ? 1000 : 25;

    /** A kind of question about candidates. */
    enum Kind {
        STANDARD_FILTERS,
        POPULAR_SKILLS_UNFILTERED,
        ESSENTIALS_ONLY,
        RARE_SKILLS,
        MANY_EQUAL,
        NEAR_MISSES,
        LATER_PAGE,
        OTHER_DAY,
        LEAST_SCORE,
        NESTED_CREDENTIALS
    }

    private final RandomMarket market;
    private final List<Candidate> archetypes;

    RandomQuestions(RandomMarket market) {
        this.market = market;
        archetypes = market.candidates(4);
    }

    /** A candidate; every third is as good as many others. */
    Candidate candidate() {
        return market.between(0, 2) == 0 ? like(market.one(archetypes), market.id()) : market.candidate();
    }

    List<Candidate> candidates(int count) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            candidates.add(candidate());
        }
        return candidates;
    }

    static Candidate like(Candidate candidate, UUID id) {
        return new Candidate(
                id,
                candidate.version(),
                candidate.skills(),
                candidate.credentials(),
                candidate.experienceYears(),
                candidate.expectations());
    }

    CandidatesForJob question(Kind kind) {
        Page page = Page.first(market.between(0, 19) == 0 ? 5000 : market.one(List.of(1, 3, 10, 50)));
        Job job = market.job();
        return switch (kind) {
            case STANDARD_FILTERS -> ask(job, AS_OF, filter(0), market.between(0, 3) == 0, page);
            case POPULAR_SKILLS_UNFILTERED ->
                ask(job(20, false, Terms.UNSAID), AS_OF, CandidateFilter.NONE, false, page);
            case ESSENTIALS_ONLY -> ask(job(2, true, job.terms()), AS_OF, CandidateFilter.NONE, false, page);
            case RARE_SKILLS -> ask(rare(), AS_OF, CandidateFilter.NONE, market.between(0, 1) == 0, page);
            case MANY_EQUAL -> ask(job(1, false, Terms.UNSAID), AS_OF, CandidateFilter.NONE, false, page);
            case NEAR_MISSES -> ask(job(4, true, job.terms()), AS_OF, filter(0), true, page);
            case LATER_PAGE -> ask(job, AS_OF, CandidateFilter.NONE, true, new Page(page.limit(), place()));
            case OTHER_DAY -> ask(job, day(), filter(0), true, page);
            case LEAST_SCORE -> ask(job, AS_OF, filter(market.between(1, 10_000)), market.between(0, 1) == 0, page);
            case NESTED_CREDENTIALS -> ask(nested(), day(), CandidateFilter.NONE, true, page);
        };
    }

    private CandidatesForJob ask(Job job, LocalDate asOf, CandidateFilter filter, boolean nearMisses, Page page) {
        return new CandidatesForJob(job, asOf, filter, nearMisses, page, facets());
    }

    /** None, some or all. */
    Set<Facet> facets() {
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        for (Facet facet : Facet.values()) {
            if (market.between(0, 2) == 0) {
                facets.add(facet);
            }
        }
        return facets;
    }

    private CandidateFilter filter(int points) {
        return RandomFilters.ofCandidates(market, some(RandomFilters.OfCandidates.class), points);
    }

    JobFilter jobFilter(int points) {
        return RandomFilters.ofJobs(market, some(RandomFilters.OfJobs.class), points);
    }

    /** Up to two parts of a filter: more would mostly leave nobody. */
    private <E extends Enum<E>> Set<E> some(Class<E> type) {
        Set<E> some = EnumSet.noneOf(type);
        for (int i = market.between(0, 2); i > 0; i--) {
            some.add(market.one(List.of(type.getEnumConstants())));
        }
        return some;
    }

    /** A job that asks for so many skills and nothing else. */
    private Job job(int skills, boolean essential, Terms terms) {
        List<SkillCriterion> asked = new ArrayList<>();
        for (int i = 0; i < skills; i++) {
            DeclaredSkill skill = market.declaredSkill();
            asked.add(new SkillCriterion(
                    skill.skill(), market.between(1, 5), skill.level(), essential, market.between(0, 3) > 0));
        }
        return job(new Criteria(asked, List.of(), null, CategoryWeights.DEFAULT), terms);
    }

    /** A job for the last skill, which has no narrower one, and one that nobody knows. */
    private Job rare() {
        List<SkillCriterion> asked = List.of(
                new SkillCriterion("skill-23", 5, 5, true, false),
                new SkillCriterion("skill-22", 1, 5, false, false),
                new SkillCriterion("unheard-of", 1, 1, false, true));
        ExperienceCriterion experience =
                new ExperienceCriterion(market.between(1, 40), market.between(1, 5), market.between(0, 1) == 0);
        return job(new Criteria(asked, List.of(), experience, CategoryWeights.DEFAULT), Terms.UNSAID);
    }

    private Job nested() {
        CredentialExpression expression = new AnyOf(List.of(
                new AllOf(List.of(held(), held(), new AnyOf(List.of(held(), new AllOf(List.of(held(), held())))))),
                new AllOf(List.of(held(), new AnyOf(List.of(held(), held()))))));
        List<CredentialCriterion> asked = List.of(
                new CredentialCriterion(expression, 3, market.between(0, 2) == 0),
                new CredentialCriterion(new AllOf(List.of(held(), held(), held())), 2, false));
        return job(new Criteria(List.of(), asked, null, CategoryWeights.DEFAULT), Terms.UNSAID);
    }

    private CredentialExpression held() {
        return new Holds(market.heldCredential().code());
    }

    private Job job(Criteria criteria, Terms terms) {
        return new Job(market.id(), market.version(), criteria, terms);
    }

    /** A place anywhere, whether or not anyone has it. */
    private RankKey place() {
        return new RankKey(
                market.between(0, 1) == 0,
                market.between(0, 9) == 0 ? Integer.MAX_VALUE : market.between(0, 10_000),
                market.between(0, 50_000),
                0,
                market.id());
    }

    /** A day around which credentials begin and end, or one far away. */
    LocalDate day() {
        return switch (market.between(0, 5)) {
            case 0 -> AS_OF.minusYears(30);
            case 1 -> LocalDate.MAX;
            case 2 -> LocalDate.MIN;
            default -> AS_OF.plusDays(market.between(-6, 6));
        };
    }
}
