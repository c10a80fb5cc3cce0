package org.himatch.ranking;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which rows of a block of jobs ask for which skill, at whatever level: {@link Asks} turned around. */
final class SkillsAsked {

    private final RowSet[] bySkill;

    /** @param skills how many are known; who asks for others is not kept */
    SkillsAsked(List<JobArrival> jobs, int skills) {
        int words = Bitmaps.words(jobs.size());
        List<RowList> lists =
                IntStream.range(0, skills).mapToObj(skill -> new RowList()).toList();
        for (int row = 0; row < jobs.size(); row++) {
            int asking = row;
            IntStream.of(jobs.get(row).asks())
                    .map(ask -> AskedSkills.skill(Asks.what(ask)))
                    .distinct()
                    .filter(skill -> skill < skills)
                    .forEach(skill -> lists.get(skill).add(asking));
        }
        bySkill = lists.stream()
                .map(list -> list.size() == 0 ? RowSet.EMPTY : RowSet.quick(list, words))
                .toArray(RowSet[]::new);
    }

    /** The rows that ask for a skill. */
    RowSet of(int skill) {
        return bySkill[skill];
    }

    long bytes() {
        return Memory.of(bySkill)
                + Stream.of(bySkill)
                        .filter(rows -> !rows.isEmpty())
                        .mapToLong(RowSet::bytes)
                        .sum();
    }
}
