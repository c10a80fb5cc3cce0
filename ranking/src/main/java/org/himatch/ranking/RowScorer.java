package org.himatch.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exact score and depth of single rows. The job is turned around beforehand: for each skill and credential, what it
 * is worth to which criterion, so that a row costs little more than the skills it has.
 */
final class RowScorer {

    private static final int LEVELS = 5;

    /** What a skill is worth to a criterion, by level, and whether it proves what is asked. */
    private record Worth(int criterion, int[] points, boolean proves) {}

    /** A credential that evidences a level of a skill that is worth something. */
    private record Evidenced(int credential, int level, Worth worth) {}

    private final List<CompiledSkill> criteria;
    /** By skill; nothing for the codes of credentials, which a cursor names after the skills. */
    private final @Nullable List<Worth>[] bySkill;

    private final List<Evidenced> evidenced = new ArrayList<>();
    private final List<CredentialPoints> credentials;
    private final @Nullable CompiledExperience experience;
    private final int[] points;
    private final int[] proved;

    RowScorer(CompiledJob job, Vocabulary vocabulary) {
        criteria = job.skills();
        bySkill = newLists(
                vocabulary.skills().size() + vocabulary.credentials().codes().size());
        points = new int[criteria.size()];
        proved = new int[criteria.size()];
        for (int criterion = 0; criterion < criteria.size(); criterion++) {
            addWorths(criterion, vocabulary.credentials());
        }
        credentials = job.credentials().stream()
                .map(asked -> new CredentialPoints(asked, vocabulary.credentials()))
                .toList();
        experience = job.experience();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type can be made in no other way
    private static @Nullable List<Worth>[] newLists(int size) {
        return new List[size];
    }

    private void addWorths(int criterion, CredentialTable credentialTable) {
        CompiledSkill asked = criteria.get(criterion);
        for (Similar held : asked.counting()) {
            int[] byLevel = new int[LEVELS + 1];
            for (int level = 1; level <= LEVELS; level++) {
                byLevel[level] = asked.points(held, level);
            }
            Worth worth = new Worth(criterion, byLevel, held.proves());
            List<Worth> worths = bySkill[held.held()];
            if (worths == null) {
                worths = new ArrayList<>();
                bySkill[held.held()] = worths;
            }
            worths.add(worth);
            for (CredentialTable.Evidencing by : credentialTable.evidencing(held.held())) {
                evidenced.add(new Evidenced(by.credential(), by.level(), worth));
            }
        }
    }

    /** The score of a row. The depth of the same row can be asked for until the next score. */
    int points(BlockView view, SkillRows.Cursor skills, int row) {
        Arrays.fill(points, 0);
        Arrays.fill(proved, 0);
        skills.open(row);
        while (skills.next()) {
            List<Worth> worths = bySkill[skills.skill()];
            if (worths != null) {
                for (int i = 0; i < worths.size(); i++) {
                    raise(worths.get(i), skills.level());
                }
            }
        }
        for (int i = 0; i < evidenced.size(); i++) {
            Evidenced it = evidenced.get(i);
            if (Bitmaps.contains(view.inForce(it.credential()), row)) {
                raise(it.worth(), it.level());
            }
        }
        int sum = 0;
        for (int of : points) {
            sum += of;
        }
        for (int i = 0; i < credentials.size(); i++) {
            sum += credentials.get(i).points(view, row);
        }
        if (experience != null) {
            long years = view.block().years().value(row);
            sum += years == OrderedColumn.NONE ? 0 : experience.points((int) years);
        }
        return sum;
    }

    private void raise(Worth worth, int level) {
        int criterion = worth.criterion();
        points[criterion] = Math.max(points[criterion], worth.points()[level]);
        if (worth.proves()) {
            proved[criterion] = Math.max(proved[criterion], level);
        }
    }

    int depth() {
        int depth = 0;
        for (int criterion = 0; criterion < proved.length; criterion++) {
            depth += criteria.get(criterion).maxPoints() * proved[criterion];
        }
        return depth;
    }
}
