package org.himatch.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exact score and depth of single rows. The job is turned around beforehand: for each skill and credential code, what
 * holding it is worth to which criterion, in flat tables, so that a row costs little more than the skills it has.
 */
final class RowScorer {

    private static final int LEVELS = 5;

    /** A worth has a place for each level, rounded up to a power of two. */
    private static final int LEVEL_BITS = 3;

    private static final int LEVEL_MASK = (1 << LEVEL_BITS) - 1;

    private final List<CompiledSkill> criteria;
    private final int skillCount;

    /**
     * By skill, and then by credential code, as a cursor numbers them: the first of its worths. The worth of whatever counts
     * for nothing is the first of all: it goes to a criterion after the last, so that nobody has to look whether something counts.
     */
    private final int[] starts;

    /** By worth. */
    private final int[] criterionOf;

    /** By worth: whether the next one is of the same skill or code. */
    private final boolean[] isFollowed;

    /** By worth and level: the points, and the level that it proves. A code's worths are the same at every level. */
    private final int[] pointsAt;

    private final int[] provedAt;

    /** By worth and level: whether the criterion is essential and this meets it. */
    private final boolean[] meetsAt;

    private final int essentials;
    private final boolean[] met;

    /** By credential code. */
    private final int[] credentialOf;

    private final List<CredentialPoints> credentials;
    private final @Nullable CompiledExperience experience;
    private final int[] best;

    /** For each thing that the row read last holds its first worth and, in the lowest bits, its level. */
    private final int[] held;

    private int count;

    /** What a skill or credential code is worth to a criterion. */
    private record Worth(int holding, int criterion, int[] points, int[] proved, boolean[] meets) {}

    RowScorer(CompiledJob job, Vocabulary vocabulary) {
        criteria = job.skills();
        CredentialTable table = vocabulary.credentials();
        skillCount = vocabulary.skills().size();
        int codes = table.codes().size();
        List<Worth> worths = new ArrayList<>();
        for (int criterion = 0; criterion < criteria.size(); criterion++) {
            addWorths(criterion, table, worths);
        }
        int places = 1 + worths.size();
        starts = new int[skillCount + codes];
        criterionOf = new int[places];
        isFollowed = new boolean[places];
        pointsAt = new int[places << LEVEL_BITS];
        provedAt = new int[places << LEVEL_BITS];
        meetsAt = new boolean[places << LEVEL_BITS];
        fill(worths);
        credentialOf = new int[codes];
        for (int credential = 0; credential < table.size(); credential++) {
            for (int code : table.codesOf(credential)) {
                credentialOf[code] = credential;
            }
        }
        credentials = job.credentials().stream()
                .map(asked -> new CredentialPoints(asked, table))
                .toList();
        experience = job.experience();
        best = new int[criteria.size() + 1];
        held = new int[skillCount + codes];
        met = new boolean[criteria.size()];
        essentials = (int) criteria.stream().filter(CompiledSkill::isEssential).count();
    }

    private void addWorths(int criterion, CredentialTable table, List<Worth> worths) {
        CompiledSkill asked = criteria.get(criterion);
        for (Similar held : asked.counting()) {
            int[] points = new int[LEVELS + 1];
            int[] proved = new int[LEVELS + 1];
            boolean[] meets = new boolean[LEVELS + 1];
            for (int level = 1; level <= LEVELS; level++) {
                points[level] = asked.points(held, level);
                proved[level] = held.proves() ? level : 0;
                meets[level] = asked.isEssential() && asked.isMetBy(held, level);
            }
            worths.add(new Worth(held.held(), criterion, points, proved, meets));
            for (CredentialTable.Evidencing by : table.evidencing(held.held())) {
                int[] same = new int[LEVELS + 1];
                int[] sameProved = new int[LEVELS + 1];
                Arrays.fill(same, points[by.level()]);
                Arrays.fill(sameProved, proved[by.level()]);
                boolean[] sameMeets = new boolean[LEVELS + 1];
                Arrays.fill(sameMeets, meets[by.level()]);
                for (int code : table.codesOf(by.credential())) {
                    worths.add(new Worth(skillCount + code, criterion, same, sameProved, sameMeets));
                }
            }
        }
    }

    private void fill(List<Worth> worths) {
        criterionOf[0] = criteria.size();
        worths.sort(Comparator.comparingInt(Worth::holding));
        for (int i = 0; i < worths.size(); i++) {
            Worth worth = worths.get(i);
            int at = i + 1;
            if (i > 0 && worths.get(i - 1).holding() == worth.holding()) {
                isFollowed[at - 1] = true;
            } else {
                starts[worth.holding()] = at;
            }
            criterionOf[at] = worth.criterion();
            for (int level = 1; level <= LEVELS; level++) {
                pointsAt[at << LEVEL_BITS | level] = worth.points()[level];
                provedAt[at << LEVEL_BITS | level] = worth.proved()[level];
                meetsAt[at << LEVEL_BITS | level] = worth.meets()[level];
            }
        }
    }

    /** Reads a row. A credential that is not in force today is read as something that counts for nothing. */
    private void read(BlockView view, SkillRows.Cursor cursor, int row) {
        count = cursor.read(row, held);
        for (int i = 0; i < count; i++) {
            int holding = held[i] >> LEVEL_BITS;
            boolean counts = holding < skillCount || isInForce(view, holding, row);
            held[i] = (counts ? starts[holding] : 0) << LEVEL_BITS | held[i] & LEVEL_MASK;
        }
    }

    /** Whether a credential is in force, under any of its codes. Of one that counts for nothing nobody asks. */
    private boolean isInForce(BlockView view, int holding, int row) {
        return starts[holding] > 0 && Bitmaps.contains(view.inForce(credentialOf[holding - skillCount]), row);
    }

    /**
     * The score of a row.
     *
     * @param isEligible whether it is known to meet all essential criteria
     */
    int points(BlockView view, SkillRows.Cursor cursor, int row, boolean isEligible) {
        read(view, cursor, row);
        Arrays.fill(best, 0);
        for (int i = 0; i < count; i++) {
            raise(held[i], pointsAt);
        }
        int sum = sum();
        for (int i = 0; i < credentials.size(); i++) {
            sum += credentials.get(i).points(view, row, isEligible);
        }
        if (experience != null) {
            sum += experience.points(cursor.years());
        }
        return sum;
    }

    /** The score of a candidate who is in no row yet: the same worths, of effective levels. */
    int points(Evidence evidence) {
        Arrays.fill(best, 0);
        BitSet skills = evidence.held();
        for (int skill = skills.nextSetBit(0); skill >= 0; skill = skills.nextSetBit(skill + 1)) {
            raise(starts[skill] << LEVEL_BITS | evidence.level(skill), pointsAt);
        }
        int sum = sum() + (experience == null ? 0 : experience.points(evidence));
        for (int i = 0; i < credentials.size(); i++) {
            sum += credentials.get(i).points(evidence);
        }
        return sum;
    }

    /**
     * Raises what criteria have so far to what a skill or code is worth to them.
     *
     * @param first its first worth and its level
     * @param valuesAt by worth and level
     */
    private void raise(int first, int[] valuesAt) {
        int at = first;
        while (true) {
            int criterion = criterionOf[at >> LEVEL_BITS];
            best[criterion] = Math.max(best[criterion], valuesAt[at]);
            if (!isFollowed[at >> LEVEL_BITS]) {
                return;
            }
            at += 1 << LEVEL_BITS;
        }
    }

    private int sum() {
        int sum = 0;
        for (int criterion = 0; criterion < criteria.size(); criterion++) {
            sum += best[criterion];
        }
        return sum;
    }

    /** The depth of the row whose score was asked last. */
    int depth() {
        Arrays.fill(best, 0);
        for (int i = 0; i < count; i++) {
            raise(held[i], provedAt);
        }
        int depth = 0;
        for (int criterion = 0; criterion < criteria.size(); criterion++) {
            depth += criteria.get(criterion).maxPoints() * best[criterion];
        }
        return depth;
    }

    /** Whether a row meets every essential skill criterion. */
    boolean meetsEssentialSkills(BlockView view, SkillRows.Cursor cursor, int row) {
        read(view, cursor, row);
        Arrays.fill(met, false);
        int left = essentials;
        for (int i = 0; left > 0 && i < count; i++) {
            int at = held[i];
            while (true) {
                if (meetsAt[at] && !met[criterionOf[at >> LEVEL_BITS]]) {
                    met[criterionOf[at >> LEVEL_BITS]] = true;
                    left--;
                }
                if (!isFollowed[at >> LEVEL_BITS]) {
                    break;
                }
                at += 1 << LEVEL_BITS;
            }
        }
        return left == 0;
    }
}
