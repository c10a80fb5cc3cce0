package org.himatch.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.himatch.ranking.Job;
import org.himatch.ranking.SkillCriterion;
import org.himatch.ranking.Terms;

/**
 * The jobs for a candidate as a team would write it first: every job an object, scored by looking up the candidate's
 * skills in a hash map, one job after another. The plain one scores all and then asks which are eligible, as the score's
 * definition reads; the other does not score jobs that violate a constraint or whose essentials are missed.
 */
final class MapScanOfJobs implements Contestant<JobsQuestion> {

    static final String NAME = "hash-map scan";

    static final String FILTERING_FIRST = "hash-map scan, filtering first";

    private final MarketVocabulary vocabulary;
    private final boolean filteringFirst;
    private final List<PlainJob> jobs;

    /** A job with its points shared out. */
    private record PlainJob(Terms terms, List<Asked> skills, List<Question.Credential> credentials, int[] byYears) {}

    private record Asked(String skill, int level, boolean essential, int points) {}

    MapScanOfJobs(Collection<Job> jobs, MarketVocabulary vocabulary, boolean filteringFirst) {
        this.vocabulary = vocabulary;
        this.filteringFirst = filteringFirst;
        this.jobs = jobs.stream().map(job -> plain(job, vocabulary)).toList();
    }

    private static PlainJob plain(Job job, MarketVocabulary vocabulary) {
        Question question = Question.of(job, vocabulary);
        List<Asked> skills = new ArrayList<>();
        for (int i = 0; i < question.skills().size(); i++) {
            SkillCriterion asked = job.criteria().skills().get(i);
            int[] own = Objects.requireNonNull(question.skills().get(i).worth().get(asked.skill()));
            skills.add(new Asked(asked.skill(), asked.level(), asked.essential(), own[Question.LEVELS]));
        }
        return new PlainJob(job.terms(), skills, question.credentials(), question.pointsByYears());
    }

    @Override
    public String name() {
        return filteringFirst ? FILTERING_FIRST : NAME;
    }

    @Override
    public Answer answer(JobsQuestion question) {
        PlainCandidate candidate = question.candidate();
        PriorityQueue<Integer> best = new PriorityQueue<>();
        int total = 0;
        for (PlainJob job : jobs) {
            int fit = filteringFirst ? 0 : fit(job, candidate);
            if (isEligible(job, candidate)) {
                total++;
                best.add(filteringFirst ? fit(job, candidate) : fit);
                if (best.size() > Question.PAGE) {
                    best.poll();
                }
            }
        }
        return new Answer(total, best.stream().sorted(Comparator.reverseOrder()).toList());
    }

    private boolean isEligible(PlainJob job, PlainCandidate candidate) {
        return !MapScan.violates(job.terms(), candidate.expectations())
                && job.credentials().stream()
                        .noneMatch(asked -> Collections.disjoint(asked.anyOf(), candidate.credentials()))
                && job.skills().stream()
                        .noneMatch(asked -> asked.essential() && share(asked, candidate) < 60 * asked.level());
    }

    private int fit(PlainJob job, PlainCandidate candidate) {
        return score(job, candidate) * use(job, candidate) / 10_000;
    }

    private int score(PlainJob job, PlainCandidate candidate) {
        int score = job.byYears()[Math.min(candidate.years(), job.byYears().length - 1)];
        for (Question.Credential asked : job.credentials()) {
            score += Collections.disjoint(asked.anyOf(), candidate.credentials()) ? 0 : asked.points();
        }
        for (Asked asked : job.skills()) {
            score += asked.points() * share(asked, candidate) / (100 * asked.level());
        }
        return score;
    }

    /** The best share of what is asked, in percent times the level asked. */
    private int share(Asked asked, PlainCandidate candidate) {
        int best = 0;
        for (MarketVocabulary.Counting counting : vocabulary.counting(asked.skill())) {
            Integer level = candidate.levels().get(counting.held());
            if (level != null) {
                best = Math.max(best, counting.percent() * Math.min(level, asked.level()));
            }
        }
        return best;
    }

    private int use(PlainJob job, PlainCandidate candidate) {
        Map<String, Integer> touched = new HashMap<>();
        for (Asked asked : job.skills()) {
            for (MarketVocabulary.Counting counting : vocabulary.counting(asked.skill())) {
                Integer level = candidate.levels().get(counting.held());
                if (level != null) {
                    touched.merge(counting.held(), counting.percent() * Math.min(level, asked.level()), Math::max);
                }
            }
        }
        long used = 0;
        long strengths = 0;
        for (Map.Entry<String, Integer> held : candidate.levels().entrySet()) {
            int level = held.getValue();
            long strength = (long) vocabulary.specificity(held.getKey()) * level * level;
            strengths += strength;
            used += strength * touched.getOrDefault(held.getKey(), 0) * (60 / level);
        }
        return strengths == 0 ? 0 : (int) (10_000 * used / (6000 * strengths));
    }
}
