package org.himatch.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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

    /** By skill, and then by credential code, as a cursor numbers them: where its worths begin. */
    private final int[] starts;

    /** By worth. */
    private final int[] criterionOf;

    /** By worth and level: the points, and the level that it proves. A code's worths are the same at every level. */
    private final int[] pointsAt;

    private final byte[] provedAt;

    /** By worth and level: whether the criterion is essential and this meets it. */
    private final boolean[] meetsAt;

    private final int essentials;
    private final boolean[] met;

    /** By credential code. */
    private final int[] credentialOf;

    private final List<CredentialPoints> credentials;
    private final @Nullable CompiledExperience experience;
    private final int[] best;

    /** What a row holds, while it is looked at. */
    private final int[] held;

    /** What a skill or credential code is worth to a criterion. */
    private record Worth(int holding, int criterion, int[] points, byte[] proved, boolean[] meets) {}

    RowScorer(CompiledJob job, Vocabulary vocabulary) {
        criteria = job.skills();
        CredentialTable table = vocabulary.credentials();
        skillCount = vocabulary.skills().size();
        int codes = table.codes().size();
        List<Worth> worths = new ArrayList<>();
        for (int criterion = 0; criterion < criteria.size(); criterion++) {
            addWorths(criterion, table, worths);
        }
        int count = worths.size();
        starts = new int[skillCount + codes + 1];
        criterionOf = new int[count];
        pointsAt = new int[count << LEVEL_BITS];
        provedAt = new byte[count << LEVEL_BITS];
        meetsAt = new boolean[count << LEVEL_BITS];
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
        best = new int[criteria.size()];
        held = new int[skillCount + codes];
        met = new boolean[criteria.size()];
        essentials = (int) criteria.stream().filter(CompiledSkill::isEssential).count();
    }

    private void addWorths(int criterion, CredentialTable table, List<Worth> worths) {
        CompiledSkill asked = criteria.get(criterion);
        for (Similar held : asked.counting()) {
            int[] points = new int[LEVELS + 1];
            byte[] proved = new byte[LEVELS + 1];
            boolean[] meets = new boolean[LEVELS + 1];
            for (int level = 1; level <= LEVELS; level++) {
                points[level] = asked.points(held, level);
                proved[level] = (byte) (held.proves() ? level : 0);
                meets[level] = asked.isEssential() && asked.isMetBy(held, level);
            }
            worths.add(new Worth(held.held(), criterion, points, proved, meets));
            for (CredentialTable.Evidencing by : table.evidencing(held.held())) {
                int[] same = new int[LEVELS + 1];
                byte[] sameProved = new byte[LEVELS + 1];
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
        for (Worth worth : worths) {
            starts[worth.holding() + 1]++;
        }
        for (int holding = 1; holding < starts.length; holding++) {
            starts[holding] += starts[holding - 1];
        }
        int[] next = starts.clone();
        for (Worth worth : worths) {
            int at = next[worth.holding()]++;
            criterionOf[at] = worth.criterion();
            for (int level = 1; level <= LEVELS; level++) {
                pointsAt[at << LEVEL_BITS | level] = worth.points()[level];
                provedAt[at << LEVEL_BITS | level] = worth.proved()[level];
                meetsAt[at << LEVEL_BITS | level] = worth.meets()[level];
            }
        }
    }

    /**
     * The score of a row.
     *
     * @param isEligible whether it is known to meet all essential criteria
     */
    int points(BlockView view, SkillRows.Cursor cursor, int row, boolean isEligible) {
        Arrays.fill(best, 0);
        int count = cursor.read(row, held);
        for (int i = 0; i < count; i++) {
            int holding = held[i] >> LEVEL_BITS;
            int at = starts[holding];
            int end = starts[holding + 1];
            if (at < end && counts(view, holding, row)) {
                for (int level = held[i] & LEVEL_MASK; at < end; at++) {
                    int criterion = criterionOf[at];
                    best[criterion] = Math.max(best[criterion], pointsAt[at << LEVEL_BITS | level]);
                }
            }
        }
        int sum = 0;
        for (int points : best) {
            sum += points;
        }
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
        BitSet held = evidence.held();
        for (int skill = held.nextSetBit(0); skill >= 0; skill = held.nextSetBit(skill + 1)) {
            int level = evidence.level(skill);
            for (int at = starts[skill]; at < starts[skill + 1]; at++) {
                int criterion = criterionOf[at];
                best[criterion] = Math.max(best[criterion], pointsAt[at << LEVEL_BITS | level]);
            }
        }
        int sum = experience == null ? 0 : experience.points(evidence);
        for (int points : best) {
            sum += points;
        }
        for (int i = 0; i < credentials.size(); i++) {
            sum += credentials.get(i).points(evidence);
        }
        return sum;
    }

    /** The depth of a row. */
    int depth(BlockView view, SkillRows.Cursor cursor, int row) {
        Arrays.fill(best, 0);
        cursor.open(row);
        while (cursor.next()) {
            int holding = cursor.skill();
            int end = starts[holding + 1];
            if (starts[holding] < end && counts(view, holding, row)) {
                for (int at = starts[holding]; at < end; at++) {
                    int criterion = criterionOf[at];
                    best[criterion] = Math.max(best[criterion], provedAt[at << LEVEL_BITS | cursor.level()]);
                }
            }
        }
        int depth = 0;
        for (int criterion = 0; criterion < best.length; criterion++) {
            depth += criteria.get(criterion).maxPoints() * best[criterion];
        }
        return depth;
    }

    /** Whether a row meets every essential skill criterion. */
    boolean meetsEssentialSkills(BlockView view, SkillRows.Cursor cursor, int row) {
        Arrays.fill(met, false);
        int left = essentials;
        cursor.open(row);
        while (left > 0 && cursor.next()) {
            int holding = cursor.skill();
            int end = starts[holding + 1];
            if (starts[holding] < end && counts(view, holding, row)) {
                for (int at = starts[holding]; at < end; at++) {
                    if (meetsAt[at << LEVEL_BITS | cursor.level()] && !met[criterionOf[at]]) {
                        met[criterionOf[at]] = true;
                        left--;
                    }
                }
            }
        }
        return left == 0;
    }

    /** Skills always do, a credential while it is in force under any of its codes. */
    private boolean counts(BlockView view, int holding, int row) {
        return holding < skillCount || Bitmaps.contains(view.inForce(credentialOf[holding - skillCount]), row);
    }
}
