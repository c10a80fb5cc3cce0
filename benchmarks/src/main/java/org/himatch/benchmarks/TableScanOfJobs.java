package org.himatch.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import org.himatch.ranking.Job;
import org.himatch.ranking.SkillCriterion;
import org.himatch.ranking.Terms;

/**
 * The jobs for a candidate as the engine's blueprint has it: the candidate is turned once into a table of what each skill earns at
 * each level that can be asked, and of what it uses, and then all jobs are scanned, which lie in arrays of bare numbers. Whoever is not
 * eligible is not scored, and what is cheapest to find out is asked first.
 */
final class TableScanOfJobs implements Contestant<JobsQuestion> {

    static final String NAME = "table scan";

    /** A level asked, 1 to 5, fits so many bits. */
    private static final int LEVEL_BITS = 3;

    private static final int LEVEL_MASK = (1 << LEVEL_BITS) - 1;

    /** The use of one skill held, percent times level, fits so many bits. */
    private static final int USED_BITS = 9;

    private static final int USED_MASK = (1 << USED_BITS) - 1;

    private static final int[] NOTHING = {};

    private final MarketVocabulary vocabulary;
    private final List<List<MarketVocabulary.Counting>> counting;
    private final List<PlainJob> jobs;

    /**
     * A job in numbers.
     *
     * @param skills by criterion the skill asked and, in the lowest bits, its level
     * @param points by criterion
     * @param essentials how many of the criteria are essential: those come first
     * @param anyOf by credential criterion the credentials of which one suffices, as bits
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record PlainJob(
            Terms terms, int[] skills, int[] points, int essentials, int[] anyOf, int[] anyOfPoints, int[] byYears) {}

    /** What the candidate brings, by skill asked and level asked: the share earned, and for each skill held that is used its place and how much. */
    private static final class Table {

        private final int[] shares = new int[MarketVocabulary.SKILLS << LEVEL_BITS];
        private final int[][] uses = new int[MarketVocabulary.SKILLS << LEVEL_BITS][];
        private final int[] levels;
        private final int[] strengths;
        private final long whole;
        private final int credentials;

        /** @param counting by skill asked what counts for it */
        Table(PlainCandidate candidate, MarketVocabulary vocabulary, List<List<MarketVocabulary.Counting>> counting) {
            List<String> held = List.copyOf(candidate.levels().keySet());
            levels = held.stream().mapToInt(candidate.levels()::get).toArray();
            strengths = IntStream.range(0, levels.length)
                    .map(i -> vocabulary.specificity(held.get(i)) * levels[i] * levels[i])
                    .toArray();
            whole = IntStream.of(strengths).sum();
            credentials = bits(candidate.credentials());
            Arrays.fill(uses, NOTHING);
            for (int skill = 0; skill < MarketVocabulary.SKILLS; skill++) {
                List<MarketVocabulary.Counting> used = counting.get(skill).stream()
                        .filter(it -> candidate.levels().containsKey(it.held()))
                        .toList();
                for (int asked = 1; !used.isEmpty() && asked <= Question.LEVELS; asked++) {
                    fill(skill << LEVEL_BITS | asked, asked, used, held);
                }
            }
        }

        private void fill(int at, int asked, List<MarketVocabulary.Counting> used, List<String> held) {
            uses[at] = new int[used.size()];
            for (int i = 0; i < uses[at].length; i++) {
                int place = held.indexOf(used.get(i).held());
                int use = used.get(i).percent() * Math.min(asked, levels[place]);
                uses[at][i] = place << USED_BITS | use;
                shares[at] = Math.max(shares[at], use);
            }
        }
    }

    TableScanOfJobs(Collection<Job> jobs, MarketVocabulary vocabulary) {
        this.vocabulary = vocabulary;
        counting = IntStream.range(0, MarketVocabulary.SKILLS)
                .mapToObj(skill -> vocabulary.counting(MarketVocabulary.skill(skill)))
                .toList();
        this.jobs = jobs.stream().map(job -> plain(job, vocabulary)).toList();
    }

    private static PlainJob plain(Job job, MarketVocabulary vocabulary) {
        Question question = Question.of(job, vocabulary);
        List<SkillCriterion> asked = job.criteria().skills();
        int[] order = IntStream.range(0, asked.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> !asked.get(i).essential()))
                .mapToInt(Integer::intValue)
                .toArray();
        return new PlainJob(
                job.terms(),
                IntStream.of(order)
                        .map(i -> MarketVocabulary.number(asked.get(i).skill()) << LEVEL_BITS
                                | asked.get(i).level())
                        .toArray(),
                IntStream.of(order)
                        .map(i -> Objects.requireNonNull(question.skills()
                                .get(i)
                                .worth()
                                .get(asked.get(i).skill()))[Question.LEVELS])
                        .toArray(),
                (int) asked.stream().filter(SkillCriterion::essential).count(),
                question.credentials().stream().mapToInt(it -> bits(it.anyOf())).toArray(),
                question.credentials().stream()
                        .mapToInt(Question.Credential::points)
                        .toArray(),
                question.pointsByYears());
    }

    private static int bits(Set<String> credentials) {
        return credentials.stream()
                .mapToInt(it -> 1 << MarketVocabulary.number(it))
                .reduce(0, (a, b) -> a | b);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Answer answer(JobsQuestion question) {
        PlainCandidate candidate = question.candidate();
        Table table = new Table(candidate, vocabulary, counting);
        int[] touched = new int[table.levels.length];
        PriorityQueue<Integer> best = new PriorityQueue<>();
        int total = 0;
        for (PlainJob job : jobs) {
            if (meetsEssentials(job, table) && !MapScan.violates(job.terms(), candidate.expectations())) {
                total++;
                best.add(score(job, table, candidate.years()) * use(job, table, touched) / 10_000);
                if (best.size() > Question.PAGE) {
                    best.poll();
                }
            }
        }
        return new Answer(total, best.stream().sorted(Comparator.reverseOrder()).toList());
    }

    private static boolean meetsEssentials(PlainJob job, Table table) {
        for (int anyOf : job.anyOf()) {
            if ((anyOf & table.credentials) == 0) {
                return false;
            }
        }
        for (int i = 0; i < job.essentials(); i++) {
            int asked = job.skills()[i];
            if (table.shares[asked] < 60 * (asked & LEVEL_MASK)) {
                return false;
            }
        }
        return true;
    }

    private static int score(PlainJob job, Table table, int years) {
        int score = job.byYears()[Math.min(years, job.byYears().length - 1)];
        for (int points : job.anyOfPoints()) {
            score += points; // all credential criteria are essential here
        }
        for (int i = 0; i < job.skills().length; i++) {
            int asked = job.skills()[i];
            score += job.points()[i] * table.shares[asked] / (100 * (asked & LEVEL_MASK));
        }
        return score;
    }

    private static int use(PlainJob job, Table table, int[] touched) {
        Arrays.fill(touched, 0);
        for (int asked : job.skills()) {
            for (int use : table.uses[asked]) {
                touched[use >>> USED_BITS] = Math.max(touched[use >>> USED_BITS], use & USED_MASK);
            }
        }
        long used = 0;
        for (int i = 0; i < touched.length; i++) {
            used += (long) table.strengths[i] * touched[i] * (60 / table.levels[i]);
        }
        return table.whole == 0 ? 0 : (int) (10_000 * used / (6000 * table.whole));
    }
}
